import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel } from '../host/workspace.ts';

describe('symbols', () => {
  afterAll(cleanUp);

  it('of a file are its declarations with their members, and verdicts beside them', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        exampleModel(),
      );
      const find = (name: string): vscode.DocumentSymbol | undefined =>
        symbols.find((symbol) => symbol.name === name);
      expect(find('H1')?.detail).toContain('inconclusive');
      expect(find('mdm-tan')?.children.map(({ name }) => name)).toContain('lonely');
    });
  });

  it('of the workspace are found by a part of their names', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'mdm',
      );
      expect(symbols.map(({ name, location }) => [name, location.uri.toString()])).toContainEqual([
        expect.stringContaining('mdm-tan'),
        exampleModel().toString(),
      ]);
    });
  });
});
