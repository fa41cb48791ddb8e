import { afterEach, describe, expect, it, vi } from 'vitest';
import { pipeline } from '../../language-server/src/protocol/pipeline.ts';
import { statusChanged } from '../../language-server/src/protocol/status.ts';
import { Client } from './client.ts';

const venture = 'venture shop "A shop" {\n  currency EUR\n}\n';
const story = (name: string, file: string) => `hypothesis ${name} "6 of 10 neighbours heat one room only" {
  kind      problem
  pass when >= 60% of 3 neighbours by 2026-04-30
  fail when < 40%
  status    validated
}
evidence V-${name} from interview on 2026-03-31 {
  supports ${name} with data "${file}" where rooms = 1
}
`;
const rows = 'respondent,held,rooms\nP1,2026-03-02,1\nP2,2026-03-03,1\nP3,2026-03-04,2\n';

let client: Client | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(files: Readonly<Record<string, string>>): Promise<Client> {
  client = await Client.start({
    'cdev.json': '{ "today": "2026-05-05" }',
    'venture.cdev': venture,
    ...files,
  });
  return client;
}

const says = (server: Client, file: string, rule: string) =>
  server.shown(file).some((shown) => shown.startsWith(`${rule} `));

describe('rows in the editor', () => {
  it('move the verdict of every model that reads them, and of no other, when one of them is edited', async () => {
    const models = ['a.cdev', 'b.cdev', 'c.cdev'];
    // By the rows, not because they have not been read yet.
    const exceeding = () =>
      models.filter((file) =>
        server.diagnosticsOf(file).some(({ message }) => /1 of 3/.test(String(message))),
      );
    const fewer = rows.replace('03,1', '03,2');
    const server = await start({
      'a.cdev': story('H1', 'door.csv'),
      'b.cdev': story('H2', 'door.csv'),
      'c.cdev': story('H3', 'other.csv'),
      'door.csv': fewer,
      'other.csv': fewer,
    });
    await server.until(() => exceeding().length === 3);
    const published = server.published.get(server.uriOf('c.cdev'));

    await server.write('door.csv', rows);
    await server.until(() => exceeding().length === 1);
    await server.write('door.csv', fewer);
    await server.until(() => exceeding().length === 3);
    await server.write('other.csv', rows);
    await server.until(() => exceeding().length === 2);
    expect(exceeding()).toEqual(['a.cdev', 'b.cdev']);
    expect(server.published.get(server.uriOf('c.cdev'))).toBe((published ?? 0) + 1);
  });

  it('change the drawing of the model that reads them when one of them is edited', async () => {
    const fewer = rows.replace('03,1', '03,2');
    const server = await start({ 'a.cdev': story('H1', 'door.csv'), 'door.csv': rows });
    let told = 0;
    server.connection.onNotification(statusChanged.method, () => {
      told += 1;
    });
    const verdict = async () =>
      pipeline.result.parse(
        await server.connection.sendRequest(pipeline.method, { uri: server.uriOf('a.cdev') }),
      ).project?.hypotheses[0]?.verdict;
    await vi.waitFor(async () => expect(await verdict()).toBe('supported'), { timeout: 20_000 });
    const before = told;
    await server.write('door.csv', fewer);
    await server.until(() => told > before);
    await vi.waitFor(async () => expect(await verdict()).toBe('refuted'), { timeout: 20_000 });
  });

  it('are counted anew when a note comes, goes, or its folder does', async () => {
    const note = (rooms: number) => `---\nrespondent: P\nrooms: ${rooms}\n---\n`;
    const server = await start({
      'a.cdev': story('H1', 'notes/*.md'),
      'notes/p1.md': note(1),
      'notes/p2.md': note(1),
      'notes/p3.md': note(2),
    });
    await server.until(() => says(server, 'a.cdev', 'counted-twice'));
    expect(says(server, 'a.cdev', 'claim-exceeds-evidence')).toBe(false);
    await server.write('notes/p4.md', note(2));
    await server.until(() => says(server, 'a.cdev', 'claim-exceeds-evidence'));
    await server.remove('notes/p4.md');
    await server.until(() => !says(server, 'a.cdev', 'claim-exceeds-evidence'));
    await server.removeFolder('notes');
    await server.until(() => says(server, 'a.cdev', 'unreadable-data'));
  });

  it('are told of in their own file, until they are put right', async () => {
    const server = await start({
      'a.cdev': story('H1', 'door.csv'),
      'door.csv': rows.replace('P2,2026-03-03,1', 'P2'),
    });
    await server.until(() => server.shown('door.csv').length > 0);
    expect(server.shown('door.csv')).toEqual(['unreadable-data 2:0']);
    expect(server.diagnosticsOf('door.csv')[0]?.range.end).toEqual({ line: 2, character: 2 });
    await server.write('door.csv', rows);
    await server.until(() => server.shown('door.csv').length === 0);
  });

  it('are read for the question as it is typed', async () => {
    const server = await start({ 'a.cdev': story('H1', 'door.csv'), 'door.csv': rows });
    await server.open('a.cdev', story('H1', 'door.csv'));
    await server.edit('a.cdev', story('H1', 'door.csv').replace('rooms = 1', 'room = 1'));
    await server.until(() => says(server, 'a.cdev', 'tally-differs-from-data'));
    await server.edit('a.cdev', story('H1', 'door.csv').replace('rooms = 1', 'rooms = 2'));
    await server.until(
      () =>
        says(server, 'a.cdev', 'claim-exceeds-evidence') &&
        !says(server, 'a.cdev', 'tally-differs-from-data'),
    );
  });

  it('of a large file do not keep the editor waiting', async () => {
    const large = `respondent,held,rooms\n${'P1,2026-03-02,1\n'.repeat(1_500_000)}`;
    const server = await start({ 'a.cdev': story('H1', 'large.csv'), 'large.csv': large });
    let slowest = 0;
    let asked = 0;
    await server.open('b.cdev', 'hypothesis');
    await server.until(() => server.shown('b.cdev').length > 0);
    const isCounted = () => says(server, 'a.cdev', 'counted-twice');
    for (let edit = 0; !isCounted() || edit < 10; edit++) {
      const begun = performance.now();
      const name = `X${edit}`;
      await server.edit('b.cdev', `hypothesis H9 { about ${name} }`);
      await server.until(() =>
        server.diagnosticsOf('b.cdev').some(({ message }) => String(message).includes(`'${name}'`)),
      );
      slowest = Math.max(slowest, performance.now() - begun);
      asked++;
    }
    expect(asked).toBeGreaterThanOrEqual(10);
    expect(slowest).toBeLessThan(2000);
    await server.until(() => !says(server, 'a.cdev', 'claim-exceeds-evidence'));
  });
});
