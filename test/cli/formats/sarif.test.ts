import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sarifProblems } from '../../support/published-schemas.ts';
import { type RunOptions, runCdev } from '../../support/run-cdev.ts';
import { hostileFiles } from './hostile-model.ts';
import { kitchen, kitchenFiles } from './kitchen.ts';

const locationSchema = z.object({
  physicalLocation: z.object({
    artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string().optional() }),
    region: z.object({
      startLine: z.number(),
      startColumn: z.number(),
      endLine: z.number(),
      endColumn: z.number(),
    }),
  }),
});

const logSchema = z.object({
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.object({
              id: z.string(),
              shortDescription: z.object({ text: z.string().max(1024) }),
              fullDescription: z.object({ text: z.string().max(1024) }),
              help: z.object({ text: z.string(), markdown: z.string() }),
              helpUri: z.url(),
              defaultConfiguration: z.object({ level: z.enum(['error', 'warning', 'note']) }),
              properties: z.object({ tags: z.array(z.string()).max(20), 'problem.severity': z.string() }),
            }),
          ),
        }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number(),
          level: z.string(),
          message: z.object({ text: z.string() }),
          locations: z.tuple([locationSchema]),
          relatedLocations: z.array(locationSchema.extend({ message: z.object({ text: z.string() }) })),
          partialFingerprints: z.record(z.string(), z.string()),
          fixes: z.array(z.unknown()),
        }),
      ),
    }),
  ]),
});

async function sarifOf(options: RunOptions, ...argv: string[]) {
  const { stdout } = await runCdev(['check', '--format', 'sarif', ...argv], options);
  const log: unknown = JSON.parse(stdout);
  expect(sarifProblems(log)).toEqual([]);
  const [run] = logSchema.parse(log).runs;
  return { stdout, run };
}

describe('cdev check --format sarif', () => {
  it('says of the kampung kitchen what a reader of results needs', async () => {
    const { run } = await sarifOf({ files: kitchenFiles });
    expect(run.tool.driver).toMatchObject({ name: 'cdev', version: '1.2.3' });
    const results = run.results.map(({ partialFingerprints: _, ...result }) => result);
    await expect(`${JSON.stringify(results, undefined, 2)}\n`).toMatchFileSnapshot(
      'kampung-kitchen.sarif-results.json',
    );
  });

  it('describes every rule that speaks, with its page and where it is', async () => {
    const { run } = await sarifOf({ files: kitchenFiles }, '--rule-pages', 'https://example.org/rules/');
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...new Set(run.results.map(({ ruleId }) => ruleId))].sort());
    expect(run.results.map(({ ruleIndex }) => rules[ruleIndex]?.id)).toEqual(
      run.results.map(({ ruleId }) => ruleId),
    );
    const rule = rules.find(({ id }) => id === 'premature-hire');
    expect(rule).toMatchObject({
      helpUri: 'https://example.org/rules/premature-hire.md',
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['customer-development', 'stage-gating'], 'problem.severity': 'error' },
    });
    expect(rule?.help.markdown).toContain('## Wrong');
    expect(rule?.help.text).not.toContain('```');
    expect(rule?.fullDescription.text).toMatch(/^Whoever is hired to sell repeats what has worked\./);
  });

  it('names a rule by a URI where nobody said on which address its page is', async () => {
    const { run } = await sarifOf({ files: kitchenFiles });
    expect(run.tool.driver.rules[0]?.helpUri).toBe(`cdev-rule:${run.tool.driver.rules[0]?.id}`);
  });

  it('keeps its fingerprints when lines move', async () => {
    const before = await sarifOf({ files: kitchenFiles });
    const moved = { ...kitchenFiles, 'model.cdev': `// A comment that nobody needs.\n\n${kitchen}` };
    const after = await sarifOf({ files: moved });
    const fingerprints = before.run.results.map(({ partialFingerprints }) => partialFingerprints);
    expect(after.run.results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(fingerprints);
    expect(fingerprints.every((one) => one['primaryLocationLineHash'] !== undefined)).toBe(true);
    expect(new Set(fingerprints.map((one) => one['cdevFinding/v1'])).size).toBe(fingerprints.length);
  });

  it('names files by relative URIs from the top of the repository, wherever it is called', async () => {
    const files = {
      '/repository/.git/HEAD': '',
      '/repository/ventures/a #1/höfe %.cdev': 'profile x of nowhere as user\n',
      '/project/.keep': '',
    };
    const { run } = await sarifOf({ files, folder: '/repository/ventures' });
    expect(
      run.results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation),
    ).toContainEqual({ uri: 'ventures/a%20%231/h%C3%B6fe%20%25.cdev', uriBaseId: '%SRCROOT%' });
  });

  it('makes no link and no placeholder of what founders wrote', async () => {
    const { run, stdout } = await sarifOf({ files: hostileFiles });
    expect(run.results.length).toBeGreaterThan(0);
    const texts = run.results.flatMap(({ message, relatedLocations }) => [
      message.text,
      ...relatedLocations.map((related) => related.message.text),
    ]);
    expect(texts.filter((text) => /\]\(/.test(text) || /(?<!\{)\{\d+\}/.test(text))).toEqual([]);
    expect(stdout).not.toContain('\u0007');
  });

  it('counts columns from 1, their end exclusive, and shows the fix', async () => {
    const { run } = await sarifOf({ files: kitchenFiles });
    const claim = run.results.find(({ ruleId }) => ruleId === 'stage-ahead-of-evidence');
    expect(claim?.locations[0].physicalLocation.region).toEqual({
      startLine: 6,
      startColumn: 3,
      endLine: 6,
      endColumn: 22,
    });
    expect(claim?.fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'model.cdev' },
            replacements: [{ deletedRegion: { startLine: 6 }, insertedContent: { text: 'discovery' } }],
          },
        ],
      },
    ]);
  });

  it('is valid where there is nothing to say', async () => {
    const { run } = await sarifOf({ files: { 'model.cdev': 'venture bakery { currency EUR }\n' } });
    expect(run.results).toEqual([]);
  });
});
