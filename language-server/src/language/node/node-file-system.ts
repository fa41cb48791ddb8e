import { type Dirent, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { constants, type FileHandle, open, readFile, readdir, realpath, stat } from 'node:fs/promises';
import type { FilePath } from '../../core/text/span.ts';
import { type EntryKind, type Failure, type FileSystem, joinPath } from '../workspace/file-system.ts';

export interface NodeFileSystemOptions {
  /**
   * Reads files while everything else waits. For a program that has nothing else to do this is several times faster
   * than handing each small file to another thread.
   */
  readonly blocking: boolean;
}

/** The files of this machine, by absolute paths with `/` between their parts. */
export function createNodeFileSystem({ blocking }: NodeFileSystemOptions): FileSystem {
  return {
    read: async (file) => {
      try {
        return blocking ? readNow(file) : await readSoon(file);
      } catch (error) {
        return file.includes('\uFFFD') ? badName : failureOf(error);
      }
    },
    stream: async (file) => {
      try {
        const handle = await open(file, openFlags);
        const found = await handle.stat();
        if (!found.isFile()) {
          await handle.close();
          return notAFile;
        }
        return { stretches: stretchesOf(handle, blocking) };
      } catch (error) {
        return failureOf(error);
      }
    },
    list: async (folder) => {
      try {
        const entries = await readdir(atDriveRoot(folder), { withFileTypes: true });
        return {
          entries: entries.map((entry) => ({
            name: entry.name,
            path: joinPath(folder, entry.name),
            kind: kindOf(entry),
          })),
        };
      } catch (error) {
        return failureOf(error);
      }
    },
    stat: async (path) => {
      try {
        const found = await stat(atDriveRoot(path));
        return {
          kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
          size: found.size,
          modified: found.mtimeMs,
        };
      } catch (error) {
        return failureOf(error);
      }
    },
    findRealPath: async (path) => {
      try {
        return toFilePath(await realpath(atDriveRoot(path)));
      } catch {
        return undefined;
      }
    },
  };
}

/** Whether anything is there. */
export function existsOnDisk(path: FilePath): boolean {
  return existsSync(atDriveRoot(path));
}

/** A path of this machine as core writes paths. */
export function toFilePath(path: string): FilePath {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** Systems that take any bytes for a name hand out such a name for what is not UTF-8, and find nothing under it. */
const badName: Failure = { failure: 'other', detail: 'its name is not written in UTF-8' };

/** A model beyond this, in bytes, is none: the longest book has a tenth of it. */
const largestFile = 64 * 1024 * 1024;

/** Opened without waiting, because a pipe without a writer would be waited for for ever. */
const openFlags = constants.O_RDONLY | constants.O_NONBLOCK;

const notAFile: Failure = { failure: 'not-a-file', detail: 'it is a folder, a pipe, a socket or a device' };

type Read = { readonly bytes: Uint8Array } | Failure;

function readNow(file: FilePath): Read {
  const descriptor = openSync(file, openFlags);
  try {
    const found = fstatSync(descriptor);
    return unfit(found.isFile(), found.size) ?? { bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}

async function readSoon(file: FilePath): Promise<Read> {
  const found = await stat(file);
  return unfit(found.isFile(), found.size) ?? { bytes: await readFile(file, { flag: openFlags }) };
}

/** Large enough to be read fast, and small enough that whoever works on it is done in a few milliseconds. */
const stretchSize = 1024 * 1024;

async function* stretchesOf(handle: FileHandle, blocking: boolean): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(stretchSize);
  try {
    for (;;) {
      const bytesRead = blocking
        ? readSync(handle.fd, buffer)
        : (await handle.read(buffer, 0, buffer.length)).bytesRead;
      if (bytesRead === 0) {
        return;
      }
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function unfit(isFile: boolean, size: number): Failure | undefined {
  if (!isFile) {
    return notAFile;
  }
  return size > largestFile ? { failure: 'too-large', detail: `it has ${size} bytes` } : undefined;
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) {
    return 'link';
  }
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const detail = error instanceof Error ? error.message : String(error);
  return { failure: failures[code] ?? 'other', detail: code === '' ? detail : code };
}

const failures: Readonly<Record<string, Failure['failure']>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
};

/** `C:` alone is the folder a program last was in on that drive, not its root. */
function atDriveRoot(path: FilePath): string {
  return /^[A-Za-z]:$/.test(path) ? `${path}/` : path;
}
