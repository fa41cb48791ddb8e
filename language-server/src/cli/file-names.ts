import { posix } from 'node:path';
import type { FilePath } from '../core/text/span.ts';

/** A path as it is called from a folder, with `/` between its parts; on another drive it keeps its whole name. */
export function relativeName(folder: FilePath, path: FilePath): string {
  const drive = /^[A-Za-z]:/;
  if (drive.exec(folder)?.[0].toLowerCase() !== drive.exec(path)?.[0].toLowerCase()) {
    return path;
  }
  return posix.relative(folder, path) || '.';
}
