import type { Bearing, Evidence } from '../model/evidence.ts';
import type { Experiment } from '../model/experiment.ts';
import type { Bar } from '../model/hypothesis.ts';
import type { Quantity } from '../model/quantity.ts';
import type { IsoDate } from '../text/dates.ts';

export const verdictWords = [
  'untested',
  'testing',
  'supported',
  'refuted',
  'inconclusive',
  'contested',
  'parked',
  'superseded',
] as const;
export type VerdictWord = (typeof verdictWords)[number];

/** Why a piece of evidence does not count. */
export type LeftOutReason =
  | 'earlier-revision'
  | 'replaced'
  | 'future'
  | 'late'
  | 'insiders'
  | 'too-weak'
  | 'other-method'
  | 'informs'
  | 'no-tally';

/** One piece of evidence as it bears on a hypothesis, after insiders were subtracted. */
export interface Batch {
  readonly evidence: Evidence;
  readonly bearing: Bearing;
  /** 0 to 5. */
  readonly strength: number;
  /** The revision it was gathered for. */
  readonly revision: number;
  readonly hits?: number;
  readonly n: number;
  readonly value?: Quantity;
}

export interface LeftOut extends Batch {
  readonly why: LeftOutReason;
}

/** How one `pass when` (with the fail bar that goes with it) stands. */
export interface BarState {
  readonly pass: Bar;
  readonly fail?: Bar;
  readonly outcome: 'supported' | 'refuted' | 'testing' | 'inconclusive';
  readonly reason: string;
  readonly hits: number;
  readonly n: number;
  /** The sample promised. */
  readonly need?: number;
  /** The mean of what was measured; undefined for counts. */
  readonly value?: Quantity;
  /** The day it is due: the bar's own, or the end of the last experiment that tests it. */
  readonly due?: IsoDate;
  readonly batches: readonly Batch[];
}

export interface Tally {
  readonly hits: number;
  readonly n: number;
}

/** What the evidence says of a hypothesis today. Computed, never declared. */
export interface Verdict {
  readonly word: VerdictWord;
  /** One sentence for the founder, without a full stop's worth of jargon. */
  readonly reason: string;
  /** The day the evidence that decided it was found; undefined while nothing is decided. */
  readonly since?: IsoDate;
  /** Of the first bar that counts people; undefined without a tally. */
  readonly tally?: Tally;
  /** Equal-tailed 90 % credible interval of the true rate, uniform prior; undefined without a tally. */
  readonly interval?: readonly [low: number, high: number];
  /** The chance, 0 to 1, that the true rate clears the pass bar; undefined without a tally or a rate to clear. */
  readonly chance?: number;
  readonly bars: readonly BarState[];
  /** What counts on the current revision, in order of date. */
  readonly counted: readonly Batch[];
  readonly leftOut: readonly LeftOut[];
  /** Experiments that test it and have begun but not ended today. */
  readonly running: readonly Experiment[];
}
