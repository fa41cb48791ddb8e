import type { SourceFault } from '../../core/data/rows-answer.ts';
import type { RowsRequest } from '../../core/data/rows-query.ts';
import { folderOf, isInside, relativePath } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { type Entry, type FileSystem, nameOf } from '../workspace/file-system.ts';
import { type Glob, isWild, matchesGlob, mayMatchBelow, readGlob } from './glob.ts';

/** Where the rows of a request are looked for. */
export type RowSource = Pick<RowsRequest, 'path' | 'roots'>;

/** A pattern that fits more files is too wide. */
const mostFiles = 10_000;
/** So is one that makes one look into more folders, or at more entries in them. */
const mostFolders = 10_000;
const mostEntries = 500_000;

export interface FoundFiles {
  /** In order of path. */
  readonly files: readonly FilePath[];
}

/**
 * The files that a path or a pattern leads to, none of them outside the folders that may be read: neither as it is written
 * nor where links lead. Links to folders are not followed by a pattern, nor are hidden folders and `node_modules`.
 */
export async function findFiles(
  source: RowSource,
  fileSystem: FileSystem,
): Promise<FoundFiles | SourceFault> {
  const pattern = patternOf(source.path);
  if ('is' in pattern) {
    return pattern;
  }
  const { base, glob } = pattern;
  if (!source.roots.some((root) => isInside(root, glob ? base : source.path))) {
    return { is: 'outside' };
  }
  const roots = await realRoots(source.roots, fileSystem);
  const isAllowed = async (path: FilePath): Promise<boolean> => {
    const real = await fileSystem.findRealPath(path);
    return real !== undefined && roots.some((root) => isInside(root, real));
  };
  if (!glob) {
    const stat = await fileSystem.stat(source.path);
    if ('failure' in stat || stat.kind === 'folder') {
      return { is: 'nothing' };
    }
    return (await isAllowed(source.path)) ? { files: [source.path] } : { is: 'outside' };
  }
  if ('failure' in (await fileSystem.stat(base))) {
    return { is: 'nothing' };
  }
  return (await isAllowed(base)) ? walk(base, glob, fileSystem, isAllowed) : { is: 'outside' };
}

/** The same among files whose paths are all known and none of which is a link. */
export function findAmong(source: RowSource, paths: Iterable<FilePath>): FoundFiles | SourceFault {
  const pattern = patternOf(source.path);
  if ('is' in pattern) {
    return pattern;
  }
  if (!source.roots.some((root) => isInside(root, pattern.base))) {
    return { is: 'outside' };
  }
  const files = [...paths].filter((path) => isOf(pattern, source.path, path)).sort();
  return files.length === 0 ? { is: 'nothing' } : { files };
}

/** Whether a change at a path may change what a source finds: the path of a file, or of a folder above files. */
export function mayConcern(source: RowSource, changed: FilePath): boolean {
  const pattern = patternOf(source.path);
  return (
    !('is' in pattern) &&
    (isInside(changed, pattern.base) ||
      isInside(changed, source.path) ||
      isOf(pattern, source.path, changed) ||
      isFolderOf(pattern, changed))
  );
}

/** What of a pattern is a folder for certain, and the rest; no rest where nothing in it is wild. */
interface Pattern {
  readonly base: FilePath;
  readonly glob?: Glob;
}

function patternOf(path: FilePath): Pattern | Extract<SourceFault, { readonly is: 'bad-pattern' }> {
  const parts = path.split('/');
  const wild = parts.findIndex(isWild);
  if (wild < 0) {
    return { base: folderOf(path) };
  }
  const glob = readGlob(parts.slice(wild).join('/'));
  return glob ? { base: parts.slice(0, wild).join('/') || '/', glob } : { is: 'bad-pattern' };
}

function isOf({ base, glob }: Pattern, written: FilePath, path: FilePath): boolean {
  return glob
    ? isInside(base, path) && path !== base && matchesGlob(glob, relativePath(base, path))
    : path === written;
}

function isFolderOf({ base, glob }: Pattern, path: FilePath): boolean {
  return (
    glob !== undefined &&
    isInside(base, path) &&
    path !== base &&
    mayMatchBelow(glob, relativePath(base, path).split('/'))
  );
}

async function realRoots(roots: readonly FilePath[], fileSystem: FileSystem): Promise<readonly FilePath[]> {
  const found = await Promise.all(roots.map((root) => fileSystem.findRealPath(root)));
  return found.flatMap((root) => root ?? []);
}

/** Looks into one folder after the other, and only into those that can hold what fits. */
async function walk(
  base: FilePath,
  glob: Glob,
  fileSystem: FileSystem,
  isAllowed: (path: FilePath) => Promise<boolean>,
): Promise<FoundFiles | SourceFault> {
  const files: FilePath[] = [];
  const folders: FilePath[] = [base];
  let folderCount = 0;
  let entryCount = 0;
  let leadsOut = false;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listed = await fileSystem.list(folder);
    const entries = 'entries' in listed ? listed.entries : [];
    entryCount += entries.length;
    if (++folderCount > mostFolders || entryCount > mostEntries) {
      return { is: 'too-many', most: mostFolders };
    }
    for (const entry of entries) {
      const path = relativePath(base, entry.path);
      if (entry.kind === 'folder' && isWalked(entry) && mayMatchBelow(glob, path.split('/'))) {
        folders.push(entry.path);
      } else if (entry.kind !== 'folder' && matchesGlob(glob, path)) {
        const isLink = entry.kind === 'link';
        if (!isLink || (await isFile(entry.path, fileSystem))) {
          if (!isLink || (await isAllowed(entry.path))) {
            files.push(entry.path);
          } else {
            leadsOut = true;
          }
        }
      }
    }
    if (files.length > mostFiles) {
      return { is: 'too-many', most: mostFiles };
    }
  }
  if (leadsOut) {
    return { is: 'outside' };
  }
  return files.length > 0 ? { files: files.sort() } : { is: 'nothing' };
}

function isWalked({ path }: Entry): boolean {
  const name = nameOf(path);
  return name !== 'node_modules' && !name.startsWith('.');
}

async function isFile(path: FilePath, fileSystem: FileSystem): Promise<boolean> {
  const stat = await fileSystem.stat(path);
  return !('failure' in stat) && stat.kind === 'file';
}
