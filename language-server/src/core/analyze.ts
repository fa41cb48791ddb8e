import type { RowsAnswer, SeenColumn } from './data/rows-answer.ts';
import type { RowsRequest } from './data/rows-query.ts';
import { WorkspaceState } from './engine/workspace-state.ts';
import type { FileModel } from './model/file-model.ts';
import type { Project } from './names/project.ts';
import type { Finding, Rule } from './rules/card.ts';
import { rules as allRules } from './rules/index.ts';
import type { ScriptAnswer, ScriptRequest } from './scripts/script.ts';
import type { Settings } from './settings/settings.ts';
import type { IsoDate } from './text/dates.ts';
import type { FilePath } from './text/span.ts';

/** What the engine has to be told of the world outside: it never looks for itself. */
export interface Surroundings {
  /** The system's date. */
  readonly systemDate: IsoDate;
  /** The day asked for by hand (`--today`): it goes before every `cdev.json`. */
  readonly today?: IsoDate;
  /** Whether a file or folder exists; the path is absolute, or a URI, with `/` between its parts. */
  readonly exists: (path: FilePath) => boolean;
  /**
   * Whether to record what each result was computed from, so that an edit costs what it touches. Off, everything is
   * computed once and the workspace must not be changed after the first question.
   */
  readonly incremental: boolean;
}

/** An `allow` that is in force, as every report lists it. */
export interface Allowance {
  readonly rule: string;
  readonly element: string;
  readonly until: IsoDate;
  readonly because: string;
  readonly file: FilePath;
  readonly span: { readonly start: number; readonly end: number };
}

/** What changed in what is asked of rows. */
export interface RowsRequests {
  readonly come: readonly RowsRequest[];
  readonly gone: readonly string[];
}

/** What changed in which scripts are asked for. */
export interface ScriptRequests {
  readonly come: readonly ScriptRequest[];
  readonly gone: readonly string[];
}

/** How much work the engine has done since it was made; tests hold it to what an edit touches. */
export interface Counters {
  /** Files whose findings were computed. */
  filesAnalysed: number;
  /** Files that were put in place, new or changed. */
  filesUpdated: number;
}

/**
 * All files of the workspace folders, divided into projects, and what the engine says of them. The front door of the
 * core: the terminal, the language server and the review are clients of it.
 */
export interface Workspace {
  /** Puts a file in place, or in the place of its older self. */
  update(model: FileModel): void;
  remove(file: FilePath): void;
  /** `cdev.json` of a folder, read and checked; undefined where there is none any more. */
  updateSettings(folder: FilePath, settings: Settings | undefined): void;
  /** Tells that a file other than a model came, went or changed. */
  touch(path: FilePath): void;
  updateToday(systemDate: IsoDate): void;
  /** Other workspace folders than before; their files are put in place and removed one by one. */
  updateFolders(folders: readonly FilePath[]): void;

  files(): Iterable<FilePath>;
  findFile(file: FilePath): FileModel | undefined;
  projects(): readonly Project[];
  projectOf(file: FilePath): Project | undefined;
  /** What the rules say of a file, by position; allowed and swallowed findings are left out. */
  findingsIn(file: FilePath): readonly Finding[];
  allowancesIn(project: Project): readonly Allowance[];
  /**
   * What is asked of rows since this was last taken: requests that came, for the host to answer with `updateRows`, and the
   * keys of those that nobody asks any more. Until its answer is there a line without a written tally has none.
   */
  takeRequests(): RowsRequests;
  /** What rows say that a request is over. An answer that says the same as the one before changes nothing. */
  updateRows(key: string, answer: RowsAnswer): void;
  /** The same for the files that experiments keep their questions in; `updateScript` tells what they say. */
  takeScripts(): ScriptRequests;
  updateScript(key: string, answer: ScriptAnswer): void;
  /** The columns of the rows at a path, absolute and perhaps with `*` in it; undefined until someone has read them. */
  findColumnsAt(path: FilePath): readonly SeenColumn[] | undefined;
  /** The files of rows and scripts of which something may be said; `findingsIn` tells what. */
  dataFiles(): Iterable<FilePath>;
  /** The files of rows and scripts that a model names, as far as something is said of them. */
  dataFilesOf(file: FilePath): readonly FilePath[];
  /**
   * The files whose findings may have changed since this was last asked, the most recently edited first. Asking
   * `findingsIn` for one of them computes no more than that file needs.
   */
  takeStale(): readonly FilePath[];
  readonly counters: Counters;
}

/**
 * Makes an empty workspace. `folders` are the workspace folders: files of one that lie outside every venture are one
 * unnamed project. `rules` are all there are unless a test wants fewer.
 */
export function createWorkspace(
  surroundings: Surroundings,
  folders: readonly FilePath[],
  rules: readonly Rule[] = allRules,
): Workspace {
  return new WorkspaceState(surroundings, folders, rules);
}
