/** Makes the package of the extension: `npm run package`, or with the file that it is to become. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { extensionRoot } from './bundle.ts';
import { stageExtension } from './stage.ts';

async function packageExtension(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const place = mkdtempSync(join(dirname(file), 'package-'));
  try {
    const stage = join(place, 'extension');
    await stageExtension(stage);
    // The packer wants to be told that everything here is wanted, and has no repository to link the text to.
    writeFileSync(join(stage, '.vscodeignore'), '');
    const packed = join(place, basename(file));
    await createVSIX({
      cwd: stage,
      packagePath: packed,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    renameSync(packed, file);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(process.argv[2] ?? join(extensionRoot, 'out', 'cdev.vsix'));
  await packageExtension(file);
  process.stdout.write(
    `\nThe package is ${relative(process.cwd(), file)}: code --install-extension FILE installs it.\n`,
  );
}
