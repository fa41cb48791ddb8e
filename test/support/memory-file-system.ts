import type {
  Entry,
  EntryKind,
  Failure,
  FileSystem,
} from '../../language-server/src/language/workspace/file-system.ts';

export interface MemoryFileSystem extends FileSystem {
  /** The files that were read, in order. */
  readonly reads: readonly string[];
  /** The paths that were looked at, in order. */
  readonly stats: readonly string[];
  /** The most files that were being read at one time. */
  readonly mostAtOnce: number;
  readonly write: (path: string, content: Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** Whether anything is there. */
  readonly has: (path: string) => boolean;
  /** The text of a file. */
  readonly textOf: (path: string) => string | undefined;
}

/** A file that may not be read, and something that is no file. */
export const denied = { is: 'denied' } as const;
export const pipe = { is: 'pipe' } as const;

/** What stands at a path. */
type Content = string | Uint8Array | { readonly linkTo: string } | typeof denied | typeof pipe;

/** Files by absolute path; folders are there where a file lies below them. */
export function createMemoryFileSystem(files: Readonly<Record<string, Content>>): MemoryFileSystem {
  const content = new Map(Object.entries(files));
  const folders = new Set(['/']);
  const addFoldersOf = (path: string): void => {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      folders.add(path.slice(0, slash));
    }
  };
  for (const path of content.keys()) {
    addFoldersOf(path);
  }
  const reads: string[] = [];
  const stats: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;

  const follow = (path: string): string | undefined => {
    let current = path;
    for (let steps = 0; steps < 40; steps++) {
      const found = content.get(current);
      if (typeof found === 'object' && 'linkTo' in found) {
        current = found.linkTo;
      } else {
        return found !== undefined || folders.has(current) ? current : undefined;
      }
    }
    return undefined;
  };

  return {
    reads,
    stats,
    get mostAtOnce() {
      return mostAtOnce;
    },
    read: async (path) => {
      reads.push(path);
      atOnce++;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      await Promise.resolve();
      atOnce--;
      const real = follow(path);
      const found = real === undefined ? undefined : content.get(real);
      if (found === denied) {
        return failed('denied');
      }
      if (found === pipe || (real !== undefined && folders.has(real))) {
        return failed('not-a-file');
      }
      if (typeof found === 'string') {
        return { bytes: new TextEncoder().encode(found) };
      }
      return found instanceof Uint8Array ? { bytes: found } : failed('missing');
    },
    list: async (folder) => {
      const real = follow(folder);
      if (real === undefined || !folders.has(real)) {
        return failed('missing');
      }
      const prefix = real === '/' ? '/' : `${real}/`;
      const entries = new Map<string, Entry>();
      for (const path of [...content.keys(), ...folders]) {
        if (path.startsWith(prefix) && path.length > prefix.length) {
          const [name = ''] = path.slice(prefix.length).split('/');
          const kind = folders.has(prefix + name) ? 'folder' : kindOf(content.get(prefix + name));
          entries.set(name, { name, path: `${folder === '/' ? '' : folder}/${name}`, kind });
        }
      }
      return { entries: [...entries.values()] };
    },
    stat: async (path) => {
      stats.push(path);
      const real = follow(path);
      if (real === undefined) {
        return failed('missing');
      }
      const found = content.get(real);
      const kind = folders.has(real) ? 'folder' : found === pipe ? 'other' : 'file';
      return { kind, size: typeof found === 'string' ? found.length : 0 };
    },
    findRealPath: async (path) => follow(path),
    write: (path, bytes) => {
      addFoldersOf(path);
      content.set(follow(path) ?? path, bytes);
    },
    remove: (path) => {
      content.delete(path);
    },
    has: (path) => follow(path) !== undefined,
    textOf: (path) => {
      const found = content.get(follow(path) ?? path);
      return found instanceof Uint8Array
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found)
        : typeof found === 'string'
          ? found
          : undefined;
    },
  };
}

function kindOf(content: Content | undefined): EntryKind {
  if (content === pipe) {
    return 'other';
  }
  return typeof content === 'object' && 'linkTo' in content ? 'link' : 'file';
}

function failed(failure: Failure['failure']): Failure {
  return { failure, detail: 'in a test' };
}
