import { hash } from 'node:crypto';
import type { Workspace } from '../core/analyze.ts';
import type { EarlierProject } from '../core/diff/compare-projects.ts';
import { type ProjectPair, pairProjects } from '../core/diff/pair-projects.ts';
import type { FileModel } from '../core/model/file-model.ts';
import type { Project } from '../core/names/project.ts';
import type { IsoDate } from '../core/text/dates.ts';
import type { FilePath } from '../core/text/span.ts';
import {
  earlierSelves,
  judgeAsOfAfter,
  loadRevision,
  type LoadedRevision,
  type Revision,
} from '../language/revisions/load-revision.ts';
import type { ModelCache } from '../language/workspace/model-cache.ts';
import { CommandError } from './command-error.ts';
import type { Revisions } from './find-revisions.ts';

export interface LoadedRevisions {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly pairs: readonly ProjectPair[];
  /** A project of `before` as of the day it was committed, where that was before today. */
  readonly thenOf: (project: Project) => EarlierProject | undefined;
  /** What is left out, in clauses. */
  readonly problems: readonly string[];
}

export interface RevisionsLoading {
  readonly systemDate: IsoDate;
  /** The day asked for by hand. */
  readonly today: IsoDate | undefined;
  readonly cache: ModelCache | undefined;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Reads all projects of both sides, each text once, and judges both as of one day: that asked for, else that of the
 * newer side's settings, else today. Throws where a file of either cannot be read.
 */
export async function loadRevisions(
  { before, after }: Revisions,
  { systemDate, today, cache, progress }: RevisionsLoading,
): Promise<LoadedRevisions> {
  const models = new Map<string, FileModel>();
  const load = (revision: Revision, date: IsoDate): Promise<LoadedRevision> =>
    loadRevision(revision, {
      systemDate: date,
      today,
      // What only an older commit holds is not kept on the disk: nobody asks for it again.
      cache: sharedCache(models, cache, revision.day === undefined),
      progress,
    });
  const newer = await load(after, systemDate);
  const days = new Set(newer.workspace.projects().map((project) => project.today));
  const [anyDay = systemDate] = days;
  const older = await load(before, anyDay);
  const pairs = pairProjects(
    { projects: older.workspace.projects(), root: before.root },
    { projects: newer.workspace.projects(), root: after.root },
  );
  const [unread] = [...older.unread, ...newer.unread];
  if (unread !== undefined) {
    throw new CommandError(`${unread}: what it holds would seem to have changed, so nothing is compared`);
  }
  judgeAsOfAfter(older, pairs);
  return {
    before: older.workspace,
    after: newer.workspace,
    pairs,
    thenOf: await earlierSelves(older, days),
    problems: [...older.problems, ...newer.problems],
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
