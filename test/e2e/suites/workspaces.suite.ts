import * as vscode from 'vscode';
import { MemoryFiles } from '../host/memory-files.ts';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, replaceText, rulesShown, workspaceFolder, writeFile } from '../host/workspace.ts';

const ahead = 'venture bakery {\n  currency EUR\n  stage creation\n}\n';

/** Adds a folder behind those that are open. */
function addFolder(uri: vscode.Uri): void {
  const count = vscode.workspace.workspaceFolders?.length ?? 0;
  expect(vscode.workspace.updateWorkspaceFolders(count, 0, { uri })).toBe(true);
}

/** Folders cannot be changed while an earlier change is under way. */
async function removeFolder(uri: vscode.Uri): Promise<void> {
  await eventually(() => {
    const at = vscode.workspace.getWorkspaceFolder(uri)?.index;
    expect(at === undefined || vscode.workspace.updateWorkspaceFolders(at, 1)).toBe(true);
    expect(vscode.workspace.getWorkspaceFolder(uri)).toBeUndefined();
  });
}

describe('a workspace', () => {
  afterAll(cleanUp);

  it('of several folders has the findings of each, for as long as it is there', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), '..', 'second');
    const model = vscode.Uri.joinPath(folder, 'model.cdev');
    await writeFile(model, ahead);
    addFolder(folder);
    try {
      await eventually(() => expect(rulesShown(model)).toContain('stage-ahead-of-evidence'));
    } finally {
      await removeFolder(folder);
    }
    await eventually(() => expect(rulesShown(model)).toEqual([]));
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('on no disk is read, followed and worked in all the same', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('cdev-test', files);
    const folder = vscode.Uri.parse('cdev-test:/repository');
    const model = vscode.Uri.joinPath(folder, 'venture', 'model.cdev');
    const people = vscode.Uri.joinPath(folder, 'venture', 'people', 'people.cdev');
    files.writeFile(model, new TextEncoder().encode(`${ahead}hypothesis H1 {\n  about anna\n}\n`));
    files.writeFile(
      people,
      new TextEncoder().encode('segment locals niche\nprofile anna of locals as user, buyer\n'),
    );
    addFolder(folder);
    try {
      await eventually(() => {
        expect(rulesShown(model)).toContain('stage-ahead-of-evidence');
        expect(rulesShown(model)).not.toContain('unknown-name');
      });
      const document = await vscode.workspace.openTextDocument(model);
      await vscode.window.showTextDocument(document);
      const at = document.positionAt(document.getText().indexOf('anna'));
      const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        model,
        at,
      );
      expect(found && ('uri' in found ? found.uri : found.targetUri).toString()).toBe(people.toString());
      files.writeFile(people, new TextEncoder().encode('segment locals niche\n'));
      await eventually(() => expect(rulesShown(model)).toContain('unknown-name'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await removeFolder(folder);
      registered.dispose();
    }
  });

  it('follows a model that gets another name or goes while it is open and not saved', async () => {
    const { document, uri, folder } = await openText('venture x\nsegment locals niche\n');
    const unsaved = 'venture x\nsegment locals niche\nhypothesis H1 {\n  about nobody, locals\n}\n';
    await replaceText(document, unsaved);
    await eventually(() => expect(rulesShown(uri)).toContain('unknown-name'));
    const renamed = vscode.Uri.joinPath(folder, 'renamed.cdev');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    expect(await vscode.workspace.applyEdit(edit)).toBe(true);
    await eventually(() => {
      expect(rulesShown(uri)).toEqual([]);
      expect(rulesShown(renamed)).toContain('unknown-name');
      expect(rulesShown(renamed)).not.toContain('duplicate-name');
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(renamed);
    await eventually(() => expect(rulesShown(renamed)).toEqual([]));
  });

  it('has texts that were never saved, each a venture of its own', async () => {
    const text = 'venture shop { currency EUR }\nhypothesis H1 {\n  about nobody, shop\n}\n';
    const document = await vscode.workspace.openTextDocument({ language: 'cdev', content: text });
    const other = await vscode.workspace.openTextDocument({ language: 'cdev', content: text });
    await vscode.window.showTextDocument(document);
    await eventually(() => {
      for (const { uri } of [document, other]) {
        expect(rulesShown(uri)).toContain('unknown-name');
        expect(rulesShown(uri)).not.toContain('duplicate-name');
        expect(rulesShown(uri)).not.toContain('two-ventures');
      }
    });
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      document.positionAt(text.lastIndexOf('shop')),
    );
    expect(found && ('uri' in found ? found.uri : found.targetUri).toString()).toBe(document.uri.toString());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => expect(rulesShown(document.uri)).toEqual([]));
  });

  it('that nobody trusts, or that is not on a disk, is promised to work', () => {
    const manifest: unknown = vscode.extensions.getExtension('cdev.cdev')?.packageJSON;
    expect(manifest).toMatchObject({
      capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    });
  });

  it('shows what changes on the disk: models, settings and evidence', async () => {
    const { uri, folder } = await openText(
      'venture x\nhypothesis H1 {\n  kind problem\n}\n' +
        'evidence V1 from interview on 2026-01-01 {\n  supports H1 with 1 of 2\n  source "notes/a.md"\n}\n',
    );
    const settings = vscode.Uri.joinPath(folder, 'cdev.json');
    const notes = vscode.Uri.joinPath(folder, 'notes', 'a.md');
    await writeFile(settings, '{ "today": "2026-01-15" }');
    await eventually(() => expect(rulesShown(uri)).toContain('source-missing'));
    await writeFile(notes, '# Notes\n');
    await eventually(() => expect(rulesShown(uri)).not.toContain('source-missing'));
    await vscode.workspace.fs.delete(notes);
    await eventually(() => expect(rulesShown(uri)).toContain('source-missing'));
    await writeFile(settings, '{ "today": "2026-01-15", "severities": { "source-missing": "off" } }');
    await eventually(() => expect(rulesShown(uri)).not.toContain('source-missing'));
    const beside = vscode.Uri.joinPath(folder, 'beside.cdev');
    await writeFile(beside, 'hypothesis H2 {\n  about nobody\n}\n');
    await eventually(() => expect(rulesShown(beside)).toContain('unknown-name'));
    await vscode.workspace.fs.delete(beside);
    await eventually(() => expect(rulesShown(beside)).toEqual([]));
  });
});
