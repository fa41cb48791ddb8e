import { afterEach, describe, expect, it } from 'vitest';
import {
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol';
import { Editor, withCursor } from './editor.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function open(text: string): Promise<Editor> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text });
  await editor.open('x.cdev');
  return editor;
}

/** What folds, as `first-last` lines counted from one, with what it is. */
async function foldsOf(text: string): Promise<readonly string[]> {
  const opened = await open(text);
  const folds = await opened.connection.sendRequest(FoldingRangeRequest.type, opened.document('x.cdev'));
  return (folds ?? []).map(({ startLine, endLine, kind }) =>
    [`${startLine + 1}-${endLine + 1}`, ...(kind ? [kind] : [])].join(' '),
  );
}

/** The texts that a selection grows to, the smallest first. */
async function selectionsAt(marked: string): Promise<readonly string[]> {
  const { text, offset } = withCursor(marked);
  const opened = await open(text);
  const [range] =
    (await opened.connection.sendRequest(SelectionRangeRequest.type, {
      ...opened.document('x.cdev'),
      positions: [opened.positionAt('x.cdev', offset)],
    })) ?? [];
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent) {
    texts.push(opened.textIn('x.cdev', at.range));
  }
  return texts;
}

describe('folding', () => {
  it('hides the inside of blocks, one within the other', async () => {
    expect(
      await foldsOf(
        'segment a segmented {\n  segment b niche {\n    margin high\n  }\n}\nsegment c { margin low }\n',
      ),
    ).toEqual(['2-3', '1-4']);
  });

  it('hides long texts and comments, and runs of line comments', async () => {
    expect(
      await foldsOf(
        '/**\n * one\n */\n// two\n// three\n\n// four\nventure v {\n  note """\n  long\n  """ // five\n  // six\n}\n',
      ),
    ).toEqual(expect.arrayContaining(['1-3 comment', '4-5 comment', '9-11', '8-12']));
  });

  it('hides what is marked as a region', async () => {
    expect(await foldsOf('// #region people\nsegment s niche\n// #endregion\n')).toEqual(['1-3 region']);
  });

  it('goes by the braces that match where others do not', async () => {
    expect(await foldsOf('}\nhypothesis H1 {\n  kind problem\n}\nhypothesis H2 {\n  "{\n')).toEqual(['2-3']);
  });
});

describe('growing a selection', () => {
  it('goes from the word to its statement, its block and its declaration', async () => {
    const declaration = 'hypothesis H1 {\n  kind problem\n  risk high\n}';
    expect(await selectionsAt(`segment s niche\n${declaration.replace('problem', 'pro<|>blem')}\n`)).toEqual([
      'problem',
      'kind problem',
      '\n  kind problem\n  risk high\n',
      '{\n  kind problem\n  risk high\n}',
      declaration,
      `segment s niche\n${declaration}\n`,
    ]);
  });

  it('begins inside the quotes of a text', async () => {
    const [first, second] = await selectionsAt('segment s "Peo<|>ple" niche\n');
    expect([first, second]).toEqual(['People', '"People"']);
  });

  it('has something at any place of any text', async () => {
    expect(await selectionsAt('<|>')).toEqual(['']);
    expect(await selectionsAt('{ { <|>')).toContain('{ { ');
  });
});
