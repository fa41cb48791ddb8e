import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

/** The extension where Node runs: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'out', 'server', 'cdev-language-server.cjs').fsPath;
  return activateWith(
    context,
    (options) => new LanguageClient('cdev', 'cdev', { module, transport: TransportKind.ipc }, options),
  );
}
