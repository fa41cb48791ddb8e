import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, writeFile } from '../host/workspace.ts';

const belief = 'hypothesis H1 {\n  about an<|>na\n}\n';
const people = 'venture x\nsegment locals niche\nprofile anna of locals as user, buyer\n';

async function readText(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

describe('renaming', () => {
  afterAll(cleanUp);

  it('changes a name in every file, from where it is only named', async () => {
    const { uri, at, folder } = await openText(belief, 'beliefs.cdev');
    const other = vscode.Uri.joinPath(folder, 'people.cdev');
    await writeFile(other, people);
    const prepared = await eventually(async () => {
      const answer = await vscode.commands.executeCommand<{ placeholder: string }>(
        'vscode.prepareRename',
        uri,
        at,
      );
      expect(answer.placeholder).toBe('anna');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uri,
        at,
        'bea',
      );
      expect(edit.size).toBe(2);
      return edit;
    });
    expect(await vscode.workspace.applyEdit(prepared)).toBe(true);
    expect(await readText(uri)).toContain('about bea');
    expect(await readText(other)).toContain('profile bea of locals');
  });

  it('is refused where there is no name, with a reason', async () => {
    const { uri, at } = await openText('venture x\nhypothesis H1 {\n  ki<|>nd problem\n}\n');
    await eventually(async () => {
      const refused = await Promise.resolve(
        vscode.commands.executeCommand('vscode.prepareRename', uri, at),
      ).then(() => '', String);
      expect(refused).toMatch(/name|rename/);
    });
  });

  it('of a file of notes is followed by every model that names it', async () => {
    const { uri, folder } = await openText(
      'venture x\nevidence V1 from interview on 2026-01-01 {\n  source "notes/a.md"\n}\n',
    );
    const notes = vscode.Uri.joinPath(folder, 'notes', 'a.md');
    await writeFile(notes, '# Notes\n');
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        uri,
      );
      expect(links.map(({ target }) => target?.path)).toEqual([notes.path]);
    });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(notes, vscode.Uri.joinPath(folder, 'talks', 'b.md'));
    expect(await vscode.workspace.applyEdit(edit)).toBe(true);
    await eventually(async () => expect(await readText(uri)).toContain('source "talks/b.md"'));
  });
});
