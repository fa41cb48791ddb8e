import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { WorkShown } from './rows-desk.ts';

const megabyte = 1024 * 1024;

/** Shows a client that rows are being read, where it can show such things. */
export function showWork(connection: Connection, client: ClientCapabilities): WorkShown {
  if (!client.window?.workDoneProgress) {
    return { report: () => {}, done: () => {} };
  }
  const begun = connection.window.createWorkDoneProgress().then((progress) => {
    progress.begin('cdev', 0, 'Reading rows', false);
    return progress;
  });
  let shown = 0;
  return {
    report: (done, total) => {
      const percentage = Math.floor((100 * done) / total);
      if (percentage > shown) {
        shown = percentage;
        const text = `${Math.round(done / megabyte)} of ${Math.round(total / megabyte)} MB of rows`;
        void begun.then((progress) => progress.report(percentage, text));
      }
    },
    done: () => void begun.then((progress) => progress.done()),
  };
}
