import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakery, changes, diff, loosened } from '../support/diffing.ts';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { createRepository } from '../support/git-repository.ts';
import { runInFolder } from '../support/run-in-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('cdev diff on a story of ten commits', () => {
  it('tells each chapter by what it means', async () => {
    const { folder, commits } = tellCrumbStory();
    const chapters = Object.entries(commits);
    const told: Record<string, readonly string[]> = {};
    for (const [index, [chapter, id]] of chapters.entries()) {
      const before = chapters[index - 1]?.[1];
      if (before !== undefined) {
        told[chapter] = await changes(folder, [before, id, '--today', '2026-04-05']);
      }
    }
    expect(told).toEqual({
      gated: ['riding-changed H1', 'added E1', 'added G1', 'added G2', 'added vans', 'added start'],
      'first-interviews': ['verdict-changed H1', 'added V1'],
      'moved-around': [],
      'bar-loosened': ['moved-goalposts H1'],
      'bar-restored': ['moved-goalposts H1'],
      refuted: ['verdict-changed H1', 'added V2'],
      pivot: ['verdict-changed H1', 'pivot D1', 'reworded H1', 'changed H1'],
      'gate-passed': ['stage-reached validation', 'gate-passed G1', 'verdict-changed H1', 'added V3'],
      'first-sales': ['verdict-changed H2', 'plan-moved start', 'added V4'],
    });
  });

  it('tells where the venture stood and stands, which verdicts are others, and which gates', async () => {
    const { folder, commits } = tellCrumbStory();
    const { projects, exitCode } = await diff(folder, [
      commits.refuted,
      commits['gate-passed'],
      '--today',
      '2026-04-05',
    ]);
    expect(projects).toMatchObject([
      {
        name: 'crumb',
        stage: { before: 'discovery', after: 'validation' },
        verdicts: [{ name: 'H1', before: 'refuted', after: 'supported' }],
        gates: [{ name: 'G1', before: 'open', after: 'passed' }],
      },
    ]);
    expect(exitCode).toBe(0);
  });

  it('begins where a branch left, as a pull request does, when it is asked to', async () => {
    const { folder, git, write, commit, commits } = tellCrumbStory();
    git('checkout', '--quiet', '-b', 'aside', commits.gated);
    write({ 'notes.cdev': 'alternative bin "The bin" { weakness "It costs" }\n' });
    commit('What they do now', '2026-01-10');
    expect(await changes(folder, ['main', 'aside', '--merge-base', '--today', '2026-04-05'])).toEqual([
      'added bin',
    ]);
    expect(await changes(folder, ['main', 'HEAD', '--merge-base', '--today', '2026-04-05'])).toEqual([
      'added bin',
    ]);
    expect(await changes(folder, ['main', '--merge-base', '--today', '2026-04-05'])).toEqual(['added bin']);
    expect(await changes(folder, ['main', 'aside', '--today', '2026-04-05'])).toContain('lost-evidence V1');
  });
});

