import { type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Starts the language server's client; it stops with the extension. */
export async function activateWith(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const outputChannel = window.createOutputChannel('cdev', { log: true });
  const client = createClient({ documentSelector: [{ language: 'cdev' }], outputChannel });
  context.subscriptions.push(outputChannel, { dispose: () => client.dispose() });
  await client.start();
}
