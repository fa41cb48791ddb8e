/** Makes the package of the extension: `npm run package`, or with the file that it is to become. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { extensionRoot } from './bundle.ts';
import { stageExtension } from './stage.ts';

async function packageExtension(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const stage = mkdtempSync(join(dirname(file), 'package-'));
  try {
    await stageExtension(stage);
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await packageExtension(resolve(process.argv[2] ?? join(extensionRoot, 'out', 'cdev.vsix')));
}
