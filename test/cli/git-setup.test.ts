import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { declarationTypes } from '../../language-server/src/core/model/declaration.ts';
import { programFile, withBundle } from '../support/bundled-program.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { runInFolder } from '../support/run-in-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const model = (bar: string): string => `venture bakery "Bakery" {
  currency EUR
}

hypothesis H1 "Bakers throw away a tenth" {
  kind  problem
  about baker.waste
  risk  critical
  pass when ${bar} of 10 interviews by 2026-05-01
  fail when < 2
}
`;

/** The attributes and the configuration of a repository, byte by byte. */
function written(folder: string): readonly (string | undefined)[] {
  return ['.gitattributes', '.git/config'].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'latin1') : undefined;
  });
}

function repositoryWith(attributes?: string | Uint8Array): TestRepository {
  const repository = createRepository();
  repository.write({ '.gitattributes': attributes ?? 'x', 'model.cdev': model('>= 6') });
  if (attributes === undefined) {
    repository.write({ '.gitattributes': undefined });
  }
  repository.commit('What we believe', '2026-03-13');
  return repository;
}

const setUp = (folder: string, ...argv: readonly string[]) =>
  runInFolder(folder, ['git-setup', ...argv, '--yes']);

describe('cdev git-setup', () => {
  it('says what it would write, and writes it when that is wanted', async () => {
    const { folder } = repositoryWith();
    const before = written(folder);
    const declined = await runInFolder(folder, ['git-setup'], { answer: 'n' });
    expect(declined.exitCode).toBe(0);
    expect(declined.stdout).toMatch(
      /\.gitattributes\n[^]*\*\.cdev diff=cdev linguist-language=KDL\n[^]*diff\.cdev\.xfuncname = [^]*diff\.cdev\.textconv = [^]*Nothing was written\.\n$/,
    );
    expect(written(folder)).toEqual(before);
    const wanted = await runInFolder(folder, ['git-setup'], { answer: ' Y ' });
    expect(wanted).toMatchObject({ exitCode: 0, stderr: '' });
    expect(written(folder)[0]).toContain('*.cdev diff=cdev linguist-language=KDL\n');
    expect(written(folder)[1]).toContain('xfuncname');
  });

  it('writes nothing where nobody can be asked, and says how it would', async () => {
    const { folder } = repositoryWith();
    const before = written(folder);
    const { exitCode, stdout, stderr } = await runInFolder(folder, ['git-setup']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain('diff=cdev');
    expect(stderr).toMatch(/^cdev: nobody can be asked here[^\n]*'--yes'[^\n]*\n$/);
    expect(written(folder)).toEqual(before);
  });

  it('changes nothing the second time', async () => {
    const { folder } = repositoryWith('*.png binary\n');
    await setUp(folder);
    const once = written(folder);
    expect((await setUp(folder)).stdout).toBe('Everything is set up already.\n');
    expect(written(folder)).toEqual(once);
  });

  it.each([
    ['no attributes', undefined],
    ['empty ones', ''],
    ['lines of others', '*.png binary\n# ours\n\n'],
    ['CRLF', '*.png binary\r\n*.jpg binary\r\n'],
    ['no last line end', '*.png binary'],
    ['bytes that are no UTF-8', Buffer.from([0x23, 0xe9, 0xff, 0x0d, 0x0a, 0x23])],
  ])('undoes byte by byte with %s', async (_, attributes) => {
    const { folder } = repositoryWith(attributes);
    const before = written(folder);
    await setUp(folder);
    expect(written(folder)).not.toEqual(before);
    const { exitCode, stdout } = await setUp(folder, '--undo');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Undone\.\n$/);
    expect(written(folder)).toEqual(before);
    expect((await setUp(folder, '--undo')).stdout).toBe('There is nothing to undo.\n');
  });

  it('undoes only where that is wanted', async () => {
    const { folder } = repositoryWith();
    await setUp(folder);
    const before = written(folder);
    expect((await runInFolder(folder, ['git-setup', '--undo'], { answer: '' })).stdout).toMatch(
      /Nothing was written\.\n$/,
    );
    expect(written(folder)).toEqual(before);
  });

  it('leaves a driver that somebody has set up otherwise', async () => {
    const { folder, git } = repositoryWith();
    git('config', 'diff.cdev.textconv', 'cat');
    const before = written(folder);
    const { stdout } = await setUp(folder);
    expect(stdout).toContain('diff.cdev.textconv is set to something else already, and stays so.\n');
    expect(git('config', 'diff.cdev.textconv')).toBe('cat');
    expect(git('config', 'diff.cdev.xfuncname')).toContain('hypothesis');
    await setUp(folder, '--undo');
    expect(written(folder)).toEqual(before);
  });

  it('brings up to date what an older cdev has set', async () => {
    const { folder, git } = repositoryWith();
    await setUp(folder);
    const now = git('config', 'diff.cdev.xfuncname');
    git('config', 'diff.cdev.xfuncname', now.replace('|evidence', ''));
    await setUp(folder);
    expect(git('config', 'diff.cdev.xfuncname')).toBe(now);
  });

  it('writes to the top of the repository, of a worktree and of a submodule', async () => {
    const { folder, git, write, commit } = repositoryWith();
    write({ 'notes/e1.md': 'Five of ten.\n' });
    commit('Notes', '2026-03-14');
    expect((await setUp(join(folder, 'notes'))).stdout).toContain('../.gitattributes');
    expect(existsSync(join(folder, '.gitattributes'))).toBe(true);
    await setUp(folder, '--undo');

    const aside = join(temporaryFolder(), 'aside');
    git('worktree', 'add', '--quiet', aside);
    await setUp(aside);
    expect(existsSync(join(aside, '.gitattributes'))).toBe(true);
    expect(existsSync(join(folder, '.gitattributes'))).toBe(false);
    expect(git('config', 'diff.cdev.textconv')).toContain('cdev git-textconv');

    const outer = createRepository();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'inner');
    await setUp(join(outer.folder, 'inner'));
    expect(existsSync(join(outer.folder, 'inner/.gitattributes'))).toBe(true);
    expect(existsSync(join(outer.folder, '.gitattributes'))).toBe(false);
    expect(written(outer.folder)[1]).not.toContain('xfuncname');
  });

  it('says why it cannot where there is no working tree', async () => {
    const bare = join(temporaryFolder(), 'bare.git');
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    const { folder } = repositoryWith();
    for (const place of [bare, join(folder, '.git')]) {
      const { exitCode, stderr } = await setUp(place);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^cdev: git cannot be set up here: there is no working tree[^\n]*\n$/);
    }
    const nowhere = await setUp(temporaryFolder());
    expect(nowhere).toMatchObject({ exitCode: 2, stdout: '' });
    expect(nowhere.stderr).toBe('cdev: git cannot be set up here: this is no git repository\n');
  });

  it('writes through no link, which might lead anywhere', async () => {
    const { folder } = repositoryWith();
    const elsewhere = join(temporaryFolder({ profile: 'theirs\n' }), 'profile');
    symlinkSync(elsewhere, join(folder, '.gitattributes'));
    const before = readFileSync(join(folder, '.git/config'), 'utf8');
    const { exitCode, stderr } = await setUp(folder);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^cdev: '\.gitattributes' is a link[^\n]*\n$/);
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs\n');
    expect(readFileSync(join(folder, '.git/config'), 'utf8')).toBe(before);
  });
});

