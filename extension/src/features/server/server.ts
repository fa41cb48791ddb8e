import { commands, Disposable } from 'vscode';
import type { Feature } from '../../cdev.ts';

/** What to do when the language server does not answer: look at what it says, or start it anew. */
export const server: Feature = ({ client, log }) =>
  Disposable.from(
    commands.registerCommand('cdev.restartServer', async () => {
      log.info('The language server is started anew.');
      await client.restart();
    }),
    commands.registerCommand('cdev.showOutput', () => log.show()),
  );
