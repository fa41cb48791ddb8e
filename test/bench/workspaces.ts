import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './build.ts';
import { generateWorkspace, type WorkspaceShape, writeWorkspace } from './generate.ts';

/** The share of files with findings in every measured workspace: a repository in use is never all clean. */
const flawed = 0.1;

/** How many files of a measured workspace name somebody who is declared nowhere. */
export function flawedFilesOf(files: number): number {
  return Array.from(generateWorkspace({ files, flawed })).filter(({ text }) => text.includes('buyer-'))
    .length;
}

const generator = createHash('sha256')
  .update(readFileSync(join(import.meta.dirname, 'generate.ts')))
  .digest('hex')
  .slice(0, 12);

/** The folder of a generated workspace, written if it is not there yet. */
export function workspaceOf(files: number, shape: Omit<WorkspaceShape, 'files'> = { flawed }): string {
  const name = [files, ...Object.entries(shape).map(([key, value]) => `${key}-${value}`)].join('-');
  const folder = join(outFolder, 'workspaces', generator, name);
  if (!existsSync(folder)) {
    const aside = `${folder}.new`;
    rmSync(aside, { recursive: true, force: true });
    writeWorkspace(aside, { files, ...shape });
    renameSync(aside, folder);
  }
  return folder;
}
