import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pipeline } from '../../language-server/src/protocol/pipeline.ts';
import { statusChanged } from '../../language-server/src/protocol/status.ts';
import { Client } from './client.ts';

const model = `venture bakery "Bakery" {
  currency EUR
}
hypothesis H1 "Bakers throw a tenth away" {
  kind problem
  pass when >= 6 of 10 interviews
}
`;
const other = 'venture mill "Mill"\nhypothesis H1 "Millers are thirsty"\n';

let client: Client;

beforeEach(async () => {
  client = await Client.start({ 'bakery/model.cdev': model, 'mill/model.cdev': other, 'notes.txt': '' });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function drawn(uri?: string) {
  return pipeline.result.parse(await client.connection.sendRequest(pipeline.method, { uri }));
}

async function drawnOf(path: string) {
  return drawn(client.uriOf(path));
}

describe('the drawing a client asks for', () => {
  it('is of the project of a file, with URIs for places', async () => {
    const { project, isStale, broken } = await drawnOf('bakery/model.cdev');
    expect([project?.name, isStale, broken]).toEqual(['bakery', false, []]);
    expect(project?.root).toBe(client.uriOf('bakery'));
    expect(project?.hypotheses[0]).toMatchObject({
      name: 'H1',
      verdict: 'untested',
      at: { file: client.uriOf('bakery/model.cdev'), range: { start: { line: 3, character: 11 } } },
    });
  });

  it('is of a folder where that is one of a project, and of the first project where nothing is named', async () => {
    expect((await drawnOf('mill')).project?.name).toBe('mill');
    expect((await drawn()).project?.name).toBe('bakery');
  });

  it('is of nothing where there is no project', async () => {
    expect(await drawnOf('notes.txt')).toEqual({ isStale: false, broken: [] });
    expect(await drawn('untitled:Untitled-1')).toEqual({ isStale: false, broken: [] });
  });

  it('follows text that is not saved', async () => {
    let told = 0;
    client.connection.onNotification(statusChanged.method, () => {
      told += 1;
    });
    await client.open('bakery/model.cdev', model);
    await drawnOf('bakery/model.cdev');
    const before = told;
    await client.edit('bakery/model.cdev', model.replace('Bakers throw', 'Nobody throws'));
    await client.until(() => told > before);
    expect((await drawnOf('bakery/model.cdev')).project?.hypotheses[0]?.title).toBe(
      'Nobody throws a tenth away',
    );
  });

  it('stays the last whole one while the source is broken, and says where it is', async () => {
    await client.open('bakery/model.cdev', model);
    await drawnOf('bakery/model.cdev');
    await client.edit('bakery/model.cdev', model.replace('kind problem', 'kind'));
    const stale = await drawnOf('bakery/model.cdev');
    expect(stale.isStale).toBe(true);
    expect(stale.project?.hypotheses[0]?.kind).toBe('problem');
    expect(stale.broken).toMatchObject([{ at: { file: client.uriOf('bakery/model.cdev') } }]);
    expect((await drawnOf('mill/model.cdev')).isStale).toBe(false);
    await client.edit('bakery/model.cdev', model.replace('kind problem', 'kind customer'));
    const mended = await drawnOf('bakery/model.cdev');
    expect([mended.isStale, mended.project?.hypotheses[0]?.kind]).toEqual([false, 'customer']);
  });

  it('stays the last whole one even where what is broken is the venture itself', async () => {
    await client.open('bakery/model.cdev', model);
    await drawnOf('bakery/model.cdev');
    await client.edit('bakery/model.cdev', model.replace('venture', 'ventur'));
    const stale = await drawnOf('bakery/model.cdev');
    expect([stale.isStale, stale.project?.name]).toEqual([true, 'bakery']);
    expect(stale.broken).toMatchObject([{ at: { range: { start: { line: 0 } } } }]);
    await client.edit('bakery/model.cdev', '');
    expect(await drawnOf('bakery/model.cdev')).toEqual({ isStale: false, broken: [] });
  });

  it('is its own where a venture begins within a broken one', async () => {
    await client.open('bakery/model.cdev', model);
    await drawnOf('bakery/model.cdev');
    await client.edit('bakery/model.cdev', model.replace('kind problem', 'kind'));
    await client.open('bakery/oven/model.cdev', other);
    const { project, isStale } = await drawnOf('bakery/oven/model.cdev');
    expect([project?.name, isStale]).toEqual(['mill', false]);
  });

  it('is gone with its venture, whatever is broken in other folders', async () => {
    await client.open('notes.cdev', 'ventur {\n');
    await client.open('mill/model.cdev', other);
    expect((await drawnOf('mill/model.cdev')).project?.name).toBe('mill');
    await client.edit('mill/model.cdev', '');
    expect((await drawnOf('mill/model.cdev')).project).toBeUndefined();
  });

  it('is none where no venture can be read at all, and then says where the source is broken', async () => {
    await client.open('notes.cdev', 'ventur {\n');
    const { project, broken } = await drawnOf('notes.cdev');
    expect(project).toBeUndefined();
    expect(broken).toMatchObject([{ at: { file: client.uriOf('notes.cdev') } }]);
  });

  it('shows what can be read of a source that was never whole', async () => {
    await client.open('mill/model.cdev', `${other}hypothesis H2 { kind }\n`);
    const { project, isStale, broken } = await drawnOf('mill/model.cdev');
    expect([project?.hypotheses.length, isStale, broken.length]).toEqual([2, false, 1]);
  });

  it('is refused where the question is not what was agreed on', async () => {
    await expect(client.connection.sendRequest(pipeline.method, { uri: 7 })).rejects.toThrow();
  });
});
