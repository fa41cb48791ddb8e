import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { status, statusChanged } from '../../language-server/src/protocol/status.ts';
import { Client } from './client.ts';

const model = `venture bakery "Bakery" {
  currency EUR
}
hypothesis H1 "Bakers throw a tenth away" {
  kind problem
  pass when >= 6 of 10 interviews
}
gate G1 "Somebody cares" exits discovery {
  require H1 validated
}
`;

let client: Client;
let changes = 0;

beforeEach(async () => {
  client = await Client.start({ 'model.cdev': model });
  changes = 0;
  client.connection.onNotification(statusChanged.method, () => {
    changes += 1;
  });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function statusNow() {
  return status.result.parse(await client.connection.sendRequest(status.method, {}));
}

describe('the status a client asks for', () => {
  it('has the ventures with their steps, gates and hypotheses, and where they stand in the text', async () => {
    const { projects } = await statusNow();
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({
      name: 'bakery',
      title: 'Bakery',
      root: client.uriOf(''),
      stage: 'discovery',
      hypotheses: [
        {
          name: 'H1',
          verdict: 'untested',
          at: { uri: client.uriOf('model.cdev'), range: { start: { line: 3 } } },
        },
      ],
    });
    const gate = projects[0]?.steps[0]?.gates.find(({ name }) => name === 'G1');
    expect(gate).toMatchObject({
      passed: false,
      builtIn: false,
      at: { range: { start: { line: 7, character: 5 } } },
    });
    expect(gate?.requirements).toHaveLength(1);
  });

  it('follows text that is not saved, and word comes when it changes', async () => {
    await client.open('model.cdev', model);
    await statusNow();
    const before = changes;
    await client.edit('model.cdev', model.replaceAll('H1', 'H7'));
    await client.until(() => changes > before);
    const { projects } = await statusNow();
    expect(projects[0]?.hypotheses.map(({ name }) => name)).toEqual(['H7']);
  });

  it('is refused to who asks in another way than agreed', async () => {
    await expect(client.connection.sendRequest(status.method, 'bakery')).rejects.toThrow(/expected/i);
  });
});
