import { createWorkspace, type Workspace } from '../core/analyze.ts';
import type { RowsRequest } from '../core/data/rows-query.ts';
import { Chronicle, type CommitShown } from '../core/history/chronicle.ts';
import type { HistoryView } from '../core/history/history-view.ts';
import { nextTurningDay, snapshotOf } from '../core/history/snapshot.ts';
import type { FileModel } from '../core/model/file-model.ts';
import type { Project } from '../core/names/project.ts';
import { rules } from '../core/rules/index.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { folderOf, isInside, relativePath } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import type { GitCommit, GitRepository } from '../language/node/git/git-repository.ts';
import { type ChangingTree, createGitTree } from '../language/node/git/git-tree.ts';
import type { HistoryChange, HistoryCommit } from '../language/node/git/read-history.ts';
import { answerRows } from '../language/rows/answer-rows.ts';
import { mayConcern } from '../language/rows/find-files.ts';
import { discover, isModelName } from '../language/workspace/discover.ts';
import { joinPath, nameOf } from '../language/workspace/file-system.ts';
import { modelOfBytes, readSettingsFile } from '../language/workspace/read-file.ts';
import { settingsFileName } from '../language/workspace/read-settings.ts';
import { CommandError } from './command-error.ts';

export interface HistoryLoading {
  /** What the history is of, as typed. */
  readonly of: string;
  readonly commit: GitCommit;
  /** The day it goes up to. */
  readonly today: IsoDate;
  readonly progress: (done: number, total: number) => void;
  /** Reads a text; asked once for each that any file of the history has held. */
  readonly readModel: (path: FilePath, text: string) => FileModel | Promise<FileModel>;
}

/**
 * Walks the commits of a repository, the oldest first, and writes down what happens to its projects. One workspace goes
 * from commit to commit, so that each costs what it changed; of the days between two commits those are looked at on
 * which the calendar may have changed something.
 */
export async function loadHistory(
  repository: GitRepository,
  { of, commit, today, progress, readModel }: HistoryLoading,
): Promise<HistoryView> {
  const commits = await repository.historyOf(commit, watched);
  if ('problem' in commits) {
    throw new CommandError(`the history of '${of}' cannot be read: ${commits.problem}`);
  }
  const shown = commits.filter(({ day }) => day <= today);
  const walk = new Walk(repository, shown, readModel);
  for (const [index, one] of shown.entries()) {
    if (index % aheadAtOnce === 0) {
      await walk.readAhead(shown.slice(index, index + aheadAtOnce));
    }
    await walk.take(one);
    progress(index + 1, shown.length);
  }
  walk.finish(today);
  return {
    today,
    begun: shown[0]?.day,
    of,
    commits: shown.length,
    isShallow: repository.isShallow,
    projects: walk.histories(),
  };
}

/** Commits whose models are asked for together: asking one by one would be waiting most of the time. */
const aheadAtOnce = 100;

/** The files that a verdict can hang on. */
const watched = [
  '**/*.cdev',
  '**/cdev.json',
  ...['csv', 'tsv', 'tab', 'json', 'jsonl', 'ndjson', 'md', 'markdown'].map((ending) => `**/*.${ending}`),
];

const ruleNames = rules.map((rule) => rule.name);

class Walk {
  private readonly repository: GitRepository;
  private readonly readModel: HistoryLoading['readModel'];
  private readonly workspace: Workspace;
  private readonly tree: ChangingTree;
  private readonly blobs = new Map<string, string>();
  /** What comes again later, as it was read: the workspace moves what it is given, so that it is given copies. */
  private readonly models = new Map<string, FileModel>();
  /** How often a content is still to come at a path. */
  private readonly uses: Map<string, number>;
  private included: ReadonlySet<FilePath> = new Set();
  private settings: ReadonlySet<FilePath> = new Set();
  private readonly ahead = new Map<string, Uint8Array | undefined>();
  /** What git holds in its trees and not among its contents. */
  private readonly unread = new Set<string>();
  private readonly requests = new Map<string, RowsRequest>();
  private readonly chronicles = new Map<FilePath, Chronicle>();
  private readonly over: Chronicle[] = [];
  /** Of the last commit. */
  private day: IsoDate | undefined;
  /** The day the workspace is for: no date lies between it and that of the last commit. */
  private asOf: IsoDate = '1970-01-01';

