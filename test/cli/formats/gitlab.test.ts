import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { gitlabProblems } from '../../support/published-schemas.ts';
import { type RunOptions, runCdev } from '../../support/run-cdev.ts';
import { hostileFiles } from './hostile-model.ts';
import { kitchen, kitchenFiles } from './kitchen.ts';

const reportSchema = z.array(
  z.object({ fingerprint: z.string(), location: z.object({ path: z.string(), lines: z.unknown() }) }),
);

async function gitlab(options: RunOptions) {
  const { stdout } = await runCdev(['check', '--format', 'gitlab'], options);
  const report: unknown = JSON.parse(stdout);
  expect(gitlabProblems(report)).toEqual([]);
  return { stdout, issues: reportSchema.parse(report) };
}

describe('cdev check --format gitlab', () => {
  it('reports the quality of the kampung kitchen', async () => {
    const { stdout } = await gitlab({ files: kitchenFiles });
    await expect(stdout).toMatchFileSnapshot('kampung-kitchen.gitlab.json');
  });

  it('gives each finding a fingerprint of its own that stays when lines move', async () => {
    const before = await gitlab({ files: kitchenFiles });
    const after = await gitlab({ files: { ...kitchenFiles, 'model.cdev': `\n\n// Later\n${kitchen}` } });
    const fingerprints = before.issues.map(({ fingerprint }) => fingerprint);
    expect(after.issues.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(after.issues.map(({ location }) => location)).not.toEqual(
      before.issues.map(({ location }) => location),
    );
  });

  it('tells the same finding in two ventures apart', async () => {
    const { issues } = await gitlab({ files: { 'a/model.cdev': kitchen, 'b/model.cdev': kitchen } });
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  it('stays valid whatever founders wrote, and with nothing to say', async () => {
    expect((await gitlab({ files: hostileFiles })).issues.length).toBeGreaterThan(0);
    expect((await gitlab({ files: { 'model.cdev': 'venture a { currency EUR }\n' } })).issues).toEqual([]);
  });
});
