import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';

/** The extension where Node runs: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = join(context.extensionPath, 'out', 'cdev-language-server.cjs');
  return activateWith(
    context,
    (options) => new LanguageClient('cdev', 'cdev', { module, transport: TransportKind.ipc }, options),
  );
}
