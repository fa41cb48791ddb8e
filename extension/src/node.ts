import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type ExtensionApi } from './activate.ts';
import { comparison } from './features/comparison/index.ts';
import { features } from './features/index.ts';
import { tasks } from './features/tasks/tasks.ts';

/** The extension where Node runs: the server is a process of its own, and so are tasks and git. */
export function activate(context: ExtensionContext): ExtensionApi {
  const module = Uri.joinPath(context.extensionUri, 'out', 'server', 'cdev-language-server.cjs').fsPath;
  return activateWith(
    context,
    (options) => new LanguageClient('cdev', 'cdev', { module, transport: TransportKind.ipc }, options),
    [...features, tasks, comparison],
  );
}
