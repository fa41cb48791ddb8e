import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
} from 'vscode-languageserver-protocol';
import { Editor, type EditorOptions } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

/** The lines above the declarations of a text as `name: line`. */
async function lensesOf(text: string, options: EditorOptions = {}): Promise<readonly string[]> {
  const opened = await open({ 'x.cdev': text }, options);
  const lenses = (await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'))) ?? [];
  return Promise.all(
    lenses.map(async (lens) => {
      const resolved = await opened.connection.sendRequest(CodeLensResolveRequest.type, lens);
      return `${opened.textIn('x.cdev', lens.range)}: ${resolved.command?.title}`;
    }),
  );
}

async function open(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
  editor = await Editor.start(files, options);
  await editor.open('x.cdev');
  return editor;
}

describe('the line above a declaration', () => {
  it('tells how hypotheses and gates stand, and what rides on them', async () => {
    expect(await lensesOf(kitchen)).toEqual([
      'H1: ? inconclusive · 8 of 10 for, needs 15',
      'H1: 1 launch rides on it · G1 and G2 wait for it',
      'H2: ◐ testing · 4 of 9 for, needs 20 · 3 more at this rate decide it · E2 running',
      'H2: 1 launch rides on it · G2 waits for it',
      'H3: ○ untested',
      'E1: 15 of 15 held',
      'G1: ○ gate: 1 of 3',
      'G2: ○ gate: 1 of 3',
    ]);
  });

  it.each([
    ['4 of 9', 'testing · 4 of 9 for, needs 20 · 3 more at this rate decide it'],
    ['4 of 11', 'testing · 4 of 11 for, needs 20 · 3 more at this rate decide it'],
    ['3 of 14', 'testing · 3 of 14 for, needs 20 · 6 more at this rate end between its bars'],
    ['5 of 9', 'supported · 5 of 9 for, needs 20'],
  ])('says how many more asks decide it, if they go as %s did', async (tally, title) => {
    const text =
      'hypothesis H1 {\n  kind pricing\n  pass when >= 5 of 20 presales by 2026-09-01\n  fail when < 2\n}\n' +
      `evidence V1 from presale on 2026-03-01 {\n  supports H1 with ${tally}\n}\n`;
    const [first] = await lensesOf(text);
    expect(first).toMatch(new RegExp(`^H1: . ${title}$`));
  });

  it('counts what speaks against', async () => {
    const text =
      'hypothesis H1 {\n  kind problem\n  pass when >= 9 of 15 interviews by 2026-09-01\n}\n' +
      'evidence V1 from interview on 2026-03-01 {\n  supports H1 with 5 of 6\n}\n' +
      'evidence V2 from interview on 2026-03-02 {\n  contradicts H1 with 1 of 4\n}\n';
    expect(await lensesOf(text)).toContain(
      'H1: ◐ testing · 6 of 10 for, needs 15 · 5 more at this rate decide it · 1 against',
    );
  });

  it('says what rides on it in money', async () => {
    const text =
      'hypothesis H1\ngate G1 exits validation {\n  require H1 validated\n}\n' +
      'plan {\n  spend "Ads" as demand on 2026-09-01 costs EUR 30_000 needs G1\n}\n';
    expect(await lensesOf(text)).toContain('H1: EUR 30 000 rides on it · G1 waits for it');
  });

  it('says what is measured so far', async () => {
    const text =
      'hypothesis H1 {\n  pass when <= 14 days over 5 orders by 2026-09-01\n}\n' +
      'evidence V1 from order on 2026-03-01 {\n  supports H1 with 12 days over 3\n}\n';
    expect(await lensesOf(text)).toContain('H1: ◐ testing · a mean of 12 days over 3, needs 5');
  });

  it('is worked out only when it is looked at', async () => {
    const opened = await open({ 'x.cdev': kitchen });
    const lenses = await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'));
    expect(lenses?.filter(({ command }) => command !== undefined)).toEqual([]);
  });

  it('leads to the evidence where the editor can show places', async () => {
    const opened = await open({ 'x.cdev': kitchen }, { commands: ['cdev.showPlaces'] });
    const [lens] =
      (await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'))) ?? [];
    const { command }: CodeLens = await opened.connection.sendRequest(
      CodeLensResolveRequest.type,
      lens ?? expect.fail('there is no line'),
    );
    expect(command?.command).toBe('cdev.showPlaces');
    expect(command?.arguments?.slice(0, 2)).toEqual([opened.uriOf('x.cdev'), lens?.range.start]);
    expect(command?.arguments?.[2]).toHaveLength(2);
  });

  it('says nothing of a declaration that is gone', async () => {
    const opened = await open({ 'x.cdev': 'hypothesis H1\n' });
    const [lens] =
      (await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'))) ?? [];
    await opened.edit('x.cdev', 'segment s niche\n');
    const resolved = await opened.connection.sendRequest(
      CodeLensResolveRequest.type,
      lens ?? expect.fail('there is no line'),
    );
    expect(resolved.command?.title).toBe('');
  });

  it('is asked for again when evidence in another file changes what it says', async () => {
    const hypothesis = 'hypothesis H1 {\n  pass when >= 1 of 2 people\n}\n';
    const opened = await open({ 'x.cdev': hypothesis, 'v.cdev': '' });
    let refreshed = 0;
    opened.connection.onRequest(CodeLensRefreshRequest.type, () => {
      refreshed++;
    });
    await opened.until(() => refreshed === 1);
    await opened.write(
      'v.cdev',
      'evidence V1 from interview on 2026-03-01 {\n  supports H1 with 2 of 2\n}\n',
    );
    await opened.until(() => refreshed === 2);
  });

  it('is asked for again, and says the new count, when a row is edited', async () => {
    const rows = 'who,lonely\nP1,yes\nP2,no\n';
    const opened = await open({
      'x.cdev':
        'hypothesis H1 {\n  pass when >= 2 of 4 people\n}\n' +
        'evidence V1 from interview on 2026-03-01 {\n  supports H1 with data "rows.csv" where lonely = yes\n}\n',
      'rows.csv': rows,
    });
    let refreshed = 0;
    opened.connection.onRequest(CodeLensRefreshRequest.type, () => {
      refreshed++;
    });
    const title = async () => {
      const [lens] =
        (await opened.connection.sendRequest(CodeLensRequest.type, opened.document('x.cdev'))) ?? [];
      const resolved = await opened.connection.sendRequest(
        CodeLensResolveRequest.type,
        lens ?? expect.fail('there is no line'),
      );
      return resolved.command?.title;
    };
    await vi.waitFor(async () => expect(await title()).toContain('1 of 2 for'));
    const before = refreshed;
    await opened.write('rows.csv', rows.replace('P2,no', 'P2,yes'));
    await opened.until(() => refreshed > before);
    await vi.waitFor(async () => expect(await title()).toContain('2 of 2 for'));
  });
});
