import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type Location,
  LSPErrorCodes,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { Editor, type EditorOptions, withCursor } from './editor.ts';

const csv =
  'respondent,held,age,"days to pay",pains\nP1,2026-01-02,79,4,"[lonely, cost]"\nP2,2026-01-03,64,9,cost\nP3,2026-01-04,81,14,lonely\nP4,2026-03-01,90,1,lonely\n';
const notes = { 'notes/p1.md': '---\nage: 70\nwave: main\n---\n', 'notes/p2.md': '---\nage: 60\n---\n' };

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

/** Opens a model with a line of evidence that has the cursor in it. */
async function openAt(marked: string, options: EditorOptions = {}) {
  const { text, offset } = withCursor(
    `hypothesis H1 "6 of 10 are lonely"\nevidence V1 from interview on 2026-02-10 {\n  supports H1 with ${marked}\n}\n`,
  );
  editor = await Editor.start({ 'rows.csv': csv, ...notes, 'x.cdev': text }, options);
  await editor.open('x.cdev');
  return { editor, at: { ...editor.document('x.cdev'), position: editor.positionAt('x.cdev', offset) } };
}

async function hoverAt(marked: string): Promise<string | undefined> {
  const { editor: opened, at } = await openAt(marked);
  const found = await opened.connection.sendRequest(HoverRequest.type, at);
  return found && MarkupContent.is(found.contents) ? found.contents.value : undefined;
}

async function definitionsAt(marked: string): Promise<readonly string[]> {
  const { editor: opened, at } = await openAt(marked);
  const found = await opened.connection.sendRequest(DefinitionRequest.type, at);
  const places = (Array.isArray(found) ? found : found ? [found] : []).filter(
    (one): one is Location => 'uri' in one,
  );
  return places.map(
    ({ uri, range }) =>
      `${uri.slice(uri.indexOf('/w/') + 3)}:${range.start.line + 1}:${range.start.character + 1}`,
  );
}

async function offersAt(marked: string): Promise<readonly string[]> {
  const { editor: opened, at } = await openAt(marked);
  const list = await opened.connection.sendRequest(CompletionRequest.type, at);
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  return items.filter(({ detail }) => /^(?:a column )?in /.test(detail ?? '')).map(textOf);
}

/** What an item would write. */
function textOf({ textEdit, label }: CompletionItem): string {
  return textEdit?.newText ?? label;
}

describe('the hover of rows', () => {
  it('says what they come to, where from, and which they are', async () => {
    const markdown = await hoverAt('data "rows<|>.csv" where pains contains lonely among age > 70');
    expect(markdown).toContain('2 of 2 (100%)');
    expect(markdown).toContain('4 rows in 1 file, 1 dated after the evidence, 2 of 3 people picked');
    expect(markdown).toContain('[`rows.csv line 2`](file:///w/rows.csv#L2,1)');
    expect(await hoverAt('<|>1 of 2 data "rows.csv" where pains contains lonely')).toContain('2 of 3');
  });

  it('says what they measure, and how sure that is', async () => {
    const markdown = await hoverAt('median "days to pay" over data "rows<|>.csv"');
    expect(markdown).toMatch(/median 9 over 3, true value 4 to 14 \(90% sure\)/);
  });

  it('says that nothing can be counted where nothing can be read', async () => {
    expect(await hoverAt('data "row<|>.csv" where age > 70')).toContain('They cannot be counted');
    expect(await hoverAt('data "row.csv" where a<|>ge > 70')).toContain('They cannot be counted');
  });

  it('says of a column where it is named, and what stands beside it', async () => {
    const markdown = await hoverAt('data "rows.csv" where pa<|>ins contains lonely');
    expect(markdown).toContain('[`rows.csv line 1`](file:///w/rows.csv#L1,');
    expect(markdown).toContain('`days to pay`');
    expect(await hoverAt('data "rows.csv" where pai<|>n contains lonely')).toMatch(
      /No row has it. The nearest is `pains` in \[`rows.csv line 1`]/,
    );
    expect(await hoverAt('data "notes/*.md" where wa<|>ve = main')).toContain(
      '**What stands in it**\n- `main`',
    );
  });
});

