import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HistoryJson, historyJsonSchema } from '../../language-server/src/core/history/history-json.ts';
import { loadHistory } from '../../language-server/src/cli/load-history.ts';
import { addDays } from '../../language-server/src/core/text/dates.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { openGitRepository } from '../../language-server/src/language/node/git/git-repository.ts';
import { statusJsonSchema } from '../../language-server/src/core/report/status-json.ts';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { aThousandDays, commitAll, type LongCommit } from '../support/long-history.ts';
import { runInFolder } from '../support/run-in-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type ProjectJson = HistoryJson['projects'][number];

async function history(folder: string, argv: readonly string[] = []): Promise<readonly ProjectJson[]> {
  const { stdout, stderr } = await runInFolder(folder, ['history', ...argv, '--format', 'json']);
  expect(stderr).toBe('');
  return historyJsonSchema.parse(JSON.parse(stdout)).projects;
}

/** What happened, in words: `2026-02-10 verdict H1 testing → refuted`. */
function told(project: ProjectJson | undefined): readonly string[] {
  return (project?.events ?? []).map((event) => {
    const by = event.commit === null ? ' by the calendar' : '';
    switch (event.kind) {
      case 'begun':
      case 'gone':
        return `${event.day} ${event.kind}${by}`;
      case 'stage':
        return `${event.day} stage ${event.before} → ${event.after}${by}`;
      case 'gate':
        return `${event.day} gate ${event.name} ${event.passed ? 'passed' : 'open'} ${event.passedOn ?? ''}${by}`;
      case 'verdict':
        return `${event.day} verdict ${event.name} ${event.before ?? ''} → ${event.after ?? ''}${by}`;
      case 'bar':
        return `${event.day} bar ${event.name}${by}`;
      case 'pivot':
        return `${event.day} pivot ${event.name} ${event.from} → ${event.to}${by}`;
    }
  });
}

const claim = (status: string): string =>
  `venture bakery { }\nhypothesis H1 "Bakers throw away a tenth" { kind problem pass when >= 3 of 5 interviews by 2026-03-31 ${status} }\n`;

