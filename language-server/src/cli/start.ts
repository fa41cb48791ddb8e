import { build, version } from '../language/node/build-info.ts';
import { main } from './main.ts';
import { createNodeIo } from './node-io.ts';

for (const stream of [process.stdout, process.stderr]) {
  // Whoever reads may have read enough, as `head` does; that is no fault.
  stream.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
    process.exit();
  });
}

void main(process.argv.slice(2), createNodeIo(build), version).then((exitCode) => {
  process.exitCode = exitCode;
});
