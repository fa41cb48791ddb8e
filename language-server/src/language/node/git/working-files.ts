import { isInside } from '../../../core/text/paths.ts';
import type { FilePath } from '../../../core/text/span.ts';
import { isModelName } from '../../workspace/discover.ts';
import { type FileSystem, joinPath, nameOf } from '../../workspace/file-system.ts';
import { inParallel } from '../../workspace/in-parallel.ts';
import { createGitTree, type TreeEntry } from './git-tree.ts';

/** Reads what `git ls-files -z` prints. A nested repository is listed as a folder and is none of ours. */
export function readWorkingFiles(listing: string): readonly string[] {
  return [...new Set(listing.split('\0').filter((path) => path !== '' && !path.endsWith('/')))];
}

/**
 * The files of a working tree that git knows or would take in: what it ignores is no part of the project. A model that
 * links to another is that one, and one that links out of the repository is none, as in a commit.
 */
export async function createWorkingTree(
  root: FilePath,
  paths: readonly string[],
  disk: { readonly fileSystem: FileSystem; readonly exists: (path: FilePath) => boolean },
): Promise<FileSystem> {
  const { read, stream, stat, findRealPath } = disk.fileSystem;
  const realRoot = (await findRealPath(root)) ?? root;
  const there = paths.filter((path) => disk.exists(joinPath(root, path)));
  const entries = await inParallel(there, linksAtOnce, async (path): Promise<readonly TreeEntry[]> => {
    const entry: TreeEntry = { path, kind: 'file', id: path };
    if (!isModelName(nameOf(path))) {
      return [entry];
    }
    const own = joinPath(realRoot, path);
    const real = (await findRealPath(joinPath(root, path))) ?? own;
    return real === own ? [entry] : isInside(realRoot, real) ? [{ ...entry, kind: 'link' }] : [];
  });
  const tree = createGitTree(root, entries.flat(), () => Promise.resolve(undefined));
  return { ...tree.fileSystem, read, stream, stat, findRealPath };
}

const linksAtOnce = 16;
