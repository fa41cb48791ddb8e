import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import type { Client } from './client/client.ts';
import type { StatusSource } from './client/status-source.ts';

/** What a feature is given to work with. */
export interface Cdev {
  readonly context: ExtensionContext;
  readonly client: Client;
  readonly status: StatusSource;
  readonly log: LogOutputChannel;
}

/** One thing the extension does, in a folder of its own; what it returns ends with the extension. */
export type Feature = (cdev: Cdev) => Disposable;
