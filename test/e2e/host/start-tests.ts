/** Starts VS Code with the tests inside: a desktop one that is downloaded where that was asked for, else the headless one. */
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const [extensionDevelopmentPath = '', extensionTestsPath = '', workspace = ''] = process.argv.slice(2);
const desktop = process.env['CDEV_E2E_DESKTOP'] !== undefined;
const launcher = fileURLToPath(new URL('launcher.ts', import.meta.url));

try {
  process.exitCode = await runTests({
    ...(desktop ? {} : { vscodeExecutablePath: launcher }),
    extensionDevelopmentPath,
    extensionTestsPath,
    launchArgs: [workspace],
  });
} catch {
  // It has said what went wrong, and the tests have told their results.
  process.exitCode = 1;
}
