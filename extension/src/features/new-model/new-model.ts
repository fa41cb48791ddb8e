import { commands, FileType, Uri, window, workspace } from 'vscode';
import { firstModel } from '../../../../language-server/src/protocol/drafts.ts';
import type { Cdev, Feature } from '../../cdev.ts';

/** Writes a first model that is valid and explains itself, into a folder that has none, and opens it. */
export const newModel: Feature = (cdev) =>
  commands.registerCommand('cdev.newModel', async (asked: unknown) => {
    const folder = asked instanceof Uri ? asked : await findFolder();
    if (folder) {
      await writeModel(cdev, folder);
    }
  });

async function findFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    return (await window.showWorkspaceFolderPick({ placeHolder: 'The folder of the venture' }))?.uri;
  }
  if (folders[0]) {
    return folders[0].uri;
  }
  const picked = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Write a model here',
  });
  return picked?.[0];
}

async function writeModel({ client }: Cdev, folder: Uri): Promise<void> {
  const present = (await workspace.fs.readDirectory(folder)).find(
    ([name, type]) => name.endsWith('.cdev') && (type & FileType.File) !== 0,
  );
  if (present) {
    await window.showTextDocument(Uri.joinPath(folder, present[0]));
    void window.showInformationMessage(`There is a model already, ${present[0]}, and nothing was written.`);
    return;
  }
  const draft = await client.ask(firstModel, {
    folder: folder.path.split('/').at(-1) ?? '',
    locale: Intl.NumberFormat().resolvedOptions().locale,
  });
  if (!draft) {
    void window.showErrorMessage('The cdev language server is not running, so no model could be drafted.');
    return;
  }
  const file = Uri.joinPath(folder, 'model.cdev');
  await workspace.fs.writeFile(file, new TextEncoder().encode(draft.text));
  await window.showTextDocument(file);
}
