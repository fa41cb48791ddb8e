import * as vscode from 'vscode';

/** The folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    throw new Error('No folder is open.');
  }
  return folder.uri;
}

/** The model of the example. */
export function exampleModel(): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), 'kampung-kitchen', 'model.cdev');
}

export interface OpenedText {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly uri: vscode.Uri;
  /** The folder it lies in, which no other text shares. */
  readonly folder: vscode.Uri;
  /** Where `<|>` stood, or the beginning. */
  readonly at: vscode.Position;
}

/** Opens the model of the example, whose day is fixed. */
export async function openExample(): Promise<OpenedText> {
  const uri = exampleModel();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, uri, folder: vscode.Uri.joinPath(uri, '..'), at: new vscode.Position(0, 0) };
}

/** Where a text stands in a document for the first time; `<|>` marks the place in it. */
export function placeIn(document: vscode.TextDocument, marked: string): vscode.Position {
  const offset = document.getText().indexOf(marked.replace('<|>', ''));
  if (offset < 0) {
    throw new Error(`There is no ${marked}.`);
  }
  return document.positionAt(offset + Math.max(0, marked.indexOf('<|>')));
}

let count = 0;

/** Opens a text as the model of a new folder; `<|>` in it marks a place and is taken out. */
export async function openText(marked: string, name = 'model.cdev'): Promise<OpenedText> {
  count += 1;
  const folder = vscode.Uri.joinPath(workspaceFolder(), `scratch-${count}`);
  const uri = vscode.Uri.joinPath(folder, name);
  const offset = Math.max(0, marked.indexOf('<|>'));
  await writeFile(uri, marked.replace('<|>', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  return { document, editor, uri, folder, at };
}

/** Writes a file, and the folders it lies in. */
export async function writeFile(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Replaces the whole text of an open document. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** The rules whose findings a file shows. */
export function rulesShown(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Closes every editor and removes what tests have written. */
export async function cleanUp(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const [name] of await vscode.workspace.fs.readDirectory(workspaceFolder())) {
    if (name.startsWith('scratch-')) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), name), { recursive: true });
    }
  }
}
