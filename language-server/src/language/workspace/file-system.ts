import type { FilePath } from '../../core/text/span.ts';

/** What stands in a folder. A link has not been followed; `other` is a pipe, a socket or a device. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  /** As it is shown to a founder. */
  readonly name: string;
  /** The whole path, as the host wants it back. */
  readonly path: FilePath;
  readonly kind: EntryKind;
}

/** What a path leads to once links are followed. */
export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since some moment; undefined where the host does not say. */
  readonly modified?: number;
}

/** Why something could not be read; `detail` is what the host said of it, in its own words. */
export interface Failure {
  readonly failure: 'missing' | 'denied' | 'not-a-file' | 'too-large' | 'other';
  readonly detail: string;
}

/**
 * The files of a host: a disk, an editor's virtual file system, a map in a test. Nothing here throws for what the
 * world is like; a failure is a value.
 */
export interface FileSystem {
  read(file: FilePath): Promise<{ readonly bytes: Uint8Array } | Failure>;
  /**
   * The bytes of a file stretch by stretch, each of which may be overwritten by the next; for a host that can. There is no
   * limit to its size.
   */
  stream?(file: FilePath): Promise<{ readonly stretches: AsyncIterable<Uint8Array> } | Failure>;
  /** In any order. */
  list(folder: FilePath): Promise<{ readonly entries: readonly Entry[] } | Failure>;
  /** Follows links. */
  stat(path: FilePath): Promise<Stat | Failure>;
  /** The path with all links followed, the same for every way that leads to one file. */
  findRealPath(path: FilePath): Promise<FilePath | undefined>;
}

/** Asked between steps of long work; the token of a language client is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Thrown by long work that was asked to stop, and by nothing else. */
export class CancelledError extends Error {
  constructor() {
    super('The work was cancelled.');
    this.name = 'CancelledError';
  }
}

export function throwIfCancelled(cancellation: Cancellation | undefined): void {
  if (cancellation?.isCancellationRequested) {
    throw new CancelledError();
  }
}

export function nameOf(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function joinPath(folder: FilePath, name: string): FilePath {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