describe('the definition of rows', () => {
  it('is each of their files for a path', async () => {
    expect(await definitionsAt('data "ro<|>ws.csv"')).toEqual(['rows.csv:1:1']);
    expect(await definitionsAt('data "notes/<|>*.md" where age > 65')).toEqual([
      'notes/p1.md:1:1',
      'notes/p2.md:1:1',
    ]);
  });

  it('is where a column is named for the first time', async () => {
    expect(await definitionsAt('data "rows.csv" where a<|>ge > 65')).toEqual(['rows.csv:1:17']);
    expect(await definitionsAt('data "notes/*.md" where wa<|>ve = main')).toEqual(['notes/p1.md:3:1']);
    expect(await definitionsAt('data "notes/*.md" where wa<|>v = main')).toEqual([]);
  });
});

describe('what is offered for a column', () => {
  it('is every column that the rows have, in quotes where it is no name', async () => {
    const columns = ['respondent', 'held', 'age', '"days to pay"', 'pains'];
    expect(await offersAt('data "rows.csv" where <|>')).toEqual(columns);
    expect(await offersAt('data "rows.csv" where age > 70 among not (pa<|>')).toEqual(columns);
    expect(await offersAt('data "notes/*.md" where age > 65 insiders where <|>')).toEqual(['age', 'wave']);
    expect(await offersAt('data "rows.csv" where age > <|>')).toEqual([]);
    expect(await offersAt('data "rows.csv" where age > 70 and <|>')).toEqual(columns);
    expect(await offersAt('data "rows.csv" where "da<|>"')).toEqual([
      'respondent',
      'held',
      'age',
      'days to pay',
      'pains',
    ]);
  });

  it('is also offered before the rows, once they are named behind', async () => {
    const columns = ['respondent', 'held', 'age', '"days to pay"', 'pains'];
    expect(await offersAt('median a<|>ge over data "rows.csv"')).toEqual(columns);
    expect(await offersAt('mean "da<|>" over data "rows.csv" where age > 70')).toContain('days to pay');
  });

  it('is followed by what stands in it, where that is little', async () => {
    expect(await offersAt('data "rows.csv" where pains contains <|>')).toEqual(['lonely', 'cost']);
    expect(await offersAt('data "rows.csv" where "days to pay" = 9 among pains != <|>')).toEqual([
      'lonely',
      'cost',
    ]);
    expect(await offersAt('data "rows.csv" where held = <|>')).toContain('2026-01-02');
    expect(await offersAt('data "notes/*.md" where wave = "m<|>"')).toEqual(['main']);
    expect(await offersAt('data "rows.csv" where pain = <|>')).toEqual([]);
  });
});

describe('rows that take long to be read', () => {
  /** An editor whose rows come in no sooner than they are let. */
  async function openSlow(marked: string) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const opened = await openAt(marked, {
      through: (disk) => ({
        ...disk,
        read: async (path) => {
          await (path.endsWith('.csv') && promise);
          return disk.read(path);
        },
      }),
    });
    return { ...opened, letThrough: resolve };
  }

  it('do not hold up what is offered, which is asked for again', async () => {
    const { editor: opened, at } = await openSlow('data "rows.csv" where <|>');
    const list = await opened.connection.sendRequest(CompletionRequest.type, at);
    expect(list).toMatchObject({ isIncomplete: true });
    expect(JSON.stringify(list)).not.toContain('respondent');
  });

  it('do not hold up what has nothing to do with them', async () => {
    const { editor: opened } = await openSlow('<|>data "rows.csv"');
    const list = await opened.connection.sendRequest(CompletionRequest.type, {
      ...opened.document('x.cdev'),
      position: { line: 4, character: 0 },
    });
    expect(list).toMatchObject({ isIncomplete: false });
  });

  it('are waited for by a hover until nobody wants it any more', async () => {
    const { editor: opened, at } = await openSlow('data "rows<|>.csv"');
    const taken = new CancellationTokenSource();
    const hover = opened.connection.sendRequest(HoverRequest.type, at, taken.token);
    taken.cancel();
    await expect(hover).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('are shown by the hover that waited for them', async () => {
    const { editor: opened, at, letThrough } = await openSlow('data "rows<|>.csv"');
    const hover = opened.connection.sendRequest(HoverRequest.type, at);
    letThrough();
    expect(JSON.stringify(await hover)).toContain('3 of 3');
  });
});
