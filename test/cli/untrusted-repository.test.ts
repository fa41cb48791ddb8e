import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { bakery, changes, diff, loosened } from '../support/diffing.ts';
import { createRepository } from '../support/git-repository.ts';
import { runInFolder } from '../support/run-in-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Whoever compares has been handed a repository, and nothing in it may lead astray what is said of it, or run. */
describe('cdev in a repository that nobody trusts', () => {
  it('takes a model that links to another for that one, in a commit and in the working tree', async () => {
    const { folder, write, commit } = loosened();
    symlinkSync('model.cdev', join(folder, 'also.cdev'));
    symlinkSync(
      temporaryFolder({ 'far.cdev': 'segment far niche\n' }) + '/far.cdev',
      join(folder, 'far.cdev'),
    );
    expect(await changes(folder, ['HEAD'])).toEqual([]);
    write({ 'real.txt': 'segment bakers "Bakers" niche\n' });
    symlinkSync('real.txt', join(folder, 'near.cdev'));
    expect(await changes(folder, ['HEAD'])).toEqual(['added bakers']);
    commit('Linked', '2026-03-15');
    expect(await changes(folder, ['HEAD'])).toEqual([]);
    expect(await changes(folder, ['HEAD~1', 'HEAD'])).toEqual(['added bakers']);
  });

  it('leaves out, on both sides and not silently, what has no name in UTF-8', async () => {
    const { folder, commit } = loosened();
    const name = Buffer.concat([Buffer.from(join(folder, 'n')), Buffer.from([0xff]), Buffer.from('.cdev')]);
    writeFileSync(name, 'segment nameless niche\n');
    commit('Nameless', '2026-03-15');
    for (const argv of [['HEAD~1', 'HEAD'], ['HEAD'], ['HEAD~1']]) {
      const { projects, stderr } = await diff(folder, argv);
      expect(projects.flatMap((project) => project.changes)).toEqual([]);
      expect(stderr).toContain("'n\uFFFD.cdev' is left out, for its name is not written in UTF-8");
    }
    const told = await runInFolder(folder, ['history', '--today', '2026-04-05']);
    expect(told).toMatchObject({ exitCode: 0, stderr: '' });
    const checked = await runInFolder(folder, ['check']);
    expect(checked.stdout).toContain('cannot be read (its name is not written in UTF-8)');
  });

  it('compares nothing where a clone has left out what the files hold', async () => {
    const { folder, git } = tellCrumbStory();
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(temporaryFolder(), 'partial');
    const from = `file://${folder}`;
    createRepository().git('clone', '--quiet', '--filter=blob:none', '--no-checkout', from, clone);
    const { exitCode, stdout, stderr } = await runInFolder(clone, ['diff', 'HEAD~3', 'HEAD']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/'\w+\.cdev' of HEAD\S* cannot be read \(this clone left it out/);
    const told = await runInFolder(clone, ['history']);
    expect({ exitCode: told.exitCode, stdout: told.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(told.stderr).toMatch(/'\w+\.cdev' .*fetch it with git/);
  });

  it.each(['evidence.cdev', 'rows.csv'])('compares nothing where %s is damaged', async (damaged) => {
    const { folder, git, write, commit } = loosened();
    write({
      'evidence.cdev':
        'evidence V2 from interview on 2026-03-13 { contradicts H1 with data "rows.csv" where a = b }\n',
      'rows.csv': 'a\nb\n',
    });
    commit('Counted', '2026-03-15');
    const id = git('rev-parse', `HEAD:${damaged}`);
    const object = join(folder, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(object, 0o644);
    writeFileSync(object, 'damaged');
    for (const argv of [
      ['HEAD~1', 'HEAD'],
      ['HEAD', 'HEAD~1'],
    ]) {
      const { exitCode, stdout, stderr } = await runInFolder(folder, ['diff', ...argv]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(`'${damaged}' of HEAD`);
    }
    const told = await runInFolder(folder, ['history']);
    expect({ exitCode: told.exitCode, stdout: told.stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(told.stderr).toContain(`'${damaged}'`);
  });

  it('reads what links in a commit lead to', async () => {
    const { folder, commit, write } = loosened();
    write({ 'real.txt': 'segment bakers "Bakers" niche\n' });
    symlinkSync('real.txt', join(folder, 'linked.cdev'));
    symlinkSync('/etc/hostname', join(folder, 'outside.cdev'));
    commit('Linked', '2026-03-15');
    expect(await changes(folder, ['HEAD~1', 'HEAD'])).toEqual(['added bakers']);
  });

  it('runs nothing that the repository brings along', async () => {
    const { folder, git, write, commit } = loosened();
    const trap = join(folder, 'trap.sh');
    const sprung = join(folder, 'sprung');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${sprung}'\ncat 2>/dev/null\nexit 0\n`);
    chmodSync(trap, 0o755);
    for (const hook of [
      'post-index-change',
      'post-checkout',
      'reference-transaction',
      'fsmonitor-watchman',
    ]) {
      writeFileSync(join(folder, '.git/hooks', hook), readFileSync(trap));
      chmodSync(join(folder, '.git/hooks', hook), 0o755);
    }
    for (const [key, value] of [
      ['core.fsmonitor', trap],
      ['core.hooksPath', join(folder, '.git/hooks')],
      ['core.pager', trap],
      ['core.sshCommand', trap],
      ['diff.external', trap],
      ['diff.x.textconv', trap],
      ['diff.x.command', trap],
      ['filter.x.smudge', trap],
      ['filter.x.clean', trap],
      ['filter.x.process', trap],
      ['log.showSignature', 'true'],
      ['gpg.program', trap],
      ['alias.cat-file', `!${trap}`],
      ['alias.ls-tree', `!${trap}`],
    ] as const) {
      git('config', key, value);
    }
    write({ '.gitattributes': '*.cdev diff=x filter=x\n' });
    await diff(folder, ['HEAD~1', 'HEAD']);
    await diff(folder, ['HEAD~1']);
    await runInFolder(folder, ['history']);
    expect(existsSync(sprung) ? readFileSync(sprung, 'utf8') : 'nothing').toBe('nothing');
    void commit;
  });

  it.each(['ext::%s', 'ssh://%s/x', 'file://%s'])(
    'fetches nothing that is missing, wherever the repository has it from: %s',
    async (address) => {
      const { folder, git } = loosened();
      const trap = join(folder, 'trap.sh');
      const sprung = join(folder, 'sprung');
      writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> '${sprung}'\n`);
      chmodSync(trap, 0o755);
      for (const [key, value] of [
        ['core.repositoryformatversion', '1'],
        ['extensions.partialClone', 'origin'],
        ['remote.origin.url', address.replace('%s', trap)],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.uploadpack', trap],
        ['core.sshCommand', trap],
        ['protocol.allow', 'always'],
        ['protocol.ext.allow', 'always'],
      ] as const) {
        git('config', key, value);
      }
      const id = git('rev-parse', 'HEAD:model.cdev');
      rmSync(join(folder, '.git/objects', id.slice(0, 2), id.slice(2)));
      for (const argv of [['diff', 'HEAD~1', 'HEAD'], ['diff', 'HEAD'], ['history']]) {
        expect((await runInFolder(folder, argv)).exitCode).toBe(2);
      }
      const argv = ['check', '--format', 'github', '--diff-base', 'HEAD~1'];
      expect((await runInFolder(folder, argv)).stderr).toContain('lines that were changed cannot go first');
      expect(existsSync(sprung)).toBe(false);
    },
  );

  it('is not led to another folder by what the repository configures', async () => {
    const { folder, git } = loosened();
    const outer = temporaryFolder({ 'model.cdev': 'venture outer { }\n' });
    const inner = join(outer, 'inner');
    createRepository().git('clone', '--quiet', folder, inner);
    git('-C', inner, 'config', 'core.worktree', outer);
    for (const argv of [['diff', 'HEAD'], ['diff', 'HEAD~1', 'HEAD'], ['history'], ['git-setup', '--yes']]) {
      const { exitCode, stdout, stderr } = await runInFolder(inner, argv);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain("the repository's own configuration puts its working tree elsewhere");
    }
    expect(existsSync(join(outer, '.gitattributes'))).toBe(false);
  });

  it('is not led astray by the environment of a hook', async () => {
    const { folder } = loosened();
    const elsewhere = createRepository();
    const kept = process.env['GIT_DIR'];
    process.env['GIT_DIR'] = join(elsewhere.folder, '.git');
    try {
      expect(await changes(folder, ['HEAD~1', 'HEAD'])).toContain('moved-goalposts H1');
    } finally {
      if (kept === undefined) {
        delete process.env['GIT_DIR'];
      } else {
        process.env['GIT_DIR'] = kept;
      }
    }
  });

  it('takes branches, files and folders by whatever name they have', async () => {
    const repository = createRepository();
    const strange = 'a b/$(touch pwned)/`x`; rm -rf ~/"q"\n.cdev';
    repository.write({ [strange]: bakery('>= 6') });
    repository.commit('Strange', '2026-03-13');
    repository.write({ [strange]: bakery('>= 4') });
    repository.commit('Stranger', '2026-03-14');
    repository.git('branch', "it's;$(touch${IFS}pwned)", 'HEAD~1');
    const { projects } = await diff(repository.folder, ["it's;$(touch${IFS}pwned)", 'HEAD']);
    expect(projects[0]?.changes.map(({ kind, file }) => [kind, file])).toContainEqual([
      'moved-goalposts',
      strange,
    ]);
    expect(existsSync(join(repository.folder, 'pwned'))).toBe(false);
    const { stdout } = await runInFolder(repository.folder, [
      'diff',
      'HEAD~1',
      'HEAD',
      '--format',
      'markdown',
    ]);
    expect(stdout).not.toContain('\n.cdev');
  });

  it('compares what a repository has borrowed from another, and nothing of the repositories in it', async () => {
    const { folder } = loosened();
    const borrowed = join(temporaryFolder(), 'borrowed');
    const repository = createRepository();
    repository.git('clone', '--quiet', '--shared', folder, borrowed);
    expect(await changes(borrowed, ['HEAD~1', 'HEAD'])).toContain('moved-goalposts H1');
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', folder, 'within');
    repository.write({ 'own.cdev': 'venture own { }\n' });
    repository.commit('With another in it', '2026-03-15');
    repository.git('-C', join(repository.folder, 'within'), 'checkout', '--quiet', 'HEAD~1');
    expect(await changes(repository.folder, ['HEAD'])).toEqual([]);
    repository.commit('With its older self', '2026-03-16');
    expect(await changes(repository.folder, ['HEAD~1', 'HEAD'])).toEqual([]);
  });
});
