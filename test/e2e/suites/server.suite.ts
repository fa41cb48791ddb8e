import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel, openText, rulesShown } from '../host/workspace.ts';

describe('the language server', () => {
  afterAll(cleanUp);

  it('starts anew on command, and everything is there again', async () => {
    await eventually(() => expect(rulesShown(exampleModel())).toContain('premature-spend'));
    await vscode.commands.executeCommand('cdev.restartServer');
    await eventually(() => expect(rulesShown(exampleModel())).toContain('premature-spend'));
    const { uri, at } = await openText('venture x\nhypothesis H<|>1 {\n  about nobody\n}\n');
    await eventually(() => expect(rulesShown(uri)).toContain('unknown-name'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      at,
    );
    expect(hovers).toHaveLength(1);
  });

  it('has an output that can be looked at', async () => {
    await vscode.commands.executeCommand('cdev.showOutput');
    await eventually(() => {
      const outputs = vscode.window.visibleTextEditors
        .map(({ document }) => document)
        .filter(({ uri }) => uri.scheme === 'output');
      expect(outputs.map(({ fileName }) => fileName)).toContainEqual(expect.stringContaining('cdev'));
    });
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
