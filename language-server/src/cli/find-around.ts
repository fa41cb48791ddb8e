import type { Around } from '../language/import/around.ts';
import { readModelSoon } from '../language/lowering/read-model-soon.ts';
import { findProjectRoot } from '../language/workspace/find-project-root.ts';
import { createModelReader } from '../language/workspace/read-file.ts';
import { folderOf } from '../core/text/paths.ts';
import type { Io } from './io.ts';
import { loadPaths } from './load-paths.ts';

/** The venture that a file, which is to be written, will belong to; undefined where it will stand alone. */
export async function findAround(output: string, io: Io): Promise<Around | undefined> {
  const file = io.resolve(output);
  const reader = createModelReader({ fileSystem: io.fileSystem, readModel: readModelSoon, cache: undefined });
  const root = await findProjectRoot(folderOf(file), {
    fileSystem: io.fileSystem,
    declaresVenture: async (path) =>
      path !== file && (await reader.read(path)).declarations.some(({ type }) => type === 'venture'),
    never: io.homeFolders,
  });
  if (root === undefined) {
    return undefined;
  }
  const { workspace } = await loadPaths({ paths: [root], useCache: true, incremental: true }, io);
  // What stands in it now will be gone.
  workspace.remove(file);
  const project = workspace.projects().find((each) => each.root === root);
  return (
    project && {
      venture: project.all('venture')[0]?.name?.text,
      names: project.names(),
      findType: (reference) => project.findSignature(reference)?.type,
    }
  );
}
