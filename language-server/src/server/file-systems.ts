import type { FilePath } from '../core/text/span.ts';
import type { FileSystem } from '../language/workspace/file-system.ts';

/** Whether a path is of no disk: it names the scheme of another file system, as `vscode-vfs://github/…`. */
export function isVirtual(path: FilePath): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path);
}

/** What lies on a disk is read there, everything else by whoever knows its file system. */
export function byScheme(disk: FileSystem, virtual: FileSystem): FileSystem {
  const of = (path: FilePath): FileSystem => (isVirtual(path) ? virtual : disk);
  return {
    read: (file) => of(file).read(file),
    stream: async (file) => {
      const system = of(file);
      if (system.stream) {
        return system.stream(file);
      }
      const read = await system.read(file);
      return 'bytes' in read ? { stretches: whole(read.bytes) } : read;
    },
    list: (folder) => of(folder).list(folder),
    stat: (path) => of(path).stat(path),
    findRealPath: (path) => of(path).findRealPath(path),
  };
}

async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