describe('cdev history', () => {
  it('tells when each gate passed, verdict by verdict, and the pivots', async () => {
    const { folder } = tellCrumbStory();
    const [crumb] = await history(folder, ['--today', '2026-04-05']);
    expect(told(crumb)).toEqual([
      '2026-01-05 begun',
      '2026-01-05 verdict H1  → untested',
      '2026-01-05 verdict H2  → untested',
      '2026-01-20 verdict H1 untested → testing',
      '2026-01-22 bar H1',
      '2026-01-23 bar H1',
      '2026-02-10 verdict H1 testing → refuted',
      '2026-02-12 pivot D1 discovery → discovery',
      '2026-02-12 verdict H1 refuted → untested',
      '2026-03-16 verdict H1 untested → supported',
      '2026-03-16 gate G1 passed 2026-03-14',
      '2026-03-16 stage discovery → validation',
      '2026-04-02 verdict H2 untested → testing',
    ]);
    expect(crumb).toMatchObject({
      name: 'crumb',
      commits: 10,
      stages: [
        { value: 'discovery', from: '2026-01-05', to: '2026-03-16' },
        { value: 'validation', from: '2026-03-16', to: null },
      ],
    });
  });

  it('is of the whole repository, wherever in it it is called', async () => {
    const { folder } = tellCrumbStory();
    const below = await history(join(folder, 'notes'), ['--today', '2026-04-05']);
    expect(below).toEqual(await history(folder, ['--today', '2026-04-05']));
  });

  it('sees a bar that was moved under a revision dated back before the evidence, and none under an honest one', async () => {
    const repository = createRepository();
    const evidence = 'evidence V1 from interview on 2026-03-20 { supports H1 with 1 of 5 }\n';
    const lower = (status: string): string => claim(status).replace('>= 3', '>= 1') + evidence;
    repository.write({ 'model.cdev': claim('') + evidence });
    const base = repository.commit('Measured', '2026-03-21');
    for (const [since, bars] of [
      ['2026-03-01', ['2026-03-22 bar H1']],
      ['2026-03-21', []],
    ] as const) {
      repository.git('reset', '--quiet', '--hard', base);
      repository.write({ 'model.cdev': lower(`revision 2 since ${since}`) });
      repository.commit('Another revision', '2026-03-22');
      const [bakery] = await history(repository.folder, ['--today', '2026-03-25']);
      expect(told(bakery).filter((event) => event.includes(' bar '))).toEqual(bars);
    }
  });

  it('goes up to the commit and the day asked for', async () => {
    const { folder, commits } = tellCrumbStory();
    const [early] = await history(folder, [commits.refuted, '--today', '2026-02-11']);
    expect(told(early).at(-1)).toBe('2026-02-10 verdict H1 testing → refuted');
    const [byDay] = await history(folder, ['--today', '2026-02-11']);
    expect(byDay).toEqual(early);
  });

  it('tells what the calendar alone did, on the very day', async () => {
    const repository = createRepository();
    repository.write({
      'model.cdev': `${claim('')}evidence V1 from interview on 2026-03-20 { supports H1 with 1 of 2 }\n`,
    });
    repository.commit('Written ahead', '2026-03-01');
    repository.write({ 'notes.md': 'Nothing.\n' });
    repository.commit('A note', '2026-05-01');
    const [bakery] = await history(repository.folder, ['--today', '2026-06-01']);
    expect(told(bakery).slice(2)).toEqual([
      '2026-03-20 verdict H1 untested → testing by the calendar',
      '2026-04-01 verdict H1 testing → inconclusive by the calendar',
    ]);
  });

  it('follows a project to another folder, and a hypothesis to another name', async () => {
    const repository = createRepository();
    repository.write({ 'old/model.cdev': claim('') });
    repository.commit('Here', '2026-03-01');
    repository.write({ old: undefined, 'new/model.cdev': claim('').replace('H1', 'waste') });
    repository.commit('There', '2026-03-02');
    repository.write({ 'new/model.cdev': claim('status parked').replace('H1', 'waste') });
    repository.commit('Parked', '2026-03-03');
    const projects = await history(repository.folder, ['--today', '2026-03-10']);
    expect(projects).toHaveLength(1);
    expect(told(projects[0])).toEqual([
      '2026-03-01 begun',
      '2026-03-01 verdict H1  → untested',
      '2026-03-03 verdict waste untested → parked',
    ]);
    expect(projects[0]?.hypotheses).toMatchObject([
      {
        name: 'waste',
        verdicts: [
          { value: 'untested', from: '2026-03-01', to: '2026-03-03' },
          { value: 'parked', from: '2026-03-03', to: null },
        ],
      },
    ]);
  });

  it('tells where a venture, or a hypothesis of one, is gone', async () => {
    const repository = createRepository();
    repository.write({ 'a/model.cdev': claim(''), 'b/model.cdev': 'venture other { }\n' });
    repository.commit('Two', '2026-03-01');
    repository.write({ 'a/model.cdev': 'venture bakery { }\n' });
    repository.commit('No claim', '2026-03-02');
    repository.write({ a: undefined });
    repository.commit('No bakery', '2026-03-03');
    const [bakery, other] = await history(repository.folder, ['--today', '2026-03-10']);
    expect(told(bakery).slice(2)).toEqual(['2026-03-02 verdict H1 untested → ', '2026-03-03 gone']);
    expect(told(other)).toEqual(['2026-03-01 begun']);
    expect(other?.commits).toBe(1);
  });

  it('follows the main line past what was merged into it', async () => {
    const repository = createRepository();
    repository.write({ 'model.cdev': claim('') });
    repository.commit('Begun', '2026-03-01');
    repository.git('checkout', '--quiet', '-b', 'aside');
    repository.write({ 'model.cdev': claim('status parked') });
    repository.commit('Parked aside', '2026-03-02');
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'other.cdev': 'segment bakers niche\n' });
    repository.commit('Meanwhile', '2026-03-03');
    repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'aside');
    const merge = repository.commit('Merged', '2026-03-04');
    repository.git('config', 'log.diffMerges', 'off');
    const [bakery] = await history(repository.folder, ['--today', '2026-03-10']);
    expect(bakery?.events.at(-1)).toMatchObject({
      day: '2026-03-04',
      commit: { id: merge },
      after: 'parked',
    });
    expect(bakery?.commits).toBe(3);
  });

  it('says at every commit what a status says there', async () => {
    const repository = createRepository();
    const texts = variedTexts();
    for (const [index, files] of texts.entries()) {
      repository.write(files);
      repository.commit(`Change ${index}`, dayOf(index));
    }
    const ids = repository.git('rev-list', '--reverse', 'HEAD').split('\n');
    expect(ids.length).toBe(texts.length);
    for (const [index, id] of ids.entries()) {
      const today = dayOf(index);
      const [project] = await history(repository.folder, [id, '--today', today]);
      repository.git('checkout', '--quiet', id);
      const status = await runInFolder(repository.folder, ['status', '--format', 'json', '--today', today]);
      const [now] = statusJsonSchema.parse(JSON.parse(status.stdout)).projects;
      const lanes = (project?.hypotheses ?? []).flatMap(({ name, verdicts }) => {
        const last = verdicts.at(-1);
        return last?.to === null ? [[name, last.value]] : [];
      });
      expect(Object.fromEntries(lanes), `commit ${index}`).toEqual(
        Object.fromEntries((now?.hypotheses ?? []).map(({ name, verdict }) => [name, verdict])),
      );
      expect(project?.stages.at(-1)?.value).toBe(now?.stage);
    }
  });

  it.each([
    ['a thousand commits that say something new', [...aThousandDays(1000)]],
    ['a thousand commits that go to and fro', [...toAndFro(1000)]],
  ])('fetches and reads everything once in %s', async (_, commits) => {
    const story = createRepository();
    commitAll(story, commits);
    const repository = await openGitRepository(story.folder);
    const commit = 'problem' in repository ? undefined : await repository.findCommit('main');
    if ('problem' in repository || commit === undefined) {
      throw new Error('the repository cannot be opened');
    }
    const fetched: string[] = [];
    const read: string[] = [];
    const { projects } = await loadHistory(
      {
        ...repository,
        readBlob: (id) => {
          fetched.push(id);
          return repository.readBlob(id);
        },
      },
      {
        of: 'main',
        commit,
        today: '2026-12-01',
        progress: () => {},
        readModel: (path, text) => {
          read.push(`${path} ${text}`);
          return readModel(path, text);
        },
      },
    );
    repository.close();
    const written = commits.flatMap(({ files }) => Object.entries(files));
    expect(projects.map((project) => project.commits)).toEqual([1000]);
    expect(fetched).toHaveLength(new Set(written.map(([, text]) => text)).size);
    expect(read).toHaveLength(new Set(written.map(([path, text]) => `${path} ${text}`)).size);
    expect([...new Set(fetched)]).toEqual(fetched);
  });

  it.each(['text', 'svg', 'html', 'json'])(
    'has no history to tell where there is no model: %s',
    async (format) => {
      const repository = createRepository();
      repository.write({ 'readme.txt': 'Nothing.\n' });
      repository.commit('Nothing', '2026-03-01');
      const { exitCode, stdout } = await runInFolder(repository.folder, ['history', '--format', format]);
      expect(exitCode).toBe(0);
      expect(stdout).not.toBe('');
    },
  );

  it.each([
    [['nowhere'], "git knows no commit 'nowhere'"],
    [['--', '--all'], "git knows no commit '--all'"],
    [['--format', 'png'], "'png' is invalid"],
  ])('says why it could not run: %j', async (argv, message) => {
    const { exitCode, stderr } = await runInFolder(begunRepository().folder, ['history', ...argv]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says so where there is no repository, or no commit in it', async () => {
    const outside = await runInFolder(temporaryFolder(), ['history']);
    expect(outside.exitCode).toBe(2);
    expect(outside.stderr).toContain('this is no git repository');
    const empty = await runInFolder(createRepository().folder, ['history']);
    expect(empty.exitCode).toBe(2);
    expect(empty.stderr).toContain("git knows no commit 'HEAD'");
  });

  it('fits into a terminal, whatever its width', async () => {
    const { folder } = tellCrumbStory();
    for (const terminal of [40, 60, 80, 120]) {
      const { stdout } = await runInFolder(folder, ['history', '--today', '2026-04-05'], {
        terminal,
        environment: { NO_COLOR: '1' },
      });
      expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(terminal);
    }
  });
});