describe('cdev diff', () => {
  it('exits with 1 where there is an error, unless another severity is asked for', async () => {
    const { folder } = loosened();
    expect((await diff(folder, ['HEAD~1', 'HEAD'])).exitCode).toBe(1);
    expect((await diff(folder, ['HEAD~1', 'HEAD', '--fail-on', 'never'])).exitCode).toBe(0);
    expect((await diff(folder, ['HEAD', 'HEAD', '--fail-on', 'hint'])).exitCode).toBe(0);
    expect((await diff(folder, ['HEAD'])).exitCode).toBe(0);
  });

  it('gives places as editors have them, named from the folder it runs in', async () => {
    const { folder } = loosened();
    const { projects } = await diff(folder, ['HEAD~1', 'HEAD']);
    const text = bakery('>= 4');
    const line = text.split('\n')[1] ?? '';
    const start = line.indexOf('pass when');
    const [change] = projects[0]?.changes.filter(({ kind }) => kind === 'moved-goalposts') ?? [];
    expect(change).toMatchObject({
      severity: 'error',
      subject: 'H1',
      file: 'model.cdev',
      range: {
        start: { line: 1, character: start },
        end: { line: 1, character: line.indexOf(' fail when') },
      },
    });
    const fromBelow = await diff(join(folder, 'notes'), ['HEAD~1', 'HEAD']);
    expect(fromBelow.projects[0]?.changes[1]?.file ?? fromBelow.projects[0]?.changes[0]?.file).toBe(
      '../model.cdev',
    );
  });

  it('compares with the working tree where no second revision is named', async () => {
    const { folder, write } = loosened();
    expect(await changes(folder, ['HEAD'])).toEqual([]);
    write({ 'new.cdev': 'segment bakers "Bakers" niche\n' });
    expect(await changes(folder, ['HEAD'])).toEqual(['added bakers']);
    write({ 'model.cdev': bakery('>= 6'), 'new.cdev': undefined });
    expect(await changes(folder, ['HEAD'])).toContain('moved-goalposts H1');
  });

  it('leaves out of the working tree what git ignores and what is another repository', async () => {
    const { folder, write } = loosened();
    write({ '.gitignore': 'drafts/\n' });
    write({ 'drafts/x.cdev': 'venture x { }\n', 'other/y.cdev': 'venture y { }\n' });
    const nested = createRepository();
    expect(await changes(folder, ['HEAD'])).toEqual(['added y']);
    nested.git('init', '--quiet', join(folder, 'other'));
    nested.git('-C', join(folder, 'other'), 'add', '.');
    expect(await changes(folder, ['HEAD'])).toEqual([]);
  });

  it('does not touch the working tree, the index or the commit that is checked out', async () => {
    const { folder, git, write } = loosened();
    write({ 'model.cdev': 'venture bakery { }\n', 'untracked.cdev': 'segment s niche\n' });
    const state = () => [
      git('status', '--porcelain'),
      git('rev-parse', 'HEAD'),
      readFileSync(join(folder, 'model.cdev'), 'utf8'),
    ];
    const before = state();
    await diff(folder, ['HEAD~1']);
    await diff(folder, ['HEAD~1', 'HEAD']);
    expect(state()).toEqual(before);
  });

  it('compares every project of the repository, each with its own self', async () => {
    const repository = createRepository();
    const second =
      'venture dairy { currency KES }\nhypothesis H1 "Cans are weighed twice" { kind problem }\n';
    repository.write({ 'a/model.cdev': bakery('>= 6'), 'b/model.cdev': second });
    repository.commit('Two ventures', '2026-03-13');
    repository.write({ 'a/model.cdev': bakery('>= 4') });
    repository.commit('One bar', '2026-03-14');
    const { projects } = await diff(join(repository.folder, 'b'), ['HEAD~1', 'HEAD']);
    expect(projects.map(({ name }) => name)).toEqual(['bakery', 'dairy']);
    expect(projects.map((project) => project.changes.length > 0)).toEqual([true, false]);
  });

  it('knows a project again whose folder, name or both were changed', async () => {
    const repository = createRepository();
    const rest = 'segment bakers "Bakers" niche\nhypothesis H2 "They talk" { kind channel }\n';
    const model = bakery('>= 6') + rest;
    repository.write({
      'old/model.cdev': model,
      'old/notes/e1.md': '',
      'other/model.cdev': 'venture other { }\n',
    });
    repository.commit('Here', '2026-03-13');
    repository.write({ old: undefined, 'new/place/model.cdev': model, 'new/place/notes/e1.md': '' });
    repository.commit('There', '2026-03-14');
    expect(await changes(repository.folder, ['HEAD~1', 'HEAD'])).toEqual([]);
    repository.write({ 'new/place/model.cdev': model.replace('venture bakery', 'venture night-bakery') });
    repository.commit('Otherwise', '2026-03-15');
    expect(await changes(repository.folder, ['HEAD~1', 'HEAD'])).toEqual(['renamed night-bakery']);
    expect(await changes(repository.folder, ['HEAD~2', 'HEAD'])).toEqual(['renamed night-bakery']);
    repository.write({ new: undefined });
    repository.commit('Gone', '2026-03-16');
    expect(await changes(repository.folder, ['HEAD~1', 'HEAD'])).toEqual(['removed night-bakery']);
    expect(await changes(repository.folder, ['HEAD', 'HEAD~1'])).toEqual(['added night-bakery']);
  });

  it('compares two folders', async () => {
    const folder = temporaryFolder({ 'then/model.cdev': bakery('>= 6'), 'now/model.cdev': bakery('>= 4') });
    expect(await changes(folder, ['then', 'now'])).toContain('moved-goalposts H1');
    expect(await changes(folder, ['./then', join(folder, 'then')])).toEqual([]);
    const { projects } = await diff(folder, ['then', 'now']);
    expect(projects[0]?.changes[0]?.file).toBe('now/model.cdev');
  });

  it('takes a name that git knows for a commit, and a path for a folder', async () => {
    const repository = loosened();
    repository.write({ 'then/model.cdev': 'venture then { }\n', 'now/model.cdev': 'venture now { }\n' });
    repository.commit('Folders', '2026-03-15');
    repository.git('branch', 'then', 'HEAD~2');
    repository.git('branch', 'now', 'HEAD~1');
    expect(await changes(repository.folder, ['then', 'now'])).toContain('moved-goalposts H1');
    expect(await changes(repository.folder, ['./then', './now'])).toEqual(['renamed now']);
  });

  it('judges whether a source exists by the commit, not by the disk', async () => {
    const { folder, write, commit } = loosened();
    write({ 'notes/e1.md': undefined });
    commit('The notes are gone', '2026-03-15');
    expect(await changes(folder, ['HEAD~1', 'HEAD'])).toEqual([]);
    expect((await diff(folder, ['HEAD~2', 'HEAD'])).exitCode).toBe(1);
  });

  it('counts rows as each commit has them', async () => {
    const repository = createRepository();
    const rows = (...found: readonly string[]): string =>
      `who,waste\n${found.map((one, index) => `P${index},${one}\n`).join('')}`;
    const model = `venture bakery { }
hypothesis H1 "Bakers throw away a tenth" { kind problem pass when >= 3 of 4 interviews by 2026-05-01 fail when < 1 }
evidence V1 from interview on 2026-03-12 { supports H1 with data "rows.csv" where waste = yes }
`;
    repository.write({ 'model.cdev': model, 'rows.csv': rows('yes', 'yes', 'no', 'no') });
    repository.commit('Four asked', '2026-03-13');
    repository.write({ 'rows.csv': rows('yes', 'yes', 'yes', 'no') });
    repository.commit('One thought again', '2026-03-14');
    const { projects } = await diff(repository.folder, ['HEAD~1', 'HEAD']);
    expect(projects[0]?.verdicts).toEqual([{ name: 'H1', before: 'inconclusive', after: 'supported' }]);
    expect(projects[0]?.changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'verdict-changed H1',
      'rewritten-evidence V1',
    ]);
    expect(await changes(repository.folder, ['HEAD'])).toEqual([]);
  });

  it.each([
    ['supports', '', ['verdict-changed H1', 'rewritten-evidence V1']],
    ['contradicts', '', ['verdict-changed H1', 'lost-evidence V1']],
    ['contradicts', '2 of 4 ', []],
  ])('sees that the rows are gone behind what %s with %j', async (verb, tally, expected) => {
    const repository = createRepository();
    const model = `venture bakery { }
hypothesis H1 "Bakers throw away a tenth" { kind problem pass when >= 3 of 4 interviews by 2026-05-01 fail when < 1 }
evidence V1 from interview on 2026-03-12 { ${verb} H1 with ${tally}data "rows.csv" where waste = yes }
`;
    repository.write({ 'model.cdev': model, 'rows.csv': 'who,waste\na,yes\nb,no\nc,yes\nd,no\n' });
    repository.commit('Four asked', '2026-03-13');
    repository.write({ 'rows.csv': undefined });
    repository.commit('Tidied up', '2026-03-14');
    expect(await changes(repository.folder, ['HEAD~1', 'HEAD'])).toEqual(expected);
    expect(await changes(repository.folder, ['HEAD~1'])).toEqual(expected);
  });

  it('counts rows that Git LFS keeps, where the clone has them', async () => {
    const repository = createRepository();
    const store = (text: string): string => {
      const address = createHash('sha256').update(text).digest('hex');
      const stored = `.git/lfs/objects/${address.slice(0, 2)}/${address.slice(2, 4)}/${address}`;
      repository.write({ [stored]: text });
      const size = Buffer.byteLength(text);
      repository.write({
        'rows.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${address}\nsize ${size}\n`,
      });
      return stored;
    };
    repository.write({
      'model.cdev': `venture bakery { }
hypothesis H1 "Bakers throw away a tenth" { kind problem pass when >= 3 of 4 interviews by 2026-05-01 fail when < 1 }
evidence V1 from interview on 2026-03-12 { supports H1 with data "rows.csv" where waste = yes }
`,
    });
    store('who,waste\na,yes\nb,yes\n');
    repository.commit('Two asked', '2026-03-13');
    const rows = 'who,waste\na,yes\nb,yes\nc,yes\nd,no\n';
    const stored = store(rows);
    repository.commit('Four asked', '2026-03-14');
    const { projects } = await diff(repository.folder, ['HEAD~1', 'HEAD']);
    expect(projects[0]?.verdicts).toEqual([{ name: 'H1', before: 'testing', after: 'supported' }]);
    // What is checked out has been put in the address's place.
    repository.write({ 'rows.csv': rows });
    expect(await changes(repository.folder, ['HEAD'])).toEqual([]);
    const told = await runInFolder(repository.folder, ['history', '--today', '2026-04-05']);
    expect(told.stdout).toMatch(/supported, was testing: 3 of 4/);
    repository.write({ [stored]: `${rows}e,yes\n` });
    for (const argv of [['diff', 'HEAD~1', 'HEAD'], ['history']]) {
      const { exitCode, stderr } = await runInFolder(repository.folder, argv);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/'rows\.csv' of .*git lfs/);
    }
  });

  describe('on one day for both sides', () => {
    const dated = (today: string | undefined, more = '') => ({
      'model.cdev': bakery('>= 6').replace('5 of 10', '3 of 5') + more,
      'cdev.json': today === undefined ? undefined : JSON.stringify({ today }),
    });

    it('takes the day of the newer side, and says what the calendar alone has changed', async () => {
      const repository = createRepository();
      repository.write(dated('2026-04-01'));
      repository.commit('In April', '2026-04-01');
      repository.write(dated('2026-06-01'));
      repository.commit('In June', '2026-06-01');
      const { projects } = await diff(repository.folder, ['HEAD~1', 'HEAD']);
      expect(projects[0]?.verdicts).toEqual([]);
      expect(projects[0]?.changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['calendar H1']);
      expect(projects[0]?.changes[0]?.message).toMatch(
        /inconclusive and was testing on 2026-04-01 by the calendar alone/,
      );
    });

    it('says so too where only days have passed since the commit, and counts it as no change', async () => {
      const repository = createRepository();
      repository.write({ 'model.cdev': dated(undefined)['model.cdev'] });
      repository.commit('In April', '2026-04-01');
      repository.write({ 'model.cdev': dated(undefined, '// Nothing.\n')['model.cdev'] });
      repository.commit('A remark', '2026-04-02');
      const june = ['HEAD~1', 'HEAD', '--today', '2026-06-01'];
      expect(await changes(repository.folder, june)).toEqual([]);
      const { stdout } = await runInFolder(repository.folder, ['diff', ...june]);
      expect(stdout).toContain('Nothing of meaning changed.');
      expect(stdout).toContain('by the calendar alone');
      const comment = await runInFolder(repository.folder, ['diff', ...june, '--format', 'markdown']);
      expect(comment.stdout.trimEnd().split('\n')).toHaveLength(2);
      expect(comment.stdout).toContain('by the calendar alone');
      const april = await runInFolder(repository.folder, ['diff', 'HEAD~1', 'HEAD', '--today', '2026-04-02']);
      expect(april.stdout).not.toContain('calendar');
    });

    it('says so where the settings set the day back, for what was found since seems not to be there', async () => {
      const repository = createRepository();
      repository.write({ 'model.cdev': bakery('>= 6').replace('5 of 10', '1 of 10') });
      repository.commit('Refuted', '2026-04-01');
      const setBack = { 'cdev.json': '{ "today": "2026-03-01" }' };
      repository.write(setBack);
      const { projects } = await diff(repository.folder, ['HEAD']);
      expect(projects[0]?.changes).toMatchObject([
        { kind: 'changed', severity: 'warning', subject: 'cdev.json', file: 'cdev.json' },
      ]);
      expect(projects[0]?.changes[0]?.message).toMatch(/'H1' is untested and was refuted/);
      repository.commit('Set back', '2026-04-02');
      repository.write({ 'model.cdev': `${bakery('>= 6').replace('5 of 10', '1 of 10')}// Nothing.\n` });
      expect(await changes(repository.folder, ['HEAD'])).toEqual([]);
      // A day that is asked for by hand is nobody's doing.
      expect(await changes(repository.folder, ['HEAD~1', 'HEAD', '--today', '2026-02-01'])).toEqual([]);
      const then = temporaryFolder({ 'a/model.cdev': bakery('>= 6'), 'b/model.cdev': bakery('>= 6') });
      writeFileSync(join(then, 'b/cdev.json'), setBack['cdev.json']);
      expect(await changes(then, ['./a', './b'])).toEqual([]);
    });

    it('takes the day asked for before every other', async () => {
      const repository = createRepository();
      repository.write(dated('2026-04-01'));
      repository.commit('In April', '2026-04-01');
      repository.write(dated('2026-04-01', 'segment s niche\n'));
      repository.commit('More', '2026-04-02');
      const { stdout } = await runInFolder(repository.folder, [
        'diff',
        'HEAD~1',
        'HEAD',
        '--today',
        '2026-06-01',
      ]);
      expect(stdout).toContain('as of 2026-06-01');
    });
  });

  it('prints annotations at lines of the newer revision, for a forge from the top of the repository', async () => {
    const { folder } = loosened();
    for (const place of [folder, join(folder, 'notes')]) {
      const { stdout } = await runInFolder(place, ['diff', 'HEAD~1', 'HEAD', '--format', 'github']);
      expect(stdout).toMatch(
        /^::error title=Goalposts moved \(moved-goalposts\),file=model\.cdev,line=2,endLine=2,col=\d+,endColumn=\d+::The goalposts of 'H1'/,
      );
      const comment = await runInFolder(place, ['diff', 'HEAD~1', 'HEAD', '--format', 'markdown']);
      expect(comment.stdout).toContain('`model.cdev:2`');
    }
  });

  it.each([
    [['nowhere'], "git knows no commit 'nowhere'"],
    [['HEAD', 'nowhere'], "git knows no commit 'nowhere'"],
    [['--help-me', 'HEAD'], "unknown option '--help-me'"],
    [['--', '--output=pwned', 'HEAD'], "git knows no commit '--output=pwned'"],
    [['--', '-O/etc/passwd', 'HEAD'], "git knows no commit '-O/etc/passwd'"],
    [['HEAD:model.cdev'], "git knows no commit 'HEAD:model.cdev'"],
    [['HEAD~1..HEAD'], "git knows no commit 'HEAD~1..HEAD'"],
    [['./nowhere', './neither'], "'./nowhere' does not exist"],
    [['./model.cdev', '.'], "'./model.cdev' is no folder"],
    [[], "missing required argument 'before'"],
  ])('says why it could not run: %j', async (argv, message) => {
    const { folder } = loosened();
    const { exitCode, stdout, stderr } = await runInFolder(folder, ['diff', ...argv]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('says so where there is no repository', async () => {
    const { exitCode, stderr } = await runInFolder(temporaryFolder(), ['diff', 'main']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'main' cannot be compared with: this is no git repository");
  });

  it('says so where nothing has been committed', async () => {
    const { folder, write } = createRepository();
    write({ 'model.cdev': bakery('>= 6') });
    const { exitCode, stderr } = await runInFolder(folder, ['diff', 'HEAD']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("git knows no commit 'HEAD': nothing has been committed on this branch yet");
  });

  it('says so where two commits have nothing in common', async () => {
    const { folder, git, commit } = loosened();
    git('checkout', '--quiet', '--orphan', 'other');
    commit('Another beginning', '2026-03-15');
    const { exitCode, stderr } = await runInFolder(folder, ['diff', 'main', 'HEAD', '--merge-base']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'main' has no commit in common with what it is compared with");
    expect((await diff(folder, ['main', 'HEAD'])).exitCode).toBe(0);
  });

  it('says so where there is no git', async () => {
    const { folder } = loosened();
    const kept = process.env['PATH'];
    process.env['PATH'] = temporaryFolder();
    try {
      for (const argv of [['diff', 'main'], ['history'], ['git-setup']]) {
        const { exitCode, stderr } = await runInFolder(folder, argv);
        expect(exitCode).toBe(2);
        expect(stderr).toContain('git is not installed, or not where programs are looked for');
      }
    } finally {
      process.env['PATH'] = kept;
    }
  });

  it('compares in a second working tree of a repository', async () => {
    const { folder, git } = loosened();
    const other = join(temporaryFolder(), 'other');
    git('worktree', 'add', '--quiet', other, 'HEAD~1');
    expect(await changes(other, ['main'])).toContain('moved-goalposts H1');
    expect(await changes(folder, ['main'])).toEqual([]);
  });

  it('says so where the clone is shallow', async () => {
    const { folder } = loosened();
    const clone = join(temporaryFolder(), 'shallow');
    createRepository().git('clone', '--quiet', '--depth', '1', `file://${folder}`, clone);
    const { exitCode, stderr } = await runInFolder(clone, ['diff', 'HEAD~1']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('shallow');
  });

  it('compares commits of a repository without a working tree', async () => {
    const { folder } = loosened();
    const clone = join(temporaryFolder(), 'bare.git');
    createRepository().git('clone', '--quiet', '--bare', folder, clone);
    expect(await changes(clone, ['HEAD~1', 'HEAD'])).toContain('moved-goalposts H1');
    const { exitCode, stderr } = await runInFolder(clone, ['diff', 'HEAD']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('no working tree');
  });
});
