import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, placeIn } from '../host/workspace.ts';

const run = (command: string, ...values: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...values);

/** Types as a person does, with everything that the editor adds. */
async function typed(marked: string, text: string): Promise<string> {
  const { document } = await openText(marked);
  for (const character of text) {
    await run('type', { text: character });
  }
  return document.getText();
}

describe('the editor', () => {
  afterAll(cleanUp);

  it('closes braces and quotes, and indents what stands between them', async () => {
    expect(await typed('hypothesis H1 <|>', '{\n')).toBe('hypothesis H1 {\n  \n}');
    expect(await typed('hypothesis H1 <|>', '"')).toBe('hypothesis H1 ""');
    expect(await typed('hypothesis H1 "a<|>', '{')).toBe('hypothesis H1 "a{');
  });

  it('goes on with a comment on the next line', async () => {
    expect(await typed('/** What it is<|> */\n', '\n')).toBe('/** What it is\n * \n */\n');
    expect(await typed('/**\n * First<|>\n */\n', '\nn')).toBe('/**\n * First\n * n\n */\n');
    expect(await typed('venture x {\n  // Because<|>\n}\n', '\nn')).toBe(
      'venture x {\n  // Because\n  n\n}\n',
    );
  });

  it('comments lines and blocks', async () => {
    const line = await openText('hypothesis H1 {\n  kind <|>problem\n}\n');
    await run('editor.action.commentLine');
    expect(line.document.getText()).toContain('  // kind problem');
    const block = await openText('hypothesis H1\n');
    block.editor.selection = new vscode.Selection(0, 0, 0, 13);
    await run('editor.action.blockComment');
    expect(block.document.getText()).toBe('/* hypothesis H1 */\n');
  });

  it('finds the other brace', async () => {
    const { editor } = await openText('hypothesis H1 <|>{\n  kind problem\n}\n');
    await run('editor.action.jumpToBracket');
    await eventually(() => expect(editor.selection.active.line).toBe(2));
  });

  it('takes names for words, in every script', async () => {
    const text = 'profile mdm-tan of 長者-一人 as user\nhypothesis ग्राहक "well-known"\n';
    const { document } = await openText(text);
    const wordAt = (marked: string): string => {
      const range = document.getWordRangeAtPosition(placeIn(document, marked));
      return range ? document.getText(range) : '';
    };
    expect(wordAt('mdm<|>-tan')).toBe('mdm-tan');
    expect(wordAt('長<|>者-一人')).toBe('長者-一人');
    expect(wordAt('ग्रा<|>हक')).toBe('ग्राहक');
  });

  it('folds what is marked as a region, and every block', async () => {
    const { editor } = await openText(
      '// #region people\nsegment s niche\n// #endregion\nhypothesis H1 {\n  kind problem\n}\n',
    );
    await eventually(async () => {
      await run('editor.unfoldAll');
      await run('editor.foldAll');
      const seen = editor.visibleRanges.flatMap(({ start, end }) => [start.line, end.line]);
      expect(seen).toEqual([0, 0, 3, 3, 5, 6]);
    });
  });

  it('has snippets to insert on demand', async () => {
    const { document } = await openText('<|>\n');
    await run('editor.action.insertSnippet', { langId: 'cdev', name: 'A gate' });
    await eventually(() =>
      expect(document.getText()).toMatch(/^gate G1 "What it proves" exits discovery \{\n {2}require/),
    );
  });

  it('knows its files, and indents them with two blanks', async () => {
    const { document, editor } = await openText('venture x\n');
    expect(document.languageId).toBe('cdev');
    expect(editor.options).toMatchObject({ tabSize: 2, insertSpaces: true });
  });
});
