import type { FileModel } from '../model/file-model.ts';
import { folderOf, isInside } from '../text/paths.ts';
import type { FilePath } from '../text/span.ts';

/**
 * How files are divided into projects. A folder with a file that declares a venture is a project with everything below
 * it that is not inside another; files outside every venture are one unnamed project of their workspace folder.
 */
export class Division {
  private folders: readonly FilePath[];
  private readonly ventureFiles = new Map<FilePath, Set<FilePath>>();

  constructor(folders: readonly FilePath[]) {
    this.folders = nearestFirst(folders);
  }

  updateFolders(folders: readonly FilePath[]): void {
    this.folders = nearestFirst(folders);
  }

  /** Takes note of a file; true when the division has changed by it. */
  update(file: FilePath, model: FileModel | undefined): boolean {
    const folder = folderOf(file);
    const before = this.ventureFiles.get(folder);
    const had = before !== undefined;
    if (model?.declarations.some((declaration) => declaration.type === 'venture')) {
      this.ventureFiles.set(folder, (before ?? new Set()).add(file));
    } else if (before?.delete(file) && before.size === 0) {
      this.ventureFiles.delete(folder);
    }
    return had !== this.ventureFiles.has(folder);
  }

  /** The folder of the project that a file belongs to. */
  rootOf(file: FilePath): FilePath {
    for (let folder = folderOf(file); ; folder = folderOf(folder)) {
      if (this.ventureFiles.has(folder)) {
        return folder;
      }
      if (folder === folderOf(folder)) {
        break;
      }
    }
    return this.folders.find((folder) => isInside(folder, file)) ?? folderOf(file);
  }
}

/** Of folders inside each other the inner one comes first. */
function nearestFirst(folders: readonly FilePath[]): readonly FilePath[] {
  return folders.toSorted((a, b) => b.length - a.length);
}
