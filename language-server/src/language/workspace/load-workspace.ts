import type { Workspace } from '../../core/analyze.ts';
import type { FileModel } from '../../core/model/file-model.ts';
import { folderOf } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { readScripts } from '../notes/read-scripts.ts';
import { readRows } from '../rows/read-rows.ts';
import { type Discovered, discover } from './discover.ts';
import { type Cancellation, type FileSystem, throwIfCancelled } from './file-system.ts';
import { inParallel } from './in-parallel.ts';
import { type ModelReader, readSettingsFile } from './read-file.ts';
import type { ReadSettings } from './read-settings.ts';

export interface Loading {
  readonly fileSystem: FileSystem;
  readonly reader: ModelReader;
  /** The rules there are, for settings that name another. */
  readonly ruleNames: readonly string[];
  /** Models to load whether or not they would be found below the folders. */
  readonly besides?: readonly FilePath[];
  /** A folder below those that are looked through, where only what lies in it is loaded. */
  readonly within?: FilePath;
  /** Told after every file how many of how many have been read. */
  readonly progress?: (done: number, total: number) => void;
  readonly cancellation?: Cancellation;
  /** Whether the rows that tallies come from are read along, or somebody else does that later. */
  readonly rows?: 'now' | 'later';
}

/** Reads all models and settings below folders into a workspace. */
export async function loadWorkspace(
  workspace: Workspace,
  folders: readonly FilePath[],
  loading: Loading,
): Promise<Discovered> {
  const { fileSystem, reader, ruleNames, within, cancellation } = loading;
  const settings = new Map<FilePath, ReadSettings & { readonly model: FileModel }>();
  const discovered = await discover(folders, {
    fileSystem,
    within,
    cancellation,
    excludedBy: async (path) => {
      const read = await readSettingsFile(fileSystem, path, ruleNames);
      settings.set(path, read);
      return read.settings.exclude;
    },
  });
  for (const path of discovered.settings) {
    const read = settings.get(path);
    if (read !== undefined) {
      putSettings(workspace, read);
    }
  }
  const models = [...new Set([...discovered.models, ...(loading.besides ?? [])])].sort();
  let done = 0;
  await inParallel(models, filesAtOnce, async (path) => {
    throwIfCancelled(cancellation);
    workspace.update(await reader.read(path));
    done++;
    loading.progress?.(done, models.length);
  });
  if (loading.rows !== 'later') {
    await readRows(workspace, { fileSystem, cancellation });
    await readScripts(workspace, fileSystem);
  }
  return { ...discovered, models };
}

/** Puts settings in place, and what is wrong with them where findings are kept. */
export function putSettings(workspace: Workspace, read: ReadSettings & { readonly model: FileModel }): void {
  workspace.updateSettings(folderOf(read.model.path), read.settings);
  if (read.problems.length > 0) {
    workspace.update(read.model);
  } else {
    workspace.remove(read.model.path);
  }
}

/** Takes away the settings of a folder whose `cdev.json` is gone. */
export function removeSettings(workspace: Workspace, file: FilePath): void {
  workspace.updateSettings(folderOf(file), undefined);
  workspace.remove(file);
}

/** Far below what any system lets a process hold open. */
const filesAtOnce = 32;
