import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { evidenceEntry, firstModel } from '../../language-server/src/protocol/drafts.ts';
import { Client } from './client.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.start({
    'model.cdev': 'venture bakery { currency EUR }\nhypothesis H1 "Bread is left over" { kind problem }\n',
    'more/seen.cdev':
      'experiment E1 interview { tests H1 }\nevidence V7 from E1 on 2026-01-02 { supports H1 with 1 of 1 }\n',
  });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe('a first model', () => {
  it('is valid, and in the currency of the place where the founder is', async () => {
    const asked = { folder: 'Night Bakery', locale: 'en-SG' };
    const { text } = firstModel.result.parse(await client.connection.sendRequest(firstModel.method, asked));
    expect(text).toContain('currency SGD');
    const model = readModel('/model.cdev', text);
    expect(model.problems).toEqual([]);
    expect(model.declarations[0]).toMatchObject({ type: 'venture', name: { text: 'night-bakery' } });
  });
});

describe('an entry for what was seen', () => {
  async function entryFor(...sources: readonly string[]): Promise<string> {
    const asked = {
      uri: client.uriOf('more/seen.cdev'),
      sources: sources.map((source) => client.uriOf(source)),
    };
    const answer = evidenceEntry.result.parse(
      await client.connection.sendRequest(evidenceEntry.method, asked),
    );
    return answer.snippet;
  }

  it('has the next free name, what there is to choose from, and the file as the model names it', async () => {
    const snippet = await entryFor('notes/2026-03-04 talk.md');
    expect(snippet.split('\n')).toEqual([
      'evidence V8 from ${1|E1|} on ${2:2026-03-04} {',
      '\t${3|supports,contradicts,informs|} ${4|H1|} with ${5:1 of 1}',
      '\tsource "../notes/2026-03-04 talk.md"',
      '\t$0',
      '}',
      '',
    ]);
  });

  it('names every file that was brought', async () => {
    expect(await entryFor('more/a.md', 'more/b.csv')).toMatch(/source "a.md"\n\tsource "b.csv"/);
  });

  it('takes no sign in the name of a file for one of its own', async () => {
    expect(await entryFor('more/$1 {a}.md')).toContain('source "\\$1 {a\\}.md"');
  });
});
