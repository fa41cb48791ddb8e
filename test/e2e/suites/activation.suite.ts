import * as vscode from 'vscode';
import { describe, eventually, expect, it } from '../host/suite.ts';

describe('the extension', () => {
  it('starts where there is a model, and shows what is found in it before anything is opened', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    expect(folder).toBeDefined();
    const model = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), 'kampung-kitchen', 'model.cdev');
    const rules = await eventually(() => {
      const codes = vscode.languages
        .getDiagnostics(model)
        .map(({ code }) => (typeof code === 'object' ? code.value : code));
      expect(codes).toContain('claim-exceeds-evidence');
      return codes;
    });
    expect(rules).toContain('premature-spend');
    expect(vscode.extensions.getExtension('cdev.cdev')?.isActive).toBe(true);
  });
});
