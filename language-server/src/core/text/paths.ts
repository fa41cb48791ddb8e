import type { FilePath } from './span.ts';

/** The folder a file lies in, without a slash at its end (but for a root). */
export function folderOf(file: FilePath): FilePath {
  const slash = file.lastIndexOf('/');
  return slash <= 0 ? file.slice(0, slash + 1) : file.slice(0, slash);
}

/** Whether a file or folder is a folder itself or lies anywhere below it. */
export function isInside(folder: FilePath, path: FilePath): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/**
 * The path that a relative path leads to from the file that says it, with `.` and `..` worked out. An absolute one
 * stays as it is. `..` never climbs above the root.
 */
export function resolvePath(from: FilePath, path: string): FilePath {
  const plain = path.replaceAll('\\', '/');
  if (plain.startsWith('/') || /^[A-Za-z]:\//.test(plain) || /^[a-z][a-z0-9+.-]*:\/\//i.test(plain)) {
    return plain;
  }
  const prefix = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(from)?.[0] ?? '';
  const parts = folderOf(from).slice(prefix.length).split('/');
  for (const part of plain.split('/')) {
    if (part === '..') {
      if (parts.length > 1) {
        parts.pop();
      }
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return prefix + (parts.join('/') || '/');
}

/** A path as seen from a folder, `/` between its parts; one that lies outside stays as it is. */
export function relativePath(folder: FilePath, path: FilePath): string {
  if (path === folder) {
    return '.';
  }
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}
