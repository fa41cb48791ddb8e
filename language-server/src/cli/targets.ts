import { folderOf } from '../core/text/paths.ts';
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

/** What a path on the command line names. */
export async function targetOf(path: string, stdinPath: string | undefined, io: Io): Promise<Target> {
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
  return { folder: folderOf(absolute), file: absolute, isStdin: false, hasProject: true };
}

/** What text from standard input without a path of its own is called. */
export const stdinName = '<stdin>';

export function isSettings(path: FilePath): boolean {
  return nameOf(path) === settingsFileName;
}
