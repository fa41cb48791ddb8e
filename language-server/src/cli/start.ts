import { version } from '../language/node/build-info.ts';
import { exitCodes } from './command-error.ts';
import { main } from './main.ts';
import { createNodeIo } from './node-io.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error & { readonly code?: string }) => {
    // Whoever reads may have read enough, as `head` does; that is no fault.
    if (error.code === 'EPIPE') {
      process.exit();
    }
    giveUp(`the output cannot be written: ${error.message}`);
  });
}
process.on('uncaughtException', (error) => giveUp(`a fault of cdev itself: ${error.message}`));

void main(process.argv.slice(2), createNodeIo(), version).then((exitCode) => {
  process.exitCode = exitCode;
});

/** Says why in one line: what a stack trace tells is of no use to a founder. */
function giveUp(why: string): never {
  process.stderr.write(`cdev: ${why}\n`);
  process.exit(exitCodes.couldNotRun);
}
