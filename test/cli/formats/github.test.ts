import { describe, expect, it } from 'vitest';
import { createRepository } from '../../support/git-repository.ts';
import { type RunOptions, runCdev } from '../../support/run-cdev.ts';
import { runInFolder } from '../../support/run-in-folder.ts';
import { hostileFiles } from './hostile-model.ts';
import { kitchenFiles } from './kitchen.ts';

const summaryFile = '/runner/summary.md';

/** Runs the check as a step of a workflow: its lines, and the summary it leaves. */
async function github(options: RunOptions, ...argv: string[]) {
  const environment = { GITHUB_STEP_SUMMARY: summaryFile };
  const run = await runCdev(['check', '--format', 'github', ...argv], { environment, ...options });
  return { ...run, lines: run.stdout.trimEnd().split('\n'), summary: run.textOf(summaryFile) ?? '' };
}

/** A venture with this many errors: each is on the line that its number says, from 1. */
function withErrors(count: number): string {
  const profiles = Array.from({ length: count - 1 }, (_, at) => `profile p${at} of nowhere as user`);
  return ['venture bakery { currency EUR stage building }', ...profiles, ''].join('\n');
}

describe('cdev check --format github', () => {
  it('annotates the kampung kitchen line by line', async () => {
    const { stdout, exitCode } = await github({ files: kitchenFiles });
    expect(exitCode).toBe(1);
    await expect(stdout).toMatchFileSnapshot('kampung-kitchen.github.txt');
  });

  it('sums the kampung kitchen up for the job', async () => {
    const { summary } = await github({ files: kitchenFiles });
    await expect(summary).toMatchFileSnapshot('kampung-kitchen.github-summary.md');
  });

  it('shows ten of a level beside their lines, and the rest in the summary', async () => {
    const { lines, summary } = await github({ files: { 'model.cdev': withErrors(24) } });
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning ')).length).toBeLessThanOrEqual(10);
    const errors = summary.split('\n').filter((line) => line.startsWith('| error |'));
    const [, count = '0'] = /^(\d+) errors/.exec(lines.at(-1) ?? '') ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(24);
    expect(errors).toHaveLength(Number(count) - 10);
    expect(lines.at(-1)).toMatch(/\d+ of them stand in the job summary\.$/);
  });

  it('adds to the summary that other steps began', async () => {
    const files = { ...kitchenFiles, [summaryFile]: '# Before\n' };
    expect((await github({ files })).summary).toMatch(/^# Before\n\n## cdev check\n/);
  });

  it('leaves no summary where there is nowhere to leave it', async () => {
    const { stderr, exitCode } = await github({ files: kitchenFiles, environment: {} });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
    const most = 1024 * 1024;
    for (const room of [0, 20]) {
      const full = await github({ files: { ...kitchenFiles, [summaryFile]: 'x'.repeat(most - room) } });
      expect(full.stderr).toContain('the summary of this step is full');
      expect(full.summary.slice(most - room)).toBe(room === 0 ? '' : '\n## cdev check\n\n');
    }
    expect((await github({ files: kitchenFiles, readOnly: summaryFile })).stderr).toContain(
      'could not be written',
    );
  });

  it('gives one command for each finding whatever founders wrote, and nobody is notified', async () => {
    const { lines, summary } = await github({ files: hostileFiles });
    const commands = lines.slice(0, -1);
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((line) => !/^::(error|warning|notice) title=[a-z-]+,file=/.test(line))).toEqual(
      [],
    );
    expect(commands.filter((line) => line.includes('file=a%2C b%3A c %25/#1 @everyone.cdev,')).length).toBe(
      commands.length,
    );
    const [closing = ''] = lines.slice(-1);
    expect(closing).toMatch(/^\d+ errors/);
    const outsideCode = summary.replace(/\\`/g, '').replace(/`+[^`]*`+/g, '');
    expect(outsideCode).not.toMatch(/@everyone|<\/details>|<script|<!--|#1\b|(?<!\\)\]\(/);
    expect(summary.split('\n').filter((line) => line.startsWith('|')).length).toBeGreaterThan(2);
  });

  it('shows findings on changed lines first', async () => {
    const repository = createRepository();
    repository.write({ 'ventures/bakery.cdev': withErrors(24) });
    const base = repository.commit('Begin', '2026-03-01');
    const changed = withErrors(24).replace('p20 of nowhere', 'p20 of elsewhere');
    repository.write({ 'ventures/bakery.cdev': changed });
    repository.commit('Change one line', '2026-03-02');
    const argv = ['check', '--format', 'github', '--diff-base', base];
    const first = (stdout: string): string => stdout.split('\n')[0] ?? '';
    const plain = await runInFolder(repository.folder, argv.slice(0, 3));
    expect(first(plain.stdout)).not.toContain('elsewhere');
    const ordered = await runInFolder(repository.folder, argv);
    expect(first(ordered.stdout)).toMatch(/^::error .*line=22,.*elsewhere/);
    const below = await runInFolder(`${repository.folder}/ventures`, argv);
    expect(first(below.stdout)).toBe(first(ordered.stdout));
  });

  it.each([
    ['', {}],
    ['diff.relative', { 'diff.relative': 'true' }],
    ['diff.interHunkContext', { 'diff.interHunkContext': '100' }],
    ['diff.noprefix', { 'diff.noprefix': 'false', 'diff.mnemonicPrefix': 'true' }],
  ])(
    'finds those lines whatever files are called and the repository says of them: %s',
    async (_, settings) => {
      const repository = createRepository();
      const name = 'ventures/a "b"\n\tä\\.cdev';
      repository.write({ [name]: withErrors(24), '.gitattributes': '*.cdev -diff\n', 'below/x.txt': '' });
      const base = repository.commit('Begin', '2026-03-01');
      repository.write({
        [name]: withErrors(24)
          .replace('p1 of nowhere', 'p1 of elsewhere')
          .replace('p20 of nowhere', 'p20 of elsewhere'),
      });
      repository.commit('Change two lines', '2026-03-02');
      for (const [key, value] of Object.entries(settings)) {
        repository.git('config', key, value);
      }
      const argv = ['check', '--format', 'github', '--diff-base', base, '..'];
      const { stdout } = await runInFolder(`${repository.folder}/below`, argv);
      expect(stdout.split('\n', 2).every((line) => line.includes('elsewhere'))).toBe(true);
      expect(stdout.split('\n')[2]).not.toMatch(/line=(?:[4-9]|1\d|2[01]),/);
    },
  );

  it('says so where the base is not known, and shows the loudest first', async () => {
    const repository = createRepository();
    repository.write({ 'model.cdev': withErrors(2) });
    repository.commit('Begin', '2026-03-01');
    const argv = ['check', '--format', 'github', '--diff-base', '--output=pwned'];
    const { stdout, stderr, exitCode } = await runInFolder(repository.folder, argv);
    expect(stderr).toContain("this clone knows no commit '--output=pwned'");
    expect(stdout).toMatch(/^::error /);
    expect(exitCode).toBe(1);
    const nowhere = await runCdev(argv, { files: kitchenFiles });
    expect(nowhere.stderr).toContain('cannot go first');
  });
});
