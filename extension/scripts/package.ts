/** Makes `out/cdev.vsix`, which holds what the extension needs to run and to be presented, and nothing else. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { bundleExtension, extensionRoot, packageFile } from './bundle.ts';
import { parseObject } from './parse-object.ts';

export async function packageExtension(): Promise<void> {
  await bundleExtension();
  const stage = join(extensionRoot, 'out', 'package');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const [from, to] of contents) {
    const source = join(extensionRoot, from);
    if (existsSync(source)) {
      cpSync(source, join(stage, to), { recursive: true });
    }
  }
  writeFileSync(join(stage, 'package.json'), manifestForUsers());
  // The packer wants to be told that everything here is wanted, and has no repository to link the text to.
  writeFileSync(join(stage, '.vscodeignore'), '');
  await createVSIX({
    cwd: stage,
    packagePath: packageFile,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  rmSync(stage, { recursive: true });
}

const contents: readonly (readonly [from: string, to: string])[] = [
  ['README.md', 'README.md'],
  ['../CHANGELOG.md', 'CHANGELOG.md'],
  ['../LICENSE', 'LICENSE'],
  ['media', 'media'],
  ['snippets', 'snippets'],
  ['syntaxes', 'syntaxes'],
  ['walkthrough', 'walkthrough'],
  ['out/node.cjs', 'out/node.cjs'],
  ['out/web.js', 'out/web.js'],
  ['out/server', 'out/server'],
  ['out/webview', 'out/webview'],
  ['out/language', 'out/language'],
  ['out/docs', 'out/docs'],
  ['out/cdev.schema.json', 'out/cdev.schema.json'],
];

/** Without what only this repository reads. */
function manifestForUsers(): string {
  const manifest = parseObject(readFileSync(join(extensionRoot, 'package.json'), 'utf8'));
  const ours = ['private', 'type', 'scripts', 'dependencies', 'devDependencies'];
  const entries = Object.entries(manifest).filter(([key]) => !ours.includes(key));
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageExtension();
}
