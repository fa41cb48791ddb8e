import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { runCdev } from '../support/run-cdev.ts';

const formats = ['html', 'markdown', 'svg'] as const;
const kitchen = exampleTexts('kampung-kitchen');
const hostile = Object.entries(hostileTexts).map(
  ([what, text]) => [what, text.replaceAll('\0', '')] as const,
);

async function onepager(
  format: (typeof formats)[number],
  files: Readonly<Record<string, string>> = kitchen,
  today = '2026-04-05',
): Promise<string> {
  const argv = ['export', 'onepager', '--format', format, '--today', today];
  const result = await runCdev(argv, { files });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  return result.stdout;
}

/** The lines of a section of a document. */
function section(markdown: string, title: string): string | undefined {
  return markdown
    .split(/^## /m)
    .find((part) => part.startsWith(`${title}\n`))
    ?.slice(title.length)
    .trim();
}

/** Throws where it is no well-formed XML. */
function rootOf(text: string): string {
  const document = XmlDocument.fromString(text);
  const { name } = document.root;
  document.dispose();
  return name;
}

/** Claims of all kinds of verdicts, many more than there is room for. */
function manyClaims(supported: number, refuted: number, open: number): string {
  const claims = [
    ...Array.from({ length: supported }, (_, at) => ({ name: `S${at}`, risk: 'critical', hits: 9 })),
    ...Array.from({ length: refuted }, (_, at) => ({ name: `R${at}`, risk: 'low', hits: 1 })),
    ...Array.from({ length: open }, (_, at) => ({ name: `O${at}`, risk: 'medium', hits: undefined })),
  ];
  return `venture v { currency EUR }\n${claims
    .map(
      ({ name, risk, hits }) => `hypothesis ${name} "claim ${name}" {
  kind problem
  risk ${risk}
  pass when >= 5 of 10 interviews by 2026-03-01
  fail when < 3
}
${hits === undefined ? '' : `evidence V-${name} from interview on 2026-01-10 { supports ${name} with ${hits} of 10 source "n.md" }`}`,
    )
    .join('\n')}\n`;
}

describe('cdev export onepager', () => {
  it('prints a page where it is told nothing', async () => {
    const { stdout } = await runCdev(['export', 'onepager', '--today', '2026-04-05'], { files: kitchen });
    expect(stdout).toBe(await onepager('html'));
  });

  it('tells an investor what is claimed, what was found, and what is not known', async () => {
    await expect(await onepager('markdown')).toMatchFileSnapshot('../golden/kampung-kitchen.onepager.md');
  });

  it('keeps apart what customers have shown and what is open, whatever is written as validated', async () => {
    const markdown = await onepager('markdown');
    expect(kitchen['model.cdev']).toMatch(/^ *status +validated/m);
    expect(section(markdown, 'What customers have shown')).toBe(
      '*Nothing yet: no claim has met its bar or missed it.*',
    );
    expect(section(markdown, 'Still open')).toMatch(
      /Loneliness, not mobility.*H1, inconclusive[^]*Children prepay.*H2, testing[^]*H3, untested/,
    );
  });

  it('moves a claim over when the evidence has decided it', async () => {
    const files = {
      'model.cdev': `venture v { currency EUR }
hypothesis H1 "They pay" {
  kind pricing
  pass when >= 3 of 5 presales by 2026-03-01
}
evidence V1 from presale on 2026-01-10 { supports H1 with 4 of 5 commitment money EUR 40 source "p.csv" }
`,
    };
    const markdown = await onepager('markdown', files);
    expect(section(markdown, 'What customers have shown')).toBe(
      '- ✓ **They pay** *H1, supported*  \n  4 of 5 clears the bar of at least 3 of 5; true rate 42 to 94% (90% sure)  \n  Evidence: presale, 2026-01-10: 4 of 5, gave EUR 40',
    );
    expect(section(markdown, 'Still open')).toBe('*Nothing that is written as a hypothesis.*');
  });

  it('says what an investor would otherwise have to find out', async () => {
    const gaps = section(await onepager('markdown'), 'Know before you rely on it');
    expect(gaps).toContain('SGD 9 000 per month and SGD 30 000 are planned and wait for no evidence.');
    expect(gaps).toContain('2 pains, 2 segments and 2 features are stated as if known');
    expect(gaps).toContain("none with the buyer 'wei-ling'");
  });

  it('calls a number assumed unless evidence is behind it', async () => {
    const markdown = await onepager('markdown', {
      'model.cdev': `venture v { currency EUR }
economics { acquisition EUR 40 per customer from V7 lifetime EUR 900 per customer }
evidence V7 from order on 2026-01-10 { source "o.csv" }
`,
    });
    expect(section(markdown, 'One customer in numbers')).toBe(
      '- To win a customer: EUR 40 per customer *measured (V7)*\n- A customer brings: EUR 900 per customer *assumed*',
    );
  });

  it.each([
    { supported: 20, refuted: 5, open: 20, settledShown: 4, openShown: 3 },
    { supported: 20, refuted: 5, open: 0, settledShown: 7, openShown: 0 },
    { supported: 0, refuted: 0, open: 20, settledShown: 0, openShown: 7 },
    { supported: 1, refuted: 0, open: 1, settledShown: 1, openShown: 1 },
  ])(
    'has room for what failed and for what is open, of $supported supported, $refuted refuted and $open open',
    async ({ supported, refuted, open, settledShown, openShown }) => {
      const markdown = await onepager('markdown', { 'model.cdev': manyClaims(supported, refuted, open) });
      const settled = section(markdown, 'What customers have shown') ?? '';
      const rest = section(markdown, 'Still open') ?? '';
      const claims = (text: string) => text.match(/^- . \*\*claim \w+/gm) ?? [];
      expect({ settled: claims(settled).length, open: claims(rest).length }).toEqual({
        settled: settledShown,
        open: openShown,
      });
      expect(claims(settled).filter((line) => line.includes('claim R'))).toHaveLength(Math.min(2, refuted));
      const others = supported + refuted - settledShown;
      expect(settled.includes(`- and ${others} more`)).toBe(others > 0);
      expect(rest.includes(`- and ${open - openShown} more`)).toBe(open > openShown);
    },
  );

  it.each(hostile)('is a document of the same parts with %s', async (_, text) => {
    const markdown = await onepager('markdown', { 'model.cdev': hostileModel(text) });
    expect(markdown.match(/^#+ .*/gm)?.slice(1)).toEqual([
      '## For whom',
      '## What hurts them',
      '## What we offer',
      '## What customers have shown',
      '## Still open',
      '## Know before you rely on it',
      '## What we have learned',
      '## What is planned, and what it waits for',
      '## Next',
    ]);
    expect(markdown).not.toMatch(/<(?!br)[a-z/!]/i);
    expect(markdown).not.toMatch(/[\u202e\u2066\u001b\u2028]/);
  });

  it.each(hostile)('is well-formed XML as a picture with %s', async (_, text) => {
    const svg = await onepager('svg', { 'model.cdev': hostileModel(text) });
    expect(rootOf(svg)).toBe('svg');
    expect(svg).not.toMatch(/<(?:script|img|h1)/);
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(1700);
  });

  it('is a page that fetches nothing and runs nothing', async () => {
    const page = await onepager('html');
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/<script|<link|<iframe|\bon[a-z]+=|https?:\/\//);
  });

  it('is a picture that stands alone', async () => {
    const svg = await onepager('svg');
    expect(svg).not.toMatch(/<script|href=|url\(|@import|var\(/);
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it.each(formats)('tells of a crowd as much as one can read, as %s', async (format) => {
    const printed = await onepager(format, { 'model.cdev': crowdedVenture(300) }, crowdedToday);
    expect(printed).toMatch(/and \d+ more/);
    expect(printed.length).toBeLessThan(80_000);
  });

  it.each(formats)('is told of a model that says nearly nothing, as %s', async (format) => {
    const printed = await onepager(format, { 'model.cdev': 'venture v { currency EUR }\n' });
    expect(printed).toContain('Nothing on it is written as a hypothesis');
  });
});
