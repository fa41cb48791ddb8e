/** Runs in VS Code's extension host, in a folder without a model, where the extension has not been needed yet. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';

/** Marks the line of the extension host's console that is ours. */
export const resultMark = '@cdev-bench ';

const model = `venture bakery "Bread of yesterday" {
  currency EUR
  stage creation
}
hypothesis leftover "Half of the bakers throw bread away" { kind problem }
`;

/** Milliseconds from the first model being opened to the extension being active, and to what is found in it. */
export interface ExtensionStart {
  readonly activated: number;
  readonly diagnosed: number;
  /** Starts of the bare runtime just before. */
  readonly node: readonly number[];
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('cdev.cdev');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !folder || extension.isActive) {
    throw new Error('There has to be an extension that is not active yet, and a folder.');
  }
  const node = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    return performance.now() - begun;
  });
  const uri = vscode.Uri.joinPath(folder.uri, 'bakery.cdev');
  const diagnosed = new Promise<number>((resolve) => {
    vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(uri).length > 0) {
        resolve(performance.now() - begun);
      }
    });
  });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(model));
  const begun = performance.now();
  await vscode.workspace.openTextDocument(uri);
  await extension.activate();
  const activated = performance.now() - begun;
  const start: ExtensionStart = { activated, diagnosed: await diagnosed, node };
  // eslint-disable-next-line no-console -- The console is the only way out of the extension host.
  console.log(resultMark + JSON.stringify(start));
}
