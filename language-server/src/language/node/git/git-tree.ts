import { posix } from 'node:path';
import { isInside, relativePath } from '../../../core/text/paths.ts';
import type { FilePath } from '../../../core/text/span.ts';
import {
  type Entry,
  type EntryKind,
  type Failure,
  type FileSystem,
  joinPath,
} from '../../workspace/file-system.ts';

/** What a commit holds at a path. */
export interface TreeEntry {
  /** From the top of the repository, with `/` between its parts. */
  readonly path: string;
  readonly kind: EntryKind;
  readonly id: string;
}

/** The files of a commit as if they lay in the working tree. */
export interface GitTree {
  readonly fileSystem: FileSystem;
  readonly exists: (path: FilePath) => boolean;
}

/** Reads what `git ls-tree -r -z` prints. */
export function readListing(listing: string): readonly TreeEntry[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]+)$/.exec(line);
    const [, mode = '', id = '', path = ''] = match ?? [];
    return match === null ? [] : [{ path, id, kind: kindOfMode(mode) }];
  });
}

/** `root` is where the top of the repository lies; `readBlob` gives a content by its id. */
export function createGitTree(
  root: FilePath,
  entries: Iterable<TreeEntry>,
  readBlob: (id: string) => Promise<Uint8Array | undefined>,
): GitTree {
  const files = new Map<FilePath, TreeEntry>();
  const folders = new Map<FilePath, Map<string, Entry>>([[root, new Map()]]);
  for (const entry of entries) {
    const path = joinPath(root, entry.path);
    files.set(path, entry);
    enter(folders, root, path, entry.kind);
  }
  /** Where links lead, as far as that is inside the repository. */
  const follow = async (path: FilePath): Promise<FilePath | undefined> => {
    let current = path;
    for (let steps = 0; steps < mostLinks; steps++) {
      const entry = files.get(current);
      if (entry?.kind !== 'link') {
        return entry !== undefined || folders.has(current) ? current : undefined;
      }
      const target = new TextDecoder().decode(await readBlob(entry.id));
      current = posix.resolve(posix.dirname(current), target);
    }
    return undefined;
  };
  return {
    exists: (path) => files.has(path) || folders.has(path) || folders.has(path.replace(/\/+$/, '')),
    fileSystem: {
      read: async (file) => {
        const real = await follow(file);
        const entry = real === undefined ? undefined : files.get(real);
        if (entry === undefined || entry.kind === 'other') {
          return entry === undefined && !(real !== undefined && folders.has(real)) ? missing : notAFile;
        }
        const bytes = await readBlob(entry.id);
        return bytes === undefined ? leftOut : { bytes };
      },
      list: async (folder) => {
        const listed = folders.get(folder);
        return listed === undefined ? missing : { entries: [...listed.values()] };
      },
      stat: async (path) => {
        const real = await follow(path);
        if (real === undefined) {
          return missing;
        }
        const kind = folders.has(real) ? 'folder' : files.get(real)?.kind === 'file' ? 'file' : 'other';
        return { kind, size: 0 };
      },
      findRealPath: async (path) => {
        const real = await follow(path);
        return real !== undefined && isInside(root, real) ? real : undefined;
      },
    },
  };
}

/** As many as systems follow. */
const mostLinks = 40;

const missing: Failure = { failure: 'missing', detail: 'the commit does not hold it' };
const notAFile: Failure = { failure: 'not-a-file', detail: 'it is a folder or another repository' };
const leftOut: Failure = { failure: 'other', detail: 'this clone left it out: fetch it with git' };

/** Makes an entry known to its folder, and that folder to the one above. */
function enter(
  folders: Map<FilePath, Map<string, Entry>>,
  root: FilePath,
  path: FilePath,
  kind: EntryKind,
): void {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash) || '/';
  const name = path.slice(slash + 1);
  const known = folders.get(folder);
  if (known) {
    known.set(name, { name, path, kind });
    return;
  }
  folders.set(folder, new Map([[name, { name, path, kind }]]));
  if (folder !== root && relativePath(root, folder) !== folder) {
    enter(folders, root, folder, 'folder');
  }
}

function kindOfMode(mode: string): EntryKind {
  switch (mode) {
    case '120000':
      return 'link';
    case '160000':
      return 'other';
    case '040000':
      return 'folder';
    default:
      return 'file';
  }
}