function begunRepository(): TestRepository {
  const repository = createRepository();
  repository.write({ 'model.cdev': claim('') });
  repository.commit('Begun', '2026-03-01');
  return repository;
}

/** A bar that is moved every day, among five that come again and again. */
function* toAndFro(commits: number): Iterable<LongCommit> {
  for (let index = 0; index < commits; index++) {
    const files = {
      'claims.cdev': claim('').replace('>= 3', `>= ${1 + (index % 5)}`),
      'people.cdev': `segment s${index % 7} niche\n`,
    };
    yield { day: addDays('2024-01-01', index), message: `Day ${index}`, files };
  }
}

function dayOf(index: number): string {
  return `2026-03-${String(1 + Math.floor(index * 1.5)).padStart(2, '0')}`;
}

/** A venture that is edited in every way a history has to follow: files that move, come back, are excluded, rows that change. */
function variedTexts(): readonly Readonly<Record<string, string | undefined>>[] {
  const venture =
    'venture bakery { }\nsegment bakers niche\nprofile baker of bakers as user, buyer { job bake "Bake" }\n';
  const first =
    'hypothesis H1 "A" { kind problem risk critical pass when >= 3 of 5 interviews by 2026-03-12 }\n';
  const second = 'hypothesis H2 "B" { kind problem pass when >= 2 of 3 interviews }\n';
  const gate = 'gate G1 exits discovery { require H1 validated require 2 interviews with baker }\n';
  const evidence = (day: string, tally: string) =>
    `evidence V1 from interview on ${day} { supports H1 with ${tally} with baker }\n`;
  const rows = (...found: readonly string[]) =>
    `who,says\n${found.map((one, at) => `P${at},${one}\n`).join('')}`;
  const counted =
    'evidence V2 from interview on 2026-03-02 { supports H2 with data "rows/r.csv" where says = yes }\n';
  return [
    { 'model.cdev': venture + first },
    { 'model.cdev': venture, 'claims/h.cdev': first },
    { 'claims/h.cdev': first + second, 'way.cdev': gate },
    { 'found.cdev': evidence('2026-03-03', '2 of 2') },
    { 'found.cdev': evidence('2026-03-06', '4 of 5') },
    { 'claims/h.cdev': second + first },
    { 'found.cdev': evidence('2026-03-03', '2 of 2') },
    { 'cdev.json': '{ "exclude": ["claims"] }' },
    { 'cdev.json': '{ "confidence": 0.9 }' },
    { 'cdev.json': undefined },
    { 'rows/r.csv': rows('yes', 'yes', 'no'), 'rows.cdev': counted },
    { 'rows/r.csv': rows('yes', 'no', 'no') },
    { 'rows.cdev': counted.replace('r.csv', 's.csv'), 'rows/s.csv': rows('yes', 'yes', 'yes') },
    { 'claims/h.cdev': first.replace('"A"', '"A, as we say now"') + second },
    { 'claims/h.cdev': first + second, 'found.cdev': evidence('2026-03-06', '4 of 5') },
    { 'claims/h.cdev': 'hypothesis H1 "A" {\n  kind problem\n' },
    { 'claims/h.cdev': first + second },
  ];
}
