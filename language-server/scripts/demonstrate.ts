/** Shows on an example what cdev does: `npm start`. That it finds something to say there is the point. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleIfStale, programFile } from './bundle.ts';

const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
const example = 'examples/kampung-kitchen';
const day = '2026-04-05';

await bundleIfStale();
for (const command of ['check', 'status']) {
  const argv = [command, example, '--today', day];
  process.stdout.write(`\n$ cdev ${argv.join(' ')}\n\n`);
  const { status } = spawnSync(process.execPath, [programFile('cdev'), ...argv], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) {
    process.exitCode = status ?? 2;
  }
}
