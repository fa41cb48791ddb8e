import type { FileModel } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';

/**
 * Keeps models over runs, so that what has not changed is not parsed again. A cache may forget anything at any time
 * and fails silently: it makes nothing right or wrong, only faster.
 */
export interface ModelCache {
  /** The model that was read from these bytes at this path. */
  find(path: FilePath, bytes: Uint8Array): FileModel | undefined;
  keep(path: FilePath, bytes: Uint8Array, model: FileModel): void;
  /** Writes what is new. */
  save(): void;
}
