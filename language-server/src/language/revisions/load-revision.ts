import { createWorkspace, type Surroundings, type Workspace } from '../../core/analyze.ts';
import type { EarlierProject } from '../../core/diff/compare-projects.ts';
import type { ProjectPair } from '../../core/diff/pair-projects.ts';
import type { FileModel } from '../../core/model/file-model.ts';
import type { Project } from '../../core/names/project.ts';
import { rules } from '../../core/rules/index.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { IsoDate } from '../../core/text/dates.ts';
import { folderOf, relativePath } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { readModelSoon } from '../lowering/read-model-soon.ts';
import { readRows } from '../rows/read-rows.ts';
import { isModelName } from '../workspace/discover.ts';
import { type Failure, type FileSystem, nameOf } from '../workspace/file-system.ts';
import { loadWorkspace } from '../workspace/load-workspace.ts';
import type { ModelCache } from '../workspace/model-cache.ts';
import { createModelReader, readSettingsFile, whyNot } from '../workspace/read-file.ts';

/** The files of one of the two sides of a comparison. */
export interface Revision {
  /** What it is called: `main`, `the working tree`. */
  readonly called: string;
  /** The folder that everything lies below. */
  readonly root: FilePath;
  readonly fileSystem: FileSystem;
  readonly exists: (path: FilePath) => boolean;
  /** The day it was committed; undefined for what lies on the disk. */
  readonly day?: IsoDate;
  /** Files that git has under names that are not UTF-8: they are no part of it. */
  readonly nameless?: readonly string[];
}

export interface RevisionLoading {
  readonly systemDate: IsoDate;
  /** The day asked for by hand. */
  readonly today?: IsoDate;
  readonly cache?: ModelCache;
  readonly progress?: (done: number, total: number) => void;
  /** The folders to look into, where that is not the whole revision. */
  readonly folders?: readonly FilePath[];
}

export interface LoadedRevision {
  readonly revision: Revision;
  /** The folders that were looked into. */
  readonly folders: readonly FilePath[];
  readonly workspace: Workspace;
  /** What was read of each `cdev.json`, by its folder. */
  readonly settings: ReadonlyMap<FilePath, Settings>;
  readonly models: readonly FileModel[];
  /** What is left out, in clauses. */
  readonly problems: readonly string[];
  /**
   * Files that are there and could not be read, in clauses. Whatever they hold would seem to be gone or to have been
   * added, so that nothing that is said of such a revision can be believed.
   */
  readonly unread: readonly string[];
}

/** Reads all projects of a revision. */
export async function loadRevision(revision: Revision, loading: RevisionLoading): Promise<LoadedRevision> {
  const { root, exists, called, nameless = [] } = revision;
  const { systemDate, today, cache, progress, folders = [root] } = loading;
  const surroundings: Surroundings = { systemDate, today, exists, incremental: false };
  const workspace = createWorkspace(surroundings, folders);
  const ruleNames = rules.map((rule) => rule.name);
  const unread = new Map<FilePath, Failure>();
  const fileSystem = noting(unread, revision.fileSystem);
  const reader = createModelReader({ fileSystem, readModel: readModelSoon, cache });
  const found = await loadWorkspace(workspace, folders, { fileSystem, reader, ruleNames, progress });
  const settings = new Map<FilePath, Settings>();
  for (const path of found.settings) {
    settings.set(folderOf(path), (await readSettingsFile(fileSystem, path, ruleNames)).settings);
  }
  return {
    revision,
    folders,
    workspace,
    settings,
    models: [...workspace.files()].flatMap((file) => workspace.findFile(file) ?? []),
    problems: [
      ...found.failures.map((failure) => `${called}: the folder '${failure.path}' ${whyNot(failure)}`),
      ...nameless
        .filter((path) => isModelName(nameOf(path)))
        .map((path) => `${called}: '${path}' is left out, for its name is not written in UTF-8`),
    ],
    unread: [...unread].map(
      ([path, failure]) => `'${relativePath(root, path)}' of ${called} ${whyNot(failure)}`,
    ),
  };
}

/** The same files; what is there and cannot be read is written down. */
function noting(unread: Map<FilePath, Failure>, fileSystem: FileSystem): FileSystem {
  const note = <Result extends object>(path: FilePath, result: Result | Failure): Result | Failure => {
    if ('failure' in result && result.failure !== 'missing' && result.failure !== 'not-a-file') {
      unread.set(path, result);
    }
    return result;
  };
  const { read, stream } = fileSystem;
  return {
    ...fileSystem,
    read: async (path) => note(path, await read(path)),
    stream: stream && (async (path) => note(path, await stream(path))),
  };
}

/** Has the projects of the older side judged as of the day of those they are compared with. To be asked once. */
export function judgeAsOfAfter({ workspace, settings }: LoadedRevision, pairs: readonly ProjectPair[]): void {
  for (const { before, after } of pairs) {
    if (before && after) {
      // Nothing has been computed yet of what depends on the day.
      const { root } = before;
      workspace.updateSettings(root, { ...(settings.get(root) ?? defaultSettings), today: after.today });
    }
  }
}

/** Of folders nobody knows the day, unless they name one themselves. */
const unknownDay: IsoDate = '9999-12-31';

/** The projects of the older side once more, as of their own day, where that is not the day both are judged by. */
export async function earlierSelves(
  { settings, models, folders, revision: { day, exists, fileSystem } }: LoadedRevision,
  days: Iterable<IsoDate>,
): Promise<(project: Project) => EarlierProject | undefined> {
  const pinned = [...settings.values()].flatMap((own) => own.today ?? []);
  const own = [...pinned, ...(day === undefined ? [] : [day])];
  if (![...days].some((today) => own.some((then) => then !== today))) {
    return () => undefined;
  }
  const workspace = createWorkspace({ systemDate: day ?? unknownDay, exists, incremental: false }, folders);
  for (const [folder, ofFolder] of settings) {
    workspace.updateSettings(folder, ofFolder);
  }
  for (const model of models) {
    workspace.update(model);
  }
  await readRows(workspace, { fileSystem });
  return (project) => {
    const then = workspace.projects().find((other) => other.root === project.root);
    const isPinned = settings.get(project.root)?.today !== undefined;
    return then && then.today !== project.today && then.today !== unknownDay
      ? { project: then, isPinned }
      : undefined;
  };
}
