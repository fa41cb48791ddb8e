import { rules } from '../core/rules/index.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { discover, type Discovered } from '../language/workspace/discover.ts';
import type { FileSystem } from '../language/workspace/file-system.ts';
import { readSettingsFile } from '../language/workspace/read-file.ts';

/** What folders have within one of their own, or as a file, after whatever is excluded above it. */
export async function findModels(
  within: FilePath,
  folders: readonly FilePath[],
  fileSystem: FileSystem,
): Promise<Discovered> {
  const names = rules.map((rule) => rule.name);
  return discover(
    folders.filter((folder) => isInside(folder, within)),
    {
      within,
      fileSystem,
      excludedBy: async (path) => (await readSettingsFile(fileSystem, path, names)).settings.exclude,
    },
  );
}

/** Whether nobody would find a model who looked through these folders, though it lies in one. */
export async function isLeftOut(
  path: FilePath,
  folders: readonly FilePath[],
  fileSystem: FileSystem,
): Promise<boolean> {
  if (!folders.some((folder) => isInside(folder, path))) {
    return false;
  }
  const { models, failures } = await findModels(path, folders, fileSystem);
  return failures.length === 0 && !models.includes(path);
}
