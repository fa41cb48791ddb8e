import { type ExtensionContext, Uri, window } from 'vscode';
import { Client, type CreateClient } from './client/client.ts';
import { features } from './features/index.ts';

/** Starts the language server and everything the extension shows of it; all of it stops with the extension. */
export async function activateWith(context: ExtensionContext, createClient: CreateClient): Promise<void> {
  const log = window.createOutputChannel('cdev', { log: true });
  const client = new Client(createClient, log, Uri.joinPath(context.extensionUri, 'out', 'docs', 'rules'));
  context.subscriptions.push(log, client);
  for (const feature of features) {
    context.subscriptions.push(feature({ context, client, log }));
  }
  await client.start();
}
