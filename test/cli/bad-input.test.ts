import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJsonSchema } from '../../language-server/src/core/report/check-json.ts';
import { denied, pipe } from '../support/memory-file-system.ts';
import { type RunOptions, runCdev } from '../support/run-cdev.ts';

/** The findings of a rule in a check of everything, as `line:column message` (both from 1). */
async function findingsOf(rule: string, options: RunOptions) {
  const { stdout, stderr, exitCode } = await runCdev(['check', '--format', 'json'], options);
  const { findings } = checkJsonSchema.parse(JSON.parse(stdout));
  const places = findings
    .filter((finding) => finding.rule === rule)
    .map(({ file, range }) => `${file} ${range.start.line + 1}:${range.start.character + 1}`);
  return { places, findings, stderr, exitCode };
}

const good = 'venture bakery { currency EUR }\n';

describe('bad input', () => {
  it('is placed where a file is not UTF-8, and the rest of it is understood', async () => {
    const latin1 = Buffer.from(
      'venture b {\n  vision "Caf\u00e9"\n  currency EUR\n  stage validation\n}\n',
      'latin1',
    );
    const { places, findings, exitCode } = await findingsOf('syntax', { files: { 'x.cdev': latin1 } });
    expect(places).toEqual(['x.cdev 2:14']);
    expect(findings.map((finding) => finding.rule)).toContain('stage-ahead-of-evidence');
    expect(exitCode).toBe(1);
  });

  it('gives one finding for a file that is no text', async () => {
    const files = {
      'picture.cdev': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff, 0xfe),
      'wide.cdev': Buffer.from(`\uFEFF${good}`, 'utf16le'),
      'good.cdev': good,
    };
    const { places, findings, exitCode } = await findingsOf('syntax', { files });
    expect(places).toEqual(['picture.cdev 1:5', 'wide.cdev 1:1']);
    expect(findings).toHaveLength(2);
    expect(exitCode).toBe(1);
  });

  it('is said of a file that cannot be read', async () => {
    const files = {
      'model.cdev': good,
      'secret.cdev': denied,
      'pipe.cdev': pipe,
      'round.cdev': { linkTo: '/project/round.cdev' },
    };
    const { findings, exitCode } = await findingsOf('syntax', { files });
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "pipe.cdev: 'pipe.cdev' is no file, so nothing in it counts.",
      "round.cdev: 'round.cdev' does not exist, so nothing in it counts.",
      "secret.cdev: 'secret.cdev' may not be read by you, so nothing in it counts.",
    ]);
    expect(exitCode).toBe(1);
  });

  it('is no folder that is called like a model', async () => {
    const files = { 'x.cdev/inner.cdev': good };
    expect(await findingsOf('syntax', { files })).toMatchObject({ places: [], exitCode: 0 });
    expect((await runCdev(['check', 'x.cdev'], { files })).exitCode).toBe(0);
  });

  it('is no loop of links', async () => {
    const files = {
      'model.cdev': good,
      'a/loop': { linkTo: '/project' },
      'a/b.cdev': { linkTo: '/project/a' },
    };
    expect(await findingsOf('duplicate-name', { files })).toMatchObject({ places: [], exitCode: 0 });
  });

  it.each([
    ['{ "today": ', 'cdev.json 1:12'],
    ['', 'cdev.json 1:1'],
    ['not json', 'cdev.json 1:1'],
    ['{\n  "today": "tomorrow"\n}', 'cdev.json 2:12'],
  ])('is placed in settings: %j', async (text, place) => {
    const { places, exitCode } = await findingsOf('bad-settings', {
      files: { 'model.cdev': good, 'cdev.json': text },
    });
    expect(places).toEqual([place]);
    expect(exitCode).toBe(1);
  });

  it('is said of settings that cannot be read', async () => {
    const { findings } = await findingsOf('bad-settings', {
      files: { 'model.cdev': good, 'cdev.json': denied },
    });
    expect(findings.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      "cdev.json: 'cdev.json' may not be read by you, so no setting of it holds.",
    ]);
  });

  it('may be a line of ten million characters', async () => {
    const long = `${good}// ${'x'.repeat(10_000_000)}\nsegment a "A" ${'y'.repeat(1_000_000)}\n`;
    const { stdout, exitCode } = await runCdev(['check'], { files: { 'x.cdev': long } });
    expect(exitCode).toBe(1);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(1_000);
  });

  it.each(['{', '(', 'segment a {', 'evidence V1 from E1 on 2026-01-01 { supports H1 with data "x" where ('])(
    'may nest ten thousand deep: %s',
    async (opening) => {
      const { exitCode, stderr } = await findingsOf('syntax', {
        files: { 'x.cdev': opening.repeat(10_000) },
      });
      expect(stderr).toBe('');
      expect(exitCode).toBe(1);
    },
  );

  it('may be anything at all, for every command', async () => {
    const words = fc.constantFrom(
      'venture',
      'segment',
      'hypothesis',
      '{',
      '}',
      '"',
      '"""',
      '//',
      '/*',
      '>=',
      '60%',
      '\r',
      '\n',
      'a',
      '2026-02-30',
      '$9.50',
      '\0',
      '\uFFFD',
    );
    const texts = fc.array(words, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(' ')));
    const bytes = fc.oneof(
      texts,
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (model, settings) => {
        const files = { 'x.cdev': model, 'cdev.json': settings };
        for (const command of ['check', 'status', 'fix']) {
          const { exitCode, stderr } = await runCdev([command], { files });
          expect(stderr).not.toContain('fault of cdev');
          expect([0, 1]).toContain(exitCode);
        }
      }),
      { numRuns: 60 },
    );
  });
});
