/**
 * Runs the tests that need a VS Code:
 *
 *   npm run test:e2e                       all of them
 *   npm run test:e2e -- hover --node       the suites and page tests with `hover` in their names; suites with Node only
 *   npm run test:e2e -- --desktop          the suites, in a desktop VS Code that is downloaded and needs a screen
 *
 * `--web` is the counterpart of `--node`, and `--verbose` shows what VS Code prints.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const parts = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const has = (flag: string): boolean => process.argv.includes(`--${flag}`);

function chosen(pattern: string): readonly string[] {
  const files = globSync(pattern, { cwd: here });
  return parts.length === 0 ? files : files.filter((file) => parts.some((part) => file.includes(part)));
}

const suites = chosen('suites/*.suite.ts');
const kinds = ['node', 'web'].filter((kind) => (has('desktop') || has('node') ? kind === 'node' : true));
const hosts = kinds
  .filter((kind) => !has('web') || kind === 'web')
  .filter((kind) =>
    suites.some((file) => !file.endsWith(kind === 'web' ? '.node.suite.ts' : '.web.suite.ts')),
  );
const files = [
  ...hosts.map((kind) => `hosts/${kind}.test.ts`),
  ...(has('desktop') ? [] : chosen('pages/*.test.ts')),
];

if (files.length === 0) {
  process.stderr.write(`No suite and no page test has ${parts.join(' or ')} in its name.\n`);
  process.exitCode = 2;
} else {
  const { status } = spawnSync('vitest', ['run', ...files.map((file) => `test/e2e/${file}`)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...(parts.length > 0
        ? { CDEV_E2E_ONLY: suites.map((file) => file.replace(/^suites./, '')).join(',') }
        : {}),
      ...(has('desktop') ? { CDEV_E2E_DESKTOP: '1' } : {}),
      ...(has('verbose') ? { CDEV_E2E_VERBOSE: '1' } : {}),
    },
  });
  process.exitCode = status ?? 1;
}
