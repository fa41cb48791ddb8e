import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { runCdev } from '../support/run-cdev.ts';

const kinds = ['lean', 'business-model'] as const;
const formats = ['svg', 'html', 'markdown'] as const;
const kitchen = exampleTexts('kampung-kitchen');
const hostile = Object.entries(hostileTexts).map(
  ([what, text]) => [what, text.replaceAll('\0', '')] as const,
);

async function canvas(
  kind: (typeof kinds)[number],
  format: (typeof formats)[number],
  files: Readonly<Record<string, string>> = kitchen,
  today = '2026-04-05',
): Promise<string> {
  const argv = ['export', 'canvas', '--kind', kind, '--format', format, '--today', today];
  const result = await runCdev(argv, { files });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  return result.stdout;
}

/** Throws where it is no well-formed XML. */
function rootOf(text: string): string {
  const document = XmlDocument.fromString(text);
  const { name } = document.root;
  document.dispose();
  return name;
}

describe('cdev export canvas', () => {
  it('prints a lean canvas as a picture where it is told nothing', async () => {
    const { stdout } = await runCdev(['export', 'canvas', '--today', '2026-04-05'], { files: kitchen });
    expect(stdout).toBe(await canvas('lean', 'svg'));
  });

  it.each(kinds)('tells what the model has for each box of a %s canvas', async (kind) => {
    await expect(await canvas(kind, 'markdown')).toMatchFileSnapshot(
      `../golden/kampung-kitchen.canvas-${kind}.md`,
    );
  });

  it('draws the same as ever', async () => {
    await expect(await canvas('lean', 'svg')).toMatchFileSnapshot(
      '../golden/kampung-kitchen.canvas-lean.svg',
    );
  });

  it('calls a guess by what the evidence makes of it, and what nobody tests untested', async () => {
    const page = await canvas('lean', 'html');
    expect(page).toMatch(/Loneliness, not mobility.*?H1.*?inconclusive.*?8 of 10/);
    expect(page).toMatch(/A neighbour who cooks for two.*?stated, untested/);
    expect(page).toMatch(/Unfair advantage<\/h2><p class="vacant quiet">Nothing yet/);
    expect(page).toContain('3 guesses: 2 tested, 0 supported, 0 refuted.');
  });

  it.each(formats)('says what was measured, and what a mark means, as %s', async (format) => {
    const drawn = await canvas('lean', format, {
      'model.cdev': `venture v { currency EUR }
hypothesis H1 "Days" { kind channel pass when <= 14 days over 5 orders by 2026-03-01 }
evidence V1 from order on 2026-01-10 { supports H1 with 11 days over 6 source "o.csv" }
plan { hire "Ana" as sales on 2026-06-01 costs EUR 900 per month }
`,
    });
    expect(drawn.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain('a mean of 11 days over 6');
    expect(drawn).toContain('hire: Ana');
    expect(drawn).toMatch(/planned/i);
  });

  it('puts guesses where they belong', async () => {
    const markdown = await canvas('lean', 'markdown', {
      'model.cdev': `venture v "V" {
  note "Key metric: orders a week"
  note "Cost: rent"
  note "High-level concept: Post for soup"
  note "anything else"
}
segment s "S" { beachhead }
profile p of s as user, buyer { pain ache "Ache" }
alternative tea "Tea"
product soup "Soup" { price EUR 5 per bowl paid by p feature hot "It is hot" }
hypothesis A "a" { kind problem about p }
hypothesis B "b" { kind solution about soup }
hypothesis C "c" { kind solution about soup.hot }
hypothesis D "d" { kind competition about tea }
hypothesis E "e" { kind competition }
hypothesis F "f" { kind customer about p }
hypothesis G "g" { kind pricing about p }
hypothesis H "h" { kind sales }
hypothesis I "i" { kind team }
hypothesis J "j" { kind channel status superseded by H }
`,
    });
    const boxes = markdown
      .split(/^#+ /m)
      .slice(2)
      .map((box) =>
        box
          .split('\n')
          .filter((line) => line !== '')
          .join(' | '),
      );
    expect(boxes).toEqual([
      'Problem | - a *○ A untested*',
      'Existing alternatives | - Tea *○ stated, untested* | - d *○ D untested*',
      'Customer segments | *so far: nothing*',
      'Early adopters | - S *○ stated, untested* | - f *○ F untested*',
      'Unique value proposition | - b *○ B untested*',
      'High-level concept | - Soup *▸ noted* | - Post for soup *▸ noted*',
      'Solution | - c *○ C untested*',
      'Channels | - h *○ H (sales) untested*',
      'Revenue streams | - g *○ G untested*',
      'Cost structure | - rent *▸ noted*',
      'Key metrics | - orders a week *▸ noted*',
      'Unfair advantage | - e *○ E untested*',
      'Beside the canvas | - i *○ I (team) untested*',
    ]);
  });

  describe.each(kinds)('of the kind %s', (kind) => {
    it.each(hostile)('is well-formed XML with %s', async (_, text) => {
      const svg = await canvas(kind, 'svg', { 'model.cdev': hostileModel(text) });
      expect(rootOf(svg)).toBe('svg');
      expect(svg).not.toMatch(/<(?:script|img|h1)/);
    });

    it('is a picture that stands alone', async () => {
      const svg = await canvas(kind, 'svg');
      expect(svg).not.toMatch(/<script|href=|url\(|@import|var\(/);
      expect(svg).toContain('prefers-color-scheme: dark');
    });

    it('is a page that fetches nothing and runs nothing', async () => {
      const page = await canvas(kind, 'html');
      expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
      expect(page).not.toMatch(/<script|<link|<iframe|\bon[a-z]+=|https?:\/\//);
    });

    it('shows of a crowd as much as one can read, and counts the rest', async () => {
      const files = { 'model.cdev': crowdedVenture(300) };
      const svg = await canvas(kind, 'svg', files, crowdedToday);
      expect(rootOf(svg)).toBe('svg');
      expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(2200);
      expect(svg).toMatch(/and \d+ more/);
      const page = await canvas(kind, 'html', files, crowdedToday);
      expect(page).toMatch(/aria-label="\d+ supported, /);
      expect(page.length).toBeLessThan(600_000);
    });
  });

  it.each(formats)('is drawn of a model that says nearly nothing, as %s', async (format) => {
    const printed = await canvas('lean', format, { 'model.cdev': 'venture v { currency EUR }\n' });
    expect(printed).toContain('Nothing on it is written as a hypothesis, so nothing on it can be tested.');
  });
});
