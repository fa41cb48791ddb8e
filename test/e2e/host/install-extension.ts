import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareVsCode } from '../../../extension/scripts/headless-vscode/prepare.ts';

/**
 * Packs the extension and has VS Code install the package, so that what is tested is what ships. Gives the folder of the
 * installed extension, two folders below a temporary one.
 */
export function installExtension(): string {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cdev-installed-')));
  const packageFile = join(place, 'cdev.vsix');
  run([fileURLToPath(new URL('../../../extension/scripts/package.ts', import.meta.url)), packageFile]);
  const extensions = join(place, 'extensions');
  const server = join(prepareVsCode(), 'out', 'server-main.js');
  const output = run([
    server,
    ...['--install-extension', packageFile, '--extensions-dir', extensions, '--server-data-dir', place],
  ]);
  const name = readdirSync(extensions).find((each) => each.startsWith('cdev.cdev-'));
  if (name === undefined) {
    throw new Error(`The package was not installed:\n${output}`);
  }
  return join(extensions, name);
}

function run(argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${argv.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
