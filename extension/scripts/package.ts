/**
 * Makes the package of the extension, which holds what it needs to run and to be presented, and nothing else:
 * `npm run package`, or with the file that it is to become.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { bundleExtension, extensionRoot } from './bundle.ts';
import { parseObject } from './parse-object.ts';

async function packageExtension(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const stage = mkdtempSync(join(dirname(file), 'package-'));
  try {
    await bundleExtension(join(stage, 'out'));
    for (const [from, to] of contents) {
      const source = join(extensionRoot, from);
      if (existsSync(source)) {
        cpSync(source, join(stage, to), { recursive: true, filter: (each) => !drawings.test(each) });
      }
    }
    writeFileSync(join(stage, 'package.json'), manifestForUsers());
    // The packer wants to be told that everything here is wanted, and has no repository to link the text to.
    writeFileSync(join(stage, '.vscodeignore'), '');
    const packed = `${stage}.vsix`;
    await createVSIX({
      cwd: stage,
      packagePath: packed,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    renameSync(packed, file);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

const contents: readonly (readonly [from: string, to: string])[] = [
  ['README.md', 'README.md'],
  ['../CHANGELOG.md', 'CHANGELOG.md'],
  ['../LICENSE', 'LICENSE'],
  ['media', 'media'],
  ['snippets', 'snippets'],
  ['syntaxes', 'syntaxes'],
  ['walkthrough', 'walkthrough'],
];

/** What a picture was made from. */
const drawings = /icon\.svg$/;

/** Without what only this repository reads. */
function manifestForUsers(): string {
  const manifest = parseObject(readFileSync(join(extensionRoot, 'package.json'), 'utf8'));
  const ours = ['private', 'type', 'scripts', 'dependencies', 'devDependencies'];
  const entries = Object.entries(manifest).filter(([key]) => !ours.includes(key));
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageExtension(resolve(process.argv[2] ?? join(extensionRoot, 'out', 'cdev.vsix')));
}
