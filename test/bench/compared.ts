/**
 * What cdev is measured against and nothing else needs is no dependency of the project: it is installed into the folder
 * of what the bench makes when it is first measured, for its packages are made for one system each.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { outFolder } from './build.ts';

/** Installs a package of exactly that version unless it is there, and gives what resolves from beside it. */
export function installCompared(name: string, version: string): NodeJS.Require {
  const folder = join(outFolder, 'compared', `${name.replace('/', '+')}@${version}`);
  const require = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', `${name}@${version}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  return require;
}
