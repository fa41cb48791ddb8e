import { posix } from 'node:path';
import { isInside } from '../../../core/text/paths.ts';
import type { FilePath } from '../../../core/text/span.ts';
import {
  type Entry,
  type EntryKind,
  type Failure,
  type FileSystem,
  joinPath,
} from '../../workspace/file-system.ts';
import { isWholeName } from './whole-names.ts';

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
  /** Files that are left out, for their names are not UTF-8. */
  readonly nameless: readonly string[];
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
): ChangingTree {
  return new ChangingTree(root, entries, readBlob);
}

/** The same tree, which may go on from one commit to the next. */
export class ChangingTree implements GitTree {
  readonly fileSystem: FileSystem;
  readonly nameless: readonly string[];
  private readonly root: FilePath;
  private readonly readBlob: (id: string) => Promise<Uint8Array | undefined>;
  private readonly files = new Map<FilePath, TreeEntry>();
  private readonly folders = new Map<FilePath, Map<string, Entry>>();

  constructor(
    root: FilePath,
    entries: Iterable<TreeEntry>,
    readBlob: (id: string) => Promise<Uint8Array | undefined>,
  ) {
    this.root = root;
    this.readBlob = readBlob;
    this.folders.set(root, new Map());
    const nameless: string[] = [];
    for (const entry of entries) {
      if (isWholeName(entry.path)) {
        this.put(entry);
      } else {
        nameless.push(entry.path);
      }
    }
    this.nameless = nameless;
    this.fileSystem = {
      read: (file) => this.read(file),
      list: async (folder) => {
        const listed = this.folders.get(folder);
        return listed === undefined ? missing : { entries: [...listed.values()] };
      },
      stat: async (path) => {
        const real = await this.follow(path);
        if (real === undefined) {
          return missing;
        }
        const isFile = this.files.get(real)?.kind === 'file';
        return { kind: this.folders.has(real) ? 'folder' : isFile ? 'file' : 'other', size: 0 };
      },
      findRealPath: async (path) => {
        const real = await this.follow(path);
        return real !== undefined && isInside(this.root, real) ? real : undefined;
      },
    };
  }

  readonly exists = (path: FilePath): boolean => {
    const bare = path.replace(/(?<=.)\/+$/, '');
    return this.files.has(bare) || this.folders.has(bare);
  };

  /** Puts a file in place, or in the place of its older self. */
  put(entry: TreeEntry): void {
    const path = joinPath(this.root, entry.path);
    this.files.set(path, entry);
    this.enter(path, entry.kind);
  }

  /** Takes a file away, and the folders that hold nothing without it. */
  remove(path: string): void {
    const gone = joinPath(this.root, path);
    this.files.delete(gone);
    this.leave(gone);
  }

  private async read(file: FilePath): Promise<{ readonly bytes: Uint8Array } | Failure> {
    const real = await this.follow(file);
    const entry = real === undefined ? undefined : this.files.get(real);
    if (entry === undefined || entry.kind === 'other') {
      return entry === undefined && !(real !== undefined && this.folders.has(real)) ? missing : notAFile;
    }
    const bytes = await this.readBlob(entry.id);
    return bytes === undefined ? leftOut : { bytes };
  }

  /** Where links lead, as far as that is inside the repository. */
  private async follow(path: FilePath): Promise<FilePath | undefined> {
    let current = path;
    for (let steps = 0; steps < mostLinks; steps++) {
      const entry = this.files.get(current);
      if (entry?.kind !== 'link') {
        return entry !== undefined || this.folders.has(current) ? current : undefined;
      }
      const target = new TextDecoder().decode(await this.readBlob(entry.id));
      current = posix.resolve(posix.dirname(current), target);
    }
    return undefined;
  }

  /** Makes an entry known to its folder, and that folder to the one above. */
  private enter(path: FilePath, kind: EntryKind): void {
    const { folder, name } = partsOf(path);
    const known = this.folders.get(folder);
    if (known) {
      known.set(name, { name, path, kind });
      return;
    }
    this.folders.set(folder, new Map([[name, { name, path, kind }]]));
    if (isInside(this.root, folder)) {
      this.enter(folder, 'folder');
    }
  }

  private leave(path: FilePath): void {
    const { folder, name } = partsOf(path);
    const known = this.folders.get(folder);
    known?.delete(name);
    if (known?.size === 0 && folder !== this.root) {
      this.folders.delete(folder);
      this.leave(folder);
    }
  }
}

function partsOf(path: FilePath): { readonly folder: FilePath; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash) || '/', name: path.slice(slash + 1) };
}

/** As many as systems follow. */
const mostLinks = 40;

const missing: Failure = { failure: 'missing', detail: 'the commit does not hold it' };
const notAFile: Failure = { failure: 'not-a-file', detail: 'it is a folder or another repository' };
const leftOut: Failure = {
  failure: 'other',
  detail: 'this clone left it out or has it damaged: fetch it with git, or with git lfs',
};

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
