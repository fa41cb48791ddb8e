import { folderOf } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { joinPath } from '../language/workspace/file-system.ts';

/** The top of the repository that a folder lies in; the folder itself where it lies in none. */
export function repositoryFolderOf(folder: FilePath, exists: (path: FilePath) => boolean): FilePath {
  for (let candidate = folder; ; candidate = folderOf(candidate)) {
    if (exists(joinPath(candidate, '.git'))) {
      return candidate;
    }
    if (folderOf(candidate) === candidate) {
      return folder;
    }
  }
}
