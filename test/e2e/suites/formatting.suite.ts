import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText } from '../host/workspace.ts';

const untidy =
  'venture x\nhypothesis H1 {\nkind problem\n      risk high\n}\n\nhypothesis H2 {\nkind solution\n}\n';
const options: vscode.FormattingOptions = { tabSize: 2, insertSpaces: true };

async function formatted(
  document: vscode.TextDocument,
  command: string,
  ...values: readonly unknown[]
): Promise<string> {
  const edits = await eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      command,
      document.uri,
      ...values,
      options,
    );
    expect(found?.length).toBeGreaterThan(0);
    return found ?? [];
  });
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

describe('formatting', () => {
  afterAll(cleanUp);

  it('lays out a whole document', async () => {
    const { document } = await openText(untidy);
    const after = await formatted(document, 'vscode.executeFormatDocumentProvider');
    expect(after).toContain('hypothesis H1 {\n  kind problem\n  risk high\n}');
    expect(after).toContain('  kind solution');
  });

  it('lays out the declaration that is selected, and no other', async () => {
    const { document } = await openText(untidy);
    const after = await formatted(
      document,
      'vscode.executeFormatRangeProvider',
      new vscode.Range(1, 0, 3, 0),
    );
    expect(after).toContain('hypothesis H1 {\n  kind problem\n  risk high\n}');
    expect(after).toContain('\nkind solution');
  });

  it('lays out a declaration as it is closed', async () => {
    const { document } = await openText(untidy);
    const after = await formatted(
      document,
      'vscode.executeFormatOnTypeProvider',
      new vscode.Position(4, 1),
      '}',
    );
    expect(after).toContain('hypothesis H1 {\n  kind problem\n  risk high\n}');
    expect(after).toContain('\nkind solution');
  });

  it("is what 'Format Document' does, without being told who formats", async () => {
    const { document } = await openText(untidy);
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      expect(document.getText()).toContain('  kind solution');
    });
  });
});
