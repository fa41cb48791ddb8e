import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What is made by tools or fetched, and never committed. */
const notOurs = new Set(['node_modules', 'out', '.git', '.vscode-test', 'coverage']);

/** Every file of ours below a folder of the repository, by its path in the repository with `/` between its parts. */
export function repositoryFiles(folder = ''): readonly string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) {
      return [];
    }
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? repositoryFiles(path) : [path];
  });
}

export function readRepositoryFile(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

/** A path on this machine as a path in the repository. */
export function inRepository(path: string): string {
  return relative(repositoryRoot, path).split(sep).join('/');
}
