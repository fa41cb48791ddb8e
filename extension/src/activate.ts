import { type ExtensionContext, Uri, window } from 'vscode';
import type { Feature } from './cdev.ts';
import { Client, type CreateClient } from './client/client.ts';
import { StatusSource } from './client/status-source.ts';
import { extendMarkdownIt } from './features/markdown/markdown.ts';

/** What VS Code's Markdown preview asks an extension for. */
export interface ExtensionApi {
  readonly extendMarkdownIt: typeof extendMarkdownIt;
}

/** Starts the language server and everything the extension shows of it; all of it stops with the extension. */
export function activateWith(
  context: ExtensionContext,
  createClient: CreateClient,
  features: readonly Feature[],
): ExtensionApi {
  const log = window.createOutputChannel('cdev', { log: true });
  const client = new Client(createClient, log, Uri.joinPath(context.extensionUri, 'out', 'docs', 'rules'));
  const status = new StatusSource(client);
  context.subscriptions.push(log, client, status);
  for (const feature of features) {
    context.subscriptions.push(feature({ context, client, status, log }));
  }
  // Nobody waits for the server: what needs it shows itself when it is there.
  client.start().catch((error: unknown) => {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage('The cdev language server could not be started; its output says why.');
  });
  return { extendMarkdownIt };
}
