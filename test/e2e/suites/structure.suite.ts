import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText } from '../host/workspace.ts';

const text =
  'venture x\nhypothesis H1 {\n  kind pro<|>blem\n  note "a"\n}\n' +
  'evidence V1 from interview on 2026-01-01 {\n  source "notes/a b.md"\n  source "https://example.org/a"\n}\n';

describe('the structure of a model', () => {
  afterAll(cleanUp);

  it('folds block by block', async () => {
    const { uri } = await openText(text);
    await eventually(async () => {
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      expect(folds.map(({ start, end }) => [start, end])).toEqual([
        [1, 3],
        [5, 7],
      ]);
    });
  });

  it('is selected from the word to the whole', async () => {
    const { document, uri, at } = await openText(text);
    await eventually(async () => {
      const [smallest] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        uri,
        [at],
      );
      const texts: string[] = [];
      for (let range = smallest; range; range = range.parent) {
        texts.push(document.getText(range.range));
      }
      expect(texts).toEqual(
        expect.arrayContaining(['problem', 'kind problem', 'hypothesis H1 {\n  kind problem\n  note "a"\n}']),
      );
    });
  });

  it('has links to notes and addresses', async () => {
    const { uri, folder } = await openText(text);
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      expect(links.map(({ target }) => target?.toString()).toSorted()).toEqual(
        ['https://example.org/a', vscode.Uri.joinPath(folder, 'notes/a b.md').toString()].toSorted(),
      );
    });
  });
});