  constructor(
    repository: GitRepository,
    commits: readonly HistoryCommit[],
    readModel: HistoryLoading['readModel'],
  ) {
    this.repository = repository;
    this.readModel = readModel;
    this.uses = countUses(repository.root, commits);
    const surroundings = { systemDate: this.asOf, exists: () => true, incremental: true };
    this.workspace = createWorkspace(surroundings, [repository.root]);
    this.tree = createGitTree(repository.root, [], (blob) => this.readBlob(blob));
  }

  /** Reads the models that commits are going to bring, but for those that have been read before. */
  async readAhead(commits: readonly HistoryCommit[]): Promise<void> {
    this.ahead.clear();
    const blobs = new Set(
      commits.flatMap(({ changes }) =>
        changes.flatMap(({ path, blob }) =>
          blob === undefined ||
          !isModelName(nameOf(path)) ||
          this.models.has(keyOf(blob, joinPath(this.repository.root, path)))
            ? []
            : [blob],
        ),
      ),
    );
    await Promise.all(
      [...blobs].map(async (blob) => {
        this.ahead.set(blob, await this.readBlob(blob));
      }),
    );
  }

  /** Goes on to a commit. */
  async take({ id, subject, day: committed, changes }: HistoryCommit): Promise<void> {
    // Clocks go wrong, and commits are moved: a history does not go back in time.
    const day = this.day !== undefined && committed < this.day ? this.day : committed;
    this.passDays(day);
    const paths = this.changeTree(changes);
    await this.changeWorkspace(paths);
    await this.changeRows(paths);
    this.failWhereUnread();
    this.day = day;
    // Where no date lies between, every verdict is the same on both days, and nothing has to be computed again.
    if (this.workspace.projects().some((project) => nextTurningDay(project, this.asOf, day) !== undefined)) {
      this.goTo(day);
    }
    this.write(day, { id, subject }, paths);
  }

  /** Goes on to a day without any commit. */
  finish(today: IsoDate): void {
    this.passDays(today);
  }

  histories() {
    return [...this.over, ...this.chronicles.values()]
      .map((chronicle) => chronicle.history())
      .filter(({ hypotheses, name }) => name !== undefined || hypotheses.length > 0)
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  }

  private changeTree(changes: readonly HistoryChange[]): readonly FilePath[] {
    return changes.map(({ path, blob }) => {
      const absolute = joinPath(this.repository.root, path);
      if (blob === undefined) {
        this.tree.remove(path);
        this.blobs.delete(absolute);
      } else {
        this.tree.put({ path, kind: 'file', id: blob });
        this.blobs.set(absolute, blob);
      }
      return absolute;
    });
  }

  private async changeWorkspace(paths: readonly FilePath[]): Promise<void> {
    const settings = paths.filter((path) => nameOf(path) === settingsFileName);
    const came = paths.some(
      (path) => isModelName(nameOf(path)) && this.included.has(path) !== this.blobs.has(path),
    );
    const before = this.included;
    if (came || settings.length > 0) {
      await this.lookAround(settings);
    }
    for (const path of before) {
      if (!this.included.has(path)) {
        this.workspace.remove(path);
      }
    }
    const fresh = [...this.included].filter((path) => !before.has(path));
    const changed = paths.filter((path) => this.included.has(path) && before.has(path));
    for (const path of [...fresh, ...changed]) {
      this.workspace.update(await this.modelAt(path));
    }
  }

  /** Finds out which files belong to the projects now, and takes over what the settings say. */
  private async lookAround(changed: readonly FilePath[]): Promise<void> {
    const { fileSystem } = this.tree;
    const found = await discover([this.repository.root], {
      fileSystem,
      excludedBy: async (path) => (await readSettingsFile(fileSystem, path, ruleNames)).settings.exclude,
    });
    const settings = new Set(found.settings);
    for (const path of this.settings) {
      if (!settings.has(path)) {
        this.workspace.updateSettings(folderOf(path), undefined);
      }
    }
    for (const path of settings) {
      if (!this.settings.has(path) || changed.includes(path)) {
        const read = await readSettingsFile(fileSystem, path, ruleNames);
        this.workspace.updateSettings(folderOf(path), read.settings);
      }
    }
    this.settings = settings;
    this.included = new Set(found.models);
  }

