import * as vscode from 'vscode';
import { describe, expect, it } from '../host/suite.ts';
import { exampleModel } from '../host/workspace.ts';

describe('comparing, where there is no git,', () => {
  it('is not there at all', async () => {
    await vscode.window.showTextDocument(exampleModel());
    const commands = await vscode.commands.getCommands(true);
    expect(commands).toContain('cdev.openPipeline');
    expect(commands.filter((command) => /^cdev\..*compar/i.test(command))).toEqual([]);
  });
});
