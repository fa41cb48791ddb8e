import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginDiff, diff, diffChanged, endDiff } from '../../language-server/src/protocol/diff.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { Client } from './client.ts';

const model = (bar = '>= 6', more = ''): string => `venture bakery "Bakery" { currency EUR }
hypothesis H1 "Bakers throw away a tenth" {
  kind problem
  pass when ${bar} of 10 interviews by 2026-05-01
  fail when < 2
}
${more}`;
const evidence = `evidence V1 from interview on 2026-03-12 { supports H1 with 5 of 10 source "notes/e1.md" }
evidence V2 from interview on 2026-03-13 { contradicts H1 with 1 of 10 source "notes/e1.md" }
`;
const settings = '{ "today": "2026-04-05" }\n';

const files = {
  'bakery/model.cdev': model(),
  'bakery/evidence.cdev': evidence,
  'bakery/cdev.json': settings,
  'bakery/notes/e1.md': 'Five of ten.\n',
  'mill/model.cdev': 'venture mill "Mill"\nhypothesis H1 "Millers are thirsty"\n',
};

let client: Client;
let repository: TestRepository;
let base: string;

beforeEach(async () => {
  client = await Client.start(files);
  repository = createRepository(fileURLToPath(client.uriOf('.')));
  base = repository.commit('What we believe', '2026-03-13');
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function begin(wanted: Readonly<Record<string, unknown>> = {}) {
  const params = { folder: client.uriOf('.'), commit: base, mergeBase: false, called: 'main', ...wanted };
  return beginDiff.result.parse(await client.connection.sendRequest(beginDiff.method, params));
}

async function view() {
  return diff.result.parse(await client.connection.sendRequest(diff.method, {})).view;
}

async function changes(): Promise<readonly string[] | undefined> {
  const shown = await view();
  return shown?.projects.flatMap((project) =>
    project.changes.map(({ kind, subject }) => `${kind} ${subject}`),
  );
}

/** Does something, and waits until the comparison is another. */
async function andCompared(change: () => Promise<void>): Promise<void> {
  let told = 0;
  const listening = client.connection.onNotification(diffChanged.method, () => {
    told += 1;
  });
  await change();
  await client.until(() => told > 0);
  listening.dispose();
}

const goalposts = (): readonly string[] =>
  client.shown('bakery/model.cdev').filter((shown) => shown.startsWith('moved-goalposts'));

describe('comparing with a commit', () => {
  it('tells what the text that is open changes, saved or not, with URIs for files', async () => {
    expect(await begin()).toEqual({ base });
    expect(await changes()).toEqual([]);
    await client.open('bakery/model.cdev', model());
    await andCompared(() => client.edit('bakery/model.cdev', model('>= 4')));
    const shown = await view();
    expect(shown).toMatchObject({ before: 'main', today: '2026-04-05', counts: { error: 1 } });
    expect(shown?.projects.map(({ name }) => name)).toEqual(['bakery', 'mill']);
    expect(shown?.projects[0]).toMatchObject({ root: client.uriOf('bakery') });
    expect(shown?.projects[0]?.changes.find(({ kind }) => kind === 'moved-goalposts')).toMatchObject({
      subject: 'H1',
      side: 'after',
      file: client.uriOf('bakery/model.cdev'),
      range: { start: { line: 3, character: 2 } },
    });
    await andCompared(() => client.edit('bakery/model.cdev', model()));
    expect(await changes()).toEqual([]);
  });

  it('follows files on the disk, and those that come and go', async () => {
    await begin();
    await andCompared(() => client.write('bakery/more.cdev', 'segment bakers "Bakers" niche\n'));
    expect(await changes()).toEqual(['added bakers']);
    await andCompared(() => client.remove('bakery/more.cdev'));
    expect(await changes()).toEqual([]);
    await andCompared(() => client.remove('bakery/evidence.cdev'));
    expect(await changes()).toContain('lost-evidence V2');
  });

  it('follows a folder that becomes a venture of its own', async () => {
    await client.write('bakery/oven/model.cdev', 'segment ovens "Ovens" niche\n');
    repository.git('add', '--all');
    await begin({ commit: repository.commit('Ovens', '2026-03-14') });
    expect(await changes()).toEqual([]);
    await andCompared(() => client.write('bakery/oven/venture.cdev', 'venture oven "Oven" { }\n'));
    expect(await changes()).toEqual(['removed ovens', 'added oven']);
    await andCompared(() => client.remove('bakery/oven/venture.cdev'));
    expect(await changes()).toEqual([]);
  });

  it('has a moved bar among the diagnostics while it lasts, and no longer', async () => {
    const broken = 'segment bakers of nowhere niche\n';
    await client.open('bakery/model.cdev', model('>= 4', broken));
    await client.until(() => client.shown('bakery/model.cdev').length > 0);
    const before = client.shown('bakery/model.cdev');
    expect(goalposts()).toEqual([]);
    await begin();
    await client.until(() => goalposts().length > 0);
    expect(goalposts()).toEqual(['moved-goalposts 3:2']);
    const found = client.diagnosticsOf('bakery/model.cdev').find(({ code }) => code === 'moved-goalposts');
    expect(found).toMatchObject({ severity: 1, source: 'cdev' });
    expect(found?.codeDescription?.href).toMatch(/moved-goalposts\.md$/);
    await client.edit('bakery/model.cdev', `// One line more.\n${model('>= 4', broken)}`);
    await client.until(() => goalposts()[0] === 'moved-goalposts 4:2');
    await client.connection.sendRequest(endDiff.method, {});
    await client.until(() => goalposts().length === 0);
    expect(await view()).toBeUndefined();
    expect(client.shown('bakery/model.cdev')).toHaveLength(before.length);
  });

  it('shows what is gone at what it spoke of, and what is gone along with that at the name of the venture', async () => {
    await begin();
    await client.open('bakery/evidence.cdev', evidence);
    await client.open('bakery/model.cdev', model());
    await client.edit('bakery/evidence.cdev', evidence.split('\n')[0] ?? '');
    await client.until(() => client.shown('bakery/model.cdev').includes('lost-evidence 1:11'));
    await client.edit('bakery/model.cdev', 'venture bakery "Bakery" { currency EUR }\n');
    await client.until(() => client.shown('bakery/model.cdev').includes('lost-evidence 0:8'));
    await client.edit('bakery/model.cdev', model());
    await client.edit('bakery/evidence.cdev', evidence);
    await client.until(() => !client.shown('bakery/model.cdev').join().includes('lost-evidence'));
  });

  it('begins where a branch left, when it is asked to', async () => {
    const { git, write, commit } = repository;
    git('checkout', '--quiet', '-b', 'aside');
    git('checkout', '--quiet', 'main');
    write({ 'mill/model.cdev': 'venture mill "Mill"\nhypothesis H1 "Millers are tired"\n' });
    const tip = commit('On main', '2026-03-14');
    git('checkout', '--quiet', 'aside');
    expect(await begin({ commit: tip, mergeBase: true })).toEqual({ base });
    expect(await changes()).toEqual([]);
    expect((await view())?.before).toBe('main (merge base)');
    expect(await begin({ commit: tip })).toEqual({ base: tip });
    expect(await changes()).toEqual(['reworded H1']);
  });

  it('judges both sides by one day, also when the settings come to name another', async () => {
    repository.write({
      'bakery/evidence.cdev': evidence.split('\n')[0]?.replace('5 of 10', '3 of 5'),
    });
    await begin({ commit: repository.commit('Fewer were asked', '2026-03-14') });
    await andCompared(() =>
      client.write('bakery/evidence.cdev', evidence.split('\n')[0]?.replace('5 of 10', '3 of 5') ?? ''),
    );
    expect(await changes()).toEqual([]);
    await client.write('bakery/cdev.json', '{ "today": "2026-05-20" }\n');
    while ((await view())?.today !== '2026-05-20') {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await view())?.projects[0]?.verdicts).toEqual([]);
    expect(await changes()).toEqual(['calendar H1']);
  });

  it('leaves out what lies in no folder that is open, and what lies in another repository', async () => {
    const other = createRepository(fileURLToPath(client.uriOf('mill')));
    const commit = other.commit('The mill', '2026-03-13');
    expect(await begin({ folder: client.uriOf('mill'), commit })).toEqual({ base: commit });
    expect((await view())?.projects.map(({ name }) => name)).toEqual(['mill']);
    await client.stop();

    client = await Client.start(files, 'bakery');
    const whole = createRepository(fileURLToPath(client.uriOf('.')));
    const both = whole.commit('Both', '2026-03-13');
    expect(await begin({ folder: client.uriOf('bakery'), commit: both })).toEqual({ base: both });
    expect(await changes()).toEqual([]);
    expect((await view())?.projects.map(({ name }) => name)).toEqual(['bakery']);
  });

  it('says why it cannot compare', async () => {
    expect(await begin({ commit: '0'.repeat(40) })).toEqual({ problem: 'git does not know its commit' });
    expect(await begin({ folder: 'vscode-vfs://github/x/y' })).toEqual({
      problem: 'its repository is not on this machine',
    });
    expect(await view()).toBeUndefined();
    const { git, write, commit } = repository;
    git('checkout', '--quiet', '--orphan', 'other');
    write({ 'x.txt': 'x' });
    commit('Of its own', '2026-03-14');
    expect(await begin({ mergeBase: true })).toEqual({
      problem: 'it has no commit in common with the one that is checked out',
    });
  });

  it('takes no name for a commit, and runs nothing for one', async () => {
    for (const commit of ['main', '--output=x', '']) {
      await expect(begin({ commit })).rejects.toThrow();
    }
  });

  it('keeps to the last of two comparisons that are begun at once', async () => {
    const { write, commit } = repository;
    write({ 'mill/model.cdev': 'venture mill "Mill"\nhypothesis H1 "Millers are tired"\n' });
    const second = commit('Second', '2026-03-14');
    await Promise.all([begin(), begin({ commit: second, called: 'second' })]);
    expect((await view())?.before).toBe('second');
  });
});