  private async modelAt(path: FilePath): Promise<FileModel> {
    const blob = this.blobs.get(path) ?? '';
    const key = keyOf(blob, path);
    const known = this.models.get(key);
    const left = (this.uses.get(key) ?? 1) - 1;
    this.uses.set(key, left);
    if (known !== undefined) {
      return left > 0 ? structuredClone(known) : known;
    }
    const bytes = this.ahead.get(blob) ?? (await this.readBlob(blob));
    this.failWhereUnread();
    const model = await modelOfBytes(path, bytes ?? new Uint8Array(), this.readModel);
    if (left > 0) {
      this.models.set(key, structuredClone(model));
    }
    return model;
  }

  private async readBlob(blob: string): Promise<Uint8Array | undefined> {
    const bytes = await this.repository.readBlob(blob);
    if (bytes === undefined) {
      this.unread.add(blob);
    }
    return bytes;
  }

  /** What cannot be read would seem to have been taken out. */
  private failWhereUnread(): void {
    for (const [path, blob] of this.blobs) {
      if (this.unread.has(blob)) {
        const name = `'${relativePath(this.repository.root, path)}' of an older commit`;
        throw new CommandError(
          `${name} is not in this clone, or is damaged: fetch it with git, or with git lfs`,
        );
      }
    }
  }

  /** Has rows counted again where the files they stand in have changed, or somebody asks for others. */
  private async changeRows(paths: readonly FilePath[]): Promise<void> {
    const { come, gone } = this.workspace.takeRequests();
    for (const key of gone) {
      this.requests.delete(key);
    }
    const due = new Map(come.map((request) => [request.key, request]));
    for (const request of this.requests.values()) {
      if (paths.some((path) => mayConcern(request, path))) {
        due.set(request.key, request);
      }
    }
    for (const request of come) {
      this.requests.set(request.key, request);
    }
    if (due.size > 0) {
      const answers = await answerRows(due.values(), { fileSystem: this.tree.fileSystem });
      for (const [key, answer] of answers) {
        this.workspace.updateRows(key, answer);
      }
    }
  }

  /** Looks at every day up to one on which the calendar alone may have changed something. */
  private passDays(until: IsoDate): void {
    for (;;) {
      const turning = new Map<Project, IsoDate>();
      for (const project of this.workspace.projects()) {
        const day = nextTurningDay(project, this.asOf, until);
        if (day !== undefined) {
          turning.set(project, day);
        }
      }
      const [day] = [...turning.values()].sort();
      if (day === undefined) {
        return;
      }
      this.goTo(day);
      for (const [project, its] of turning) {
        if (its === day) {
          this.chronicles.get(project.root)?.note(day, snapshotOf(project), undefined);
        }
      }
    }
  }

  private goTo(day: IsoDate): void {
    this.workspace.updateToday(day);
    this.asOf = day;
  }

  /** Writes down what a commit did to the projects it touched. */
  private write(day: IsoDate, commit: CommitShown, paths: readonly FilePath[]): void {
    const projects = new Map(this.workspace.projects().map((project) => [project.root, project]));
    const left = [...this.chronicles].filter(([root]) => !projects.has(root));
    const touched = (root: FilePath): boolean => paths.some((path) => isInside(root, path));
    for (const [root, project] of projects) {
      const known = this.chronicles.get(root);
      if (known && !touched(root)) {
        continue;
      }
      const snapshot = snapshotOf(project);
      const chronicle = known ?? takeMoved(left, this.chronicles, snapshot.name) ?? new Chronicle();
      this.chronicles.set(root, chronicle);
      chronicle.note(day, snapshot, commit);
    }
    for (const [root, chronicle] of left) {
      chronicle.note(day, undefined, commit);
      this.chronicles.delete(root);
      this.over.push(chronicle);
    }
  }
}

function countUses(root: FilePath, commits: readonly HistoryCommit[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { path, blob } of commits.flatMap(({ changes }) => changes)) {
    if (blob !== undefined && isModelName(nameOf(path))) {
      const key = keyOf(blob, joinPath(root, path));
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

function keyOf(blob: string, path: FilePath): string {
  return `${blob} ${path}`;
}

/** The chronicle of a venture whose folder was moved. */
function takeMoved(
  left: [FilePath, Chronicle][],
  chronicles: Map<FilePath, Chronicle>,
  name: string | undefined,
): Chronicle | undefined {
  const at = name === undefined ? -1 : left.findIndex(([, chronicle]) => chronicle.venture === name);
  const [found] = at < 0 ? [] : left.splice(at, 1);
  if (found) {
    chronicles.delete(found[0]);
  }
  return found?.[1];
}
