/** Runs the command in this repository as it is now: `npm run -s cdev -- ARGS`. */
import { createRequire } from 'node:module';
import { bundleIfStale, programFile } from './bundle.ts';

await bundleIfStale();
// Npm goes to the root of the repository; paths were typed where it was called.
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
const program = programFile('cdev');
process.argv[1] = program;
createRequire(import.meta.url)(program);
