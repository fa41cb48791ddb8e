import { createWorkspace, type Workspace } from '../core/analyze.ts';
import type { FileModel } from '../core/model/file-model.ts';
import type { Project } from '../core/names/project.ts';
import { rules } from '../core/rules/index.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { readModelSoon } from '../language/lowering/read-model-soon.ts';
import { findProjectRoot } from '../language/workspace/find-project-root.ts';
import { readScripts } from '../language/notes/read-scripts.ts';
import { readRows } from '../language/rows/read-rows.ts';
import { loadWorkspace } from '../language/workspace/load-workspace.ts';
import {
  createModelReader,
  type ModelReader,
  modelOfBytes,
  whyNot,
} from '../language/workspace/read-file.ts';
import { relativeName } from './file-names.ts';
import type { Io } from './io.ts';
import { startProgress } from './progress.ts';
import { isSettings, type NamedFiles, noModelsIn, stdinName, type Target, targetsOf } from './targets.ts';

export interface PathsRequest {
  /** As typed; none means the folder the command was called in, `-` standard input. */
  readonly paths: readonly string[];
  /** Where the text from standard input belongs, as typed. */
  readonly stdinPath?: string;
  readonly today?: IsoDate;
  readonly useCache: boolean;
  /** Whether the workspace will be changed after its first question. */
  readonly incremental: boolean;
}

export interface LoadedPaths extends NamedFiles {
  readonly workspace: Workspace;
  /** What was asked about, in order of path. */
  readonly asked: readonly FilePath[];
  /** The files of rows that those take their tallies from, as far as something is said of them. */
  readonly rowFiles: readonly FilePath[];
  readonly systemDate: IsoDate;
}

/**
 * Reads the projects that paths belong to, whole, because what is right in one file hangs on the others; what was
 * asked about is only what the paths name or hold.
 */
export async function loadPaths(request: PathsRequest, io: Io): Promise<LoadedPaths> {
  const cache = request.useCache ? io.openCache() : undefined;
  const reader = rememberingReader(
    createModelReader({ fileSystem: io.fileSystem, readModel: readModelSoon, cache }),
  );
  const targets = await targetsOf(request.paths, request.stdinPath, io);
  const stdin = targets.find((target) => target.isStdin)?.file;
  const roots = [...new Set((await Promise.all(targets.map((target) => rootOf(target, reader, io)))).flat())];

  const systemDate = io.systemDate();
  const { today, incremental } = request;
  const surroundings = { systemDate, today, exists: io.exists, incremental };
  const workspace = createWorkspace(surroundings, roots.length === 0 ? [io.folder] : withoutNested(roots));
  const progress = startProgress(io, 'Reading');
  const loading = {
    fileSystem: io.fileSystem,
    reader,
    ruleNames: rules.map((rule) => rule.name),
    besides: targets.flatMap(({ file }) =>
      file === undefined || file === stdin || isSettings(file) ? [] : [file],
    ),
    progress: progress.report,
    rows: 'later' as const,
  };
  const loaded = await loadWorkspace(workspace, roots, loading);
  // A folder that its project leaves out was asked for all the same.
  const leftOut = targets.filter(
    (target) => target.file === undefined && !loaded.models.some((model) => holds(target, model)),
  );
  if (leftOut.length > 0) {
    await loadWorkspace(
      workspace,
      leftOut.map((target) => target.folder),
      loading,
    );
  }
  progress.end();
  cache?.save();

  const callIt = (file: FilePath): string =>
    file === stdin && request.stdinPath === undefined ? stdinName : relativeName(io.folder, file);
  for (const failure of loaded.failures) {
    io.stderr.write(`cdev: the folder '${callIt(failure.path)}' ${whyNot(failure)}\n`);
  }
  let stdinBytes: Uint8Array | undefined;
  if (stdin !== undefined) {
    stdinBytes = await io.readStdin();
    workspace.update(await modelOfBytes(stdin, stdinBytes, readModelSoon));
  }
  const readingRows = startProgress(io, 'Reading', 'MB of rows');
  await readRows(workspace, {
    fileSystem: io.fileSystem,
    progress: (read, total) => readingRows.report(Math.round(read / megabyte), Math.round(total / megabyte)),
  });
  readingRows.end();
  await readScripts(workspace, io.fileSystem);
  const asked = [...workspace.files()].filter((file) => targets.some((target) => holds(target, file))).sort();
  if (asked.length === 0 && !targets.some(({ file }) => file !== undefined)) {
    throw noModelsIn(request.paths);
  }
  return {
    workspace,
    asked,
    rowFiles: [...new Set(asked.flatMap((file) => workspace.dataFilesOf(file)))].sort(),
    stdin: stdin === undefined || stdinBytes === undefined ? undefined : { path: stdin, bytes: stdinBytes },
    nameOf: callIt,
    systemDate,
  };
}

/** The projects that what was asked about belongs to, in order of path. */
export function projectsOf({ workspace, asked }: LoadedPaths): readonly Project[] {
  const projects = new Set(asked.flatMap((file) => workspace.projectOf(file) ?? []));
  return [...projects].sort((a, b) => (a.root < b.root ? -1 : 1));
}

function holds(target: Target, file: FilePath): boolean {
  return target.file === undefined ? isInside(target.folder, file) : target.file === file;
}

/** The folder to load for a target: its project's, or where no venture is declared its own. */
async function rootOf(target: Target, reader: ModelReader, io: Io): Promise<readonly FilePath[]> {
  if (!target.hasProject) {
    return [];
  }
  const root = await findProjectRoot(target.folder, {
    fileSystem: io.fileSystem,
    declaresVenture: async (path) =>
      (await reader.read(path)).declarations.some((declaration) => declaration.type === 'venture'),
    never: io.homeFolders,
  });
  return [root ?? target.folder];
}

function withoutNested(roots: readonly FilePath[]): readonly FilePath[] {
  return roots.filter((root) => !roots.some((other) => other !== root && isInside(other, root)));
}

const megabyte = 1024 * 1024;

/** Reads what the search for a project's root has read already only once. */
function rememberingReader(reader: ModelReader): ModelReader {
  const read = new Map<FilePath, Promise<FileModel>>();
  return {
    read: (path) => {
      const known = read.get(path) ?? reader.read(path);
      read.set(path, known);
      return known;
    },
  };
}
