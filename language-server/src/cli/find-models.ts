import { rules } from '../core/rules/index.ts';
import type { FilePath } from '../core/text/span.ts';
import { discover } from '../language/workspace/discover.ts';
import { readSettingsFile } from '../language/workspace/read-file.ts';
import type { Io } from './io.ts';
import { isSettings, type NamedFiles, noModelsIn, targetsOf } from './targets.ts';

export interface FoundModels {
  /** In order of path. */
  readonly models: readonly FilePath[];
  readonly stdin?: NamedFiles['stdin'];
}

/** The models that paths name or hold, for work that looks at each file alone. */
export async function findModels(
  paths: readonly string[],
  stdinPath: string | undefined,
  io: Io,
): Promise<FoundModels> {
  const targets = await targetsOf(paths, stdinPath, io);
  const named = targets.flatMap(({ file }) => (file === undefined || isSettings(file) ? [] : [file]));
  const folders = targets.flatMap(({ folder, file }) => (file === undefined ? [folder] : []));
  const ruleNames = rules.map((rule) => rule.name);
  const discovered = await discover(folders, {
    fileSystem: io.fileSystem,
    excludedBy: async (path) => (await readSettingsFile(io.fileSystem, path, ruleNames)).settings.exclude,
  });
  const models = [...new Set([...named, ...discovered.models])].sort();
  if (models.length === 0) {
    throw noModelsIn(paths);
  }
  const stdin = targets.find((target) => target.isStdin)?.file;
  return {
    models,
    stdin: stdin === undefined ? undefined : { path: stdin, bytes: await io.readStdin() },
  };
}
