import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import {
  type Entry,
  evidenceEntry,
  firstModel,
  hypothesisEntry,
} from '../../language-server/src/protocol/drafts.ts';
import { Client } from './client.ts';

const seen =
  'experiment E1 interview { tests H1 }\nevidence V7 from E1 on 2026-01-02 { supports H1 with 1 of 1 }\n';

let client: Client;

beforeEach(async () => {
  client = await Client.start({
    'model.cdev': 'venture bakery { currency EUR }\nhypothesis H1 "Bread is left over" { kind problem }\n',
    'more/seen.cdev': seen,
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
  async function entryFor(...sources: readonly string[]): Promise<Entry> {
    const uri = client.uriOf('more/seen.cdev');
    await client.open('more/seen.cdev', seen);
    const asked = {
      uri,
      position: { line: 1, character: 4 },
      sources: sources.map((source) => client.uriOf(source)),
    };
    return evidenceEntry.result.parse(await client.connection.sendRequest(evidenceEntry.method, asked));
  }

  it('has the next free name, what there is to choose from, and the file as the model names it', async () => {
    const { snippet, at } = await entryFor('notes/2026-03-04 talk.md');
    expect(snippet.split('\n')).toEqual([
      '',
      'evidence V8 from ${1|E1|} on ${2:2026-03-04} {',
      '\t${3|supports,contradicts,informs|} ${4|H1|} with ${5:1 of 1}',
      '\tsource "../notes/2026-03-04 talk.md"',
      '\t$0',
      '}',
    ]);
    expect(at).toEqual({ line: 1, character: (seen.split('\n')[1] ?? '').length });
  });

  it('names every file that was brought', async () => {
    expect((await entryFor('more/a.md', 'more/b.csv')).snippet).toMatch(/source "a.md"\n\tsource "b.csv"/);
  });

  it('takes no sign in the name of a file for one of its own', async () => {
    expect((await entryFor('more/$1 {a}.md')).snippet).toContain('source "\\$1 {a\\}.md"');
  });

  it('is refused for a file that is not open, of which nobody knows where it stands', async () => {
    const asked = {
      uri: client.uriOf('model.cdev'),
      position: { line: 0, character: 0 },
      sources: ['file:///a'],
    };
    await expect(client.connection.sendRequest(evidenceEntry.method, asked)).rejects.toThrow(/no open model/);
  });
});

describe('a hypothesis to begin with', () => {
  it('comes with its experiment, for the people there are', async () => {
    const text = 'venture bakery\nsegment s niche\nprofile anna of s as user, buyer\n';
    await client.open('model.cdev', text);
    const asked = { uri: client.uriOf('model.cdev'), position: { line: 3, character: 0 } };
    const { snippet, at } = hypothesisEntry.result.parse(
      await client.connection.sendRequest(hypothesisEntry.method, asked),
    );
    expect(at).toEqual({ line: 3, character: 0 });
    expect(snippet).toContain('about    ${4:anna}');
    expect(snippet).toContain('tests  ${1:H1}');
  });
});
