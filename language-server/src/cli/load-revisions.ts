import { hash } from 'node:crypto';
import { createWorkspace, type Surroundings, type Workspace } from '../core/analyze.ts';
import type { EarlierProject } from '../core/diff/compare-projects.ts';
import { type ProjectPair, pairProjects } from '../core/diff/pair-projects.ts';
import type { FileModel } from '../core/model/file-model.ts';
import type { Project } from '../core/names/project.ts';
import { rules } from '../core/rules/index.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { folderOf } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { readModel } from '../language/lowering/read-model.ts';
import { readRows } from '../language/rows/read-rows.ts';
import { loadWorkspace } from '../language/workspace/load-workspace.ts';
import type { ModelCache } from '../language/workspace/model-cache.ts';
import { createModelReader, readSettingsFile, whyNot } from '../language/workspace/read-file.ts';
import type { Revision, Revisions } from './find-revisions.ts';

export interface LoadedRevisions {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly pairs: readonly ProjectPair[];
  /** A project of `before` as of the day it was committed, where that was before today. */
  readonly thenOf: (project: Project) => EarlierProject | undefined;
  /** What could not be read, in clauses. */
  readonly problems: readonly string[];
}

export interface RevisionLoading {
  readonly systemDate: IsoDate;
  /** The day asked for by hand. */
  readonly today: IsoDate | undefined;
  readonly cache: ModelCache | undefined;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Reads all projects of both sides, each text once, and judges both as of one day: that asked for, else that of the
 * newer side's settings, else today.
 */
export async function loadRevisions(
  { before, after }: Revisions,
  loading: RevisionLoading,
): Promise<LoadedRevisions> {
  const models = new Map<string, FileModel>();
  const newer = await loadSide(after, loading.systemDate, models, loading);
  const days = new Set(newer.workspace.projects().map((project) => project.today));
  const [anyDay = loading.systemDate] = days;
  const older = await loadSide(before, anyDay, models, loading);
  const pairs = pairProjects(
    { projects: older.workspace.projects(), root: before.root },
    { projects: newer.workspace.projects(), root: after.root },
  );
  for (const pair of pairs) {
    if (pair.before && pair.after) {
      // Nothing has been computed yet of what depends on the day.
      const { root } = pair.before;
      const settings = { ...(older.settings.get(root) ?? defaultSettings), today: pair.after.today };
      older.workspace.updateSettings(root, settings);
    }
  }
  return {
    before: older.workspace,
    after: newer.workspace,
    pairs,
    thenOf: await olderSelves(older, before, days),
    problems: [...older.problems, ...newer.problems],
  };
}

interface LoadedSide {
  readonly workspace: Workspace;
  /** What was read of each `cdev.json`, by its folder. */
  readonly settings: ReadonlyMap<FilePath, Settings>;
  readonly models: readonly FileModel[];
  readonly problems: readonly string[];
}

async function loadSide(
  revision: Revision,
  systemDate: IsoDate,
  models: Map<string, FileModel>,
  { today, cache, progress }: RevisionLoading,
): Promise<LoadedSide> {
  const { root, fileSystem, exists, called, day } = revision;
  const surroundings: Surroundings = { systemDate, today, exists, incremental: false };
  const workspace = createWorkspace(surroundings, [root]);
  const ruleNames = rules.map((rule) => rule.name);
  // What only an older commit holds is not kept on the disk: nobody asks for it again.
  const reader = createModelReader({
    fileSystem,
    readModel,
    cache: sharedCache(models, cache, day === undefined),
  });
  const found = await loadWorkspace(workspace, [root], { fileSystem, reader, ruleNames, progress });
  const settings = new Map<FilePath, Settings>();
  for (const path of found.settings) {
    settings.set(folderOf(path), (await readSettingsFile(fileSystem, path, ruleNames)).settings);
  }
  return {
    workspace,
    settings,
    models: [...workspace.files()].flatMap((file) => workspace.findFile(file) ?? []),
    problems: found.failures.map((failure) => `${called}: the folder '${failure.path}' ${whyNot(failure)}`),
  };
}

/** Has a text that both sides have read only once: models are never changed where nothing is edited. */
function sharedCache(
  models: Map<string, FileModel>,
  disk: ModelCache | undefined,
  mayKeep: boolean,
): ModelCache {
  const keyOf = (path: FilePath, bytes: Uint8Array): string => `${hash('sha256', bytes)} ${path}`;
  return {
    find: (path, bytes) => {
      const key = keyOf(path, bytes);
      const known = models.get(key) ?? disk?.find(path, bytes);
      if (known !== undefined) {
        models.set(key, known);
      }
      return known;
    },
    keep: (path, bytes, model) => {
      models.set(keyOf(path, bytes), model);
      if (mayKeep) {
        disk?.keep(path, bytes, model);
      }
    },
    save: () => {},
  };
}

/** The projects of the older side once more, as of their own day, where that is before the day both are judged by. */
async function olderSelves(
  { settings, models }: LoadedSide,
  { root, day, exists, fileSystem }: Revision,
  days: Iterable<IsoDate>,
): Promise<(project: Project) => EarlierProject | undefined> {
  const pinned = [...settings.values()].flatMap((own) => own.today ?? []);
  const own = [...pinned, ...(day === undefined ? [] : [day])];
  if (![...days].some((today) => own.some((then) => then < today))) {
    return () => undefined;
  }
  // Of folders nobody knows the day; those that name none themselves are as of the end of time.
  const workspace = createWorkspace({ systemDate: day ?? '9999-12-31', exists, incremental: false }, [root]);
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
    return then && then.today < project.today ? { project: then, isPinned } : undefined;
  };
}
