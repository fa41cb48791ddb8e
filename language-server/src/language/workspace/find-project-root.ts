import { folderOf } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { isModelName } from './discover.ts';
import type { FileSystem } from './file-system.ts';
import { settingsFileName } from './read-settings.ts';

export interface RootSearch {
  readonly fileSystem: FileSystem;
  readonly declaresVenture: (model: FilePath) => Promise<boolean>;
  /** Folders that are nobody's project, such as a home folder, unless the search begins there. */
  readonly never: readonly FilePath[];
}

/**
 * The folder of the project that a folder belongs to: the nearest one, from itself upwards, with a model that declares
 * a venture; where there is none, the nearest with a `cdev.json`. Nothing above a repository is looked at.
 */
export async function findProjectRoot(folder: FilePath, search: RootSearch): Promise<FilePath | undefined> {
  let withSettings: FilePath | undefined;
  let current = folder;
  for (;;) {
    const listed = await search.fileSystem.list(current);
    const entries = 'entries' in listed ? listed.entries : [];
    for (const entry of entries) {
      const mayBeModel = isModelName(entry.name) && (entry.kind === 'file' || entry.kind === 'link');
      if (mayBeModel && (await search.declaresVenture(entry.path))) {
        return current;
      }
    }
    if (withSettings === undefined && entries.some((entry) => entry.name === settingsFileName)) {
      withSettings = current;
    }
    const parent = folderOf(current);
    const atTheTop = parent === current || folderOf(parent) === parent;
    if (atTheTop || search.never.includes(parent) || entries.some((entry) => entry.name === '.git')) {
      return withSettings;
    }
    current = parent;
  }
}
