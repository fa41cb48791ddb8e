import { folderOf } from './paths.ts';
import type { FilePath } from './span.ts';

/**
 * How a file names another file: by the way from its own folder, which may climb with `..`. One on another disk or in
 * another file system is named by its whole path.
 */
export function pathFrom(file: FilePath, other: FilePath): string {
  const [root, from] = split(folderOf(file));
  const [otherRoot, to] = split(other);
  if (root !== otherRoot) {
    return other;
  }
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) {
    shared += 1;
  }
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** What a path begins with, such as `c:` or `memfs://host`, and its parts. */
function split(path: FilePath): readonly [root: string, parts: readonly string[]] {
  const root = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*|[a-z]:)/i.exec(path)?.[0] ?? '';
  return [
    root,
    path
      .slice(root.length)
      .split('/')
      .filter((part) => part !== ''),
  ];
}
