import type { IsoDate } from '../text/dates.ts';
import type { ProjectHistory } from './chronicle.ts';

/** The history of every project of a repository, ready to be printed. */
export interface HistoryView {
  /** The day it goes up to. */
  readonly today: IsoDate;
  /** The day of the first commit that has a model; undefined where none has. */
  readonly begun?: IsoDate;
  /** What the history is of: `HEAD`, a branch. */
  readonly of: string;
  /** Commits that touched a model, settings or rows. */
  readonly commits: number;
  /** Whether older commits were not fetched, so that it begins later than the venture. */
  readonly isShallow: boolean;
  readonly projects: readonly ProjectHistory[];
}
