import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../../../extension/scripts/bundle.ts';
import { prepareVsCode } from '../../../extension/scripts/headless-vscode/prepare.ts';

let installed: Promise<string> | undefined;

/** The folder of the extension as VS Code has installed it from the package, so that what is tested is what ships. */
export function installedExtension(): Promise<string> {
  installed ??= install();
  return installed;
}

async function install(): Promise<string> {
  run([fileURLToPath(new URL('../../../extension/scripts/package.ts', import.meta.url))]);
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cdev-installed-')));
  process.once('exit', () => rmSync(place, { recursive: true, force: true }));
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
