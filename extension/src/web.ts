import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type ExtensionApi } from './activate.ts';
import { features } from './features/index.ts';

/** The extension where only a browser runs: the server is a worker beside it. */
export function activate(context: ExtensionContext): ExtensionApi {
  const program = Uri.joinPath(context.extensionUri, 'out', 'server', 'cdev-language-server.js').toString(
    true,
  );
  let worker: Worker | undefined;
  // Each start has a worker of its own: the one before has ended its work but not itself.
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(program);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return activateWith(
    context,
    (options) => new LanguageClient('cdev', 'cdev', startWorker, options),
    features,
  );
}