describe('git, set up for models,', () => {
  withBundle();
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  /** Puts a `cdev` where programs are looked for. */
  function onThePath(): void {
    const folder = temporaryFolder();
    const program = join(folder, 'cdev');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${programFile('cdev')}" "$@"\n`);
    chmodSync(program, 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  }

  it('names the declaration that a change is in', async () => {
    const { folder, git, write } = repositoryWith();
    const header = () => /^@@ .* @@ ?(.*)$/m.exec(git('diff', '--unified=0', '--', 'model.cdev'))?.[1];
    const indented = (text: string): string => text.replace('hypothesis H1', '  hypothesis H1');
    write({ 'model.cdev': indented(model('>= 6')) });
    git('commit', '--quiet', '--all', '--message', 'Laid out otherwise');
    write({ 'model.cdev': indented(model('>= 4')) });
    expect(header()).toBe('venture bakery "Bakery" {');
    onThePath();
    await setUp(folder);
    expect(header()).toBe('hypothesis H1 "Bakers throw away a tenth" {');
  });

  it('knows where every kind of declaration begins, and that nothing inside is one', async () => {
    const { folder, git, write, commit } = repositoryWith();
    await setUp(folder);
    const declared = (value: number): string =>
      declarationTypes
        .map((type) => `${type} x {\n  a 1\n  hypothesis-like 1\n  evidence 2\n  venture\n  b ${value}\n}\n`)
        .join('evidence-like y\n');
    write({ 'model.cdev': declared(1) });
    commit('One', '2026-03-14');
    write({ 'model.cdev': declared(2) });
    const printed = git('diff', '--unified=0', '--', 'model.cdev');
    expect([...printed.matchAll(/^@@ .* @@ (.*)$/gm)].map(([, shown]) => shown)).toEqual(
      declarationTypes.map((type) => `${type} x {`),
    );
  });

  it('compares what is meant to be read, however it is laid out', async () => {
    onThePath();
    const { folder, git, write } = repositoryWith();
    await setUp(folder);
    const loose = model('>= 6')
      .replace('  kind  problem\n', '')
      .replace('  fail', '     kind     problem\n  fail')
      .replaceAll('\n', '\r\n');
    write({ 'model.cdev': loose });
    expect(git('diff', '--stat', '--no-textconv', '--', 'model.cdev')).toContain('model.cdev');
    expect(git('diff', '--', 'model.cdev')).not.toContain('@@');
    write({ 'model.cdev': loose.replace('>= 6', '>= 4') });
    const lines = git('diff', '--', 'model.cdev').match(/^[-+](?![-+]).*$/gm) ?? [];
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '- pass when >= 6 of 10 interviews by 2026-05-01',
      '+ pass when >= 4 of 10 interviews by 2026-05-01',
    ]);
  });

  it('compares a text as it stands that cdev does not understand, or where there is no cdev', async () => {
    const { folder, git, write, commit } = repositoryWith();
    await setUp(folder);
    write({ 'model.cdev': model('>= 4') });
    expect(git('diff', '--', 'model.cdev')).toContain('+  pass when >= 4 of 10 interviews by 2026-05-01');
    onThePath();
    write({ 'model.cdev': 'hypothesis {{{   \n', 'bytes.cdev': Buffer.from([0x2f, 0x2f, 0xff, 0x0a]) });
    commit('Odd', '2026-03-14');
    write({ 'model.cdev': 'hypothesis {{{{   \n', 'bytes.cdev': Buffer.from([0x2f, 0x2f, 0xfe, 0x0a]) });
    expect(git('diff', '--', 'model.cdev')).toContain('+hypothesis {{{{   \n'.trimEnd());
    expect(git('diff', '--', 'bytes.cdev')).toContain('@@');
  });
});
