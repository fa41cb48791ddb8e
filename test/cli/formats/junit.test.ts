import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { junitProblems } from '../../support/published-schemas.ts';
import { repositoryRoot } from '../../support/repository.ts';
import { type RunOptions, runCdev } from '../../support/run-cdev.ts';
import { runInFolder } from '../../support/run-in-folder.ts';
import { hostileFiles } from './hostile-model.ts';
import { kitchenFiles } from './kitchen.ts';

async function junit(options: RunOptions, ...argv: string[]) {
  const { stdout, exitCode } = await runCdev(['check', '--format', 'junit', ...argv], options);
  expect(junitProblems(stdout)).toEqual([]);
  const [, failures = ''] = /<testsuites [^>]*failures="(\d+)"/.exec(stdout) ?? [];
  return { xml: stdout, exitCode, failures: Number(failures) };
}

describe('cdev check --format junit', () => {
  it('tries the hypotheses and the gates of the kampung kitchen', async () => {
    const { xml } = await junit({ files: kitchenFiles });
    await expect(xml).toMatchFileSnapshot('kampung-kitchen.junit.xml');
  });

  it('passes what the evidence bears out', async () => {
    const folder = join(repositoryRoot, 'examples/fiddle-library');
    const { stdout: xml, exitCode } = await runInFolder(folder, ['check', '--format', 'junit']);
    expect(junitProblems(xml)).toEqual([]);
    expect(exitCode).toBe(0);
    expect(xml).toContain(' failures="0" ');
    expect(xml).toMatch(/<testcase name="[^"]+" classname="fiddle-library: hypotheses"\/>/);
    expect(xml).toMatch(/<testcase name="[^"]+" classname="fiddle-library: gates"\/>/);
  });

  it('skips what is still open and fails what was refuted', async () => {
    const claim = (name: string): string =>
      `hypothesis ${name} "Bakers throw a tenth away" {\n  kind problem\n  pass when >= 6 of 10 interviews\n  fail when < 3\n}\n`;
    const evidence = 'evidence V1 from interview on 2026-03-01 { supports H2 with 1 of 10 source "talks" }\n';
    const { xml } = await junit({ files: { 'model.cdev': `${claim('H1')}${claim('H2')}${evidence}` } });
    expect(xml).toMatch(/name="H1 [^>]*>\s*<skipped type="untested"/);
    expect(xml).toMatch(/name="H2 [^>]*>\s*<failure type="refuted"/);
  });

  it('is red where the check is', async () => {
    const files = { 'model.cdev': 'venture a { currency EUR }\nprofile x of nowhere as user\n' };
    const red = await junit({ files });
    expect(red.exitCode).toBe(1);
    expect(red.failures).toBeGreaterThan(0);
    expect(red.xml).toContain('<testcase name="model.cdev" classname="findings">');
    const lenient = await junit({ files }, '--fail-on', 'never');
    expect(lenient).toMatchObject({ exitCode: 0, failures: 0 });
  });

  it('holds what founders wrote as text, and no character that XML forbids', async () => {
    const { xml } = await junit({ files: hostileFiles });
    expect(xml).not.toMatch(/<script|<!--|\u0007/);
    expect(xml).toContain('&lt;/details&gt;');
  });

  it('is valid where there is nothing to try', async () => {
    expect((await junit({ files: { 'model.cdev': '' } })).failures).toBe(0);
  });
});
