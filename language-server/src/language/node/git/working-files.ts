import type { FilePath } from '../../../core/text/span.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath } from '../../workspace/file-system.ts';
import { createGitTree } from './git-tree.ts';

/** Reads what `git ls-files -z` prints. A nested repository is listed as a folder and is none of ours. */
export function readWorkingFiles(listing: string): readonly string[] {
  return [...new Set(listing.split('\0').filter((path) => path !== '' && !path.endsWith('/')))];
}

/** The files of a working tree that git knows or would take in: what it ignores is no part of the project. */
export function createWorkingTree(
  root: FilePath,
  paths: readonly string[],
  disk: { readonly fileSystem: FileSystem; readonly exists: (path: FilePath) => boolean },
): FileSystem {
  const there = paths.filter((path) => disk.exists(joinPath(root, path)));
  const tree = createGitTree(
    root,
    there.map((path) => ({ path, kind: 'file', id: path })),
    () => Promise.resolve(undefined),
  );
  const { read, stream, stat, findRealPath } = disk.fileSystem;
  return { ...tree.fileSystem, read, stream, stat, findRealPath };
}
