import { folderOf, isInside, relativePath } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { isModelName } from '../language/workspace/discover.ts';
import { joinPath, nameOf } from '../language/workspace/file-system.ts';
import { whyNot } from '../language/workspace/read-file.ts';
import { settingsFileName } from '../language/workspace/read-settings.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

/** How files are called to whoever reads the output, and the one that came over standard input. */
export interface NamedFiles {
  readonly nameOf: (file: FilePath) => string;
  readonly stdin?: { readonly path: FilePath; readonly bytes: Uint8Array };
}

/** A folder and what is in it, or one file of it. */
export interface Target {
  readonly folder: FilePath;
  readonly file?: FilePath;
  readonly isStdin: boolean;
  /** False for a text that belongs to no folder. */
  readonly hasProject: boolean;
}

/** What the paths on the command line name; none means the folder the command was called in. */
export async function targetsOf(
  paths: readonly string[],
  stdinPath: string | undefined,
  io: Io,
): Promise<readonly Target[]> {
  if (stdinPath !== undefined && !paths.includes('-')) {
    throw new CommandError("'--stdin-path' says what standard input stands for and goes with '-'");
  }
  const typed = paths.length === 0 ? ['.'] : [...new Set(paths)];
  return Promise.all(typed.map((path) => targetOf(path, stdinPath, io)));
}

export function noModelsIn(paths: readonly string[]): CommandError {
  const where = paths.length === 0 ? 'this folder' : paths.map((path) => `'${path}'`).join(', ');
  return new CommandError(`there is no .cdev file in ${where}; 'cdev init' writes a first one`);
}

async function targetOf(path: string, stdinPath: string | undefined, io: Io): Promise<Target> {
  if (path === '-') {
    const file = stdinPath === undefined ? joinPath(io.folder, stdinName) : io.resolve(stdinPath);
    return { folder: folderOf(file), file, isStdin: true, hasProject: stdinPath !== undefined };
  }
  const absolute = io.resolve(path);
  const stat = await io.fileSystem.stat(absolute);
  if ('failure' in stat) {
    throw new CommandError(`'${path}' ${whyNot(stat)}`);
  }
  if (stat.kind === 'folder') {
    return { folder: absolute, isStdin: false, hasProject: true };
  }
  if (!isModelName(nameOf(absolute)) && !isSettings(absolute)) {
    throw new CommandError(`'${path}' is no model: their names end in .cdev`);
  }
  const file = await withoutLastLink(absolute, io);
  return { folder: folderOf(file), file, isStdin: false, hasProject: true };
}

/** Where a link to a file leads, because there it is found anyway and must not be read twice. */
async function withoutLastLink(file: FilePath, io: Io): Promise<FilePath> {
  const folder = folderOf(file);
  const realFolder = await io.fileSystem.findRealPath(folder);
  const real = await io.fileSystem.findRealPath(file);
  if (realFolder === undefined || real === undefined || real === joinPath(realFolder, nameOf(file))) {
    return file;
  }
  return isInside(realFolder, real) ? joinPath(folder, relativePath(realFolder, real)) : real;
}

/** What text from standard input without a path of its own is called. */
export const stdinName = '<stdin>';

export function isSettings(path: FilePath): boolean {
  return nameOf(path) === settingsFileName;
}
