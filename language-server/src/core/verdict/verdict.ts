import type { MeasuredRows } from '../data/rows-answer.ts';
import type { Bearing, Evidence } from '../model/evidence.ts';
import type { Experiment, Method } from '../model/experiment.ts';
import type { Bar } from '../model/hypothesis.ts';
import type { Quantity } from '../model/quantity.ts';
import type { IsoDate } from '../text/dates.ts';
import type { Decimal } from '../text/decimal.ts';

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

/** Why a piece of evidence does not count. Where several reasons hold, the first of these is the one given. */
export const leftOutReasons = [
  'replaced',
  'informs',
  /** It is dated after today. */
  'future',
  'earlier-revision',
  /** It names a revision above the highest declared. */
  'unknown-revision',
  /** Everyone asked was an insider. */
  'insiders',
  /** It names neither an experiment nor a method. */
  'unknown-method',
  'too-weak',
  /** It came after the bar was due. */
  'late',
  /** The bar takes another method's evidence only. */
  'other-method',
  'no-tally',
  /** It counts where the bar measures, or the reverse, or measures in another unit or currency. */
  'other-unit',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** One piece of evidence as it bears on a hypothesis, after insiders were subtracted. */
export interface Batch {
  readonly evidence: Evidence;
  readonly bearing: Bearing;
  /** How it was found; undefined where neither an experiment nor a method is named. */
  readonly method?: Method;
  /** 0 to 5. */
  readonly strength: number;
  /** The revision it was gathered for. */
  readonly revision: number;
  /** Undefined for a measured value and without a tally. */
  readonly hits?: number;
  /** 0 without a tally. */
  readonly n: number;
  /** What was measured; undefined for counts and without a tally. */
  readonly value?: Quantity;
  /** The rows it was measured over; undefined where the value is written. */
  readonly rows?: MeasuredRows;
}

export interface LeftOut extends Batch {
  readonly why: LeftOutReason;
}

/** What a bar says so far. */
export type BarOutcome = 'supported' | 'refuted' | 'testing' | 'inconclusive';

/** How one `pass when` (with the fail bar that goes with it) stands. */
export interface BarState {
  readonly pass: Bar;
  readonly fail?: Bar;
  readonly outcome: BarOutcome;
  /** A clause in a founder's words, without a capital or a full stop. */
  readonly reason: string;
  /** Of all its batches together; 0 for what is measured. */
  readonly hits: number;
  readonly n: number;
  /** The sample promised. */
  readonly need?: number;
  /** The mean or median of what was measured, in the unit of the pass bar; undefined for counts and without a batch. */
  readonly value?: Decimal;
  /** The day it is due, inclusive: the bar's own, or the end of the last experiment that tests it. */
  readonly due?: IsoDate;
  /** The day its outcome was reached; undefined while it is testing or inconclusive. */
  readonly since?: IsoDate;
  /** Equal-tailed 90 % credible interval of the true rate, uniform prior; undefined for what is measured and while nobody counts. */
  readonly interval?: Interval;
  /** The chance, 0 to 1, that the true rate clears the pass bar; undefined like the interval. */
  readonly chance?: number;
  /** Where all of it is what rows come to that were counted, and is no average of them. */
  readonly measuredBy?: 'count' | 'share';
  /** 90 % bootstrap interval of what was measured, in the unit of the pass bar; undefined for counts and where not all of it comes from rows. */
  readonly valueInterval?: Interval;
  /** How many more asks decide it if they go as those so far; undefined unless it is testing a rate that somebody was asked for. */
  readonly toDecide?: AsksToDecide;
  /** What it counts, in order of date. */
  readonly batches: readonly Batch[];
  /** What another bar might count and this one does not, in order of date. */
  readonly leftOut: readonly LeftOut[];
}

export interface Tally {
  readonly hits: number;
  readonly n: number;
}

/** How many more asks decide a bar at the rate so far, and how. */
export interface AsksToDecide {
  readonly asks: number;
  readonly outcome: Exclude<BarOutcome, 'testing'>;
}

/** Two shares, 0 to 1, or two values. */
export type Interval = readonly [low: number, high: number];

/** What the evidence says of a hypothesis today. Computed, never declared. */
export interface Verdict {
  readonly word: VerdictWord;
  /** A clause in a founder's words, without a capital or a full stop. */
  readonly reason: string;
  /** The day the evidence that decided it was found; undefined while nothing is decided. */
  readonly since?: IsoDate;
  /** Of the first bar that counts people, or of all that counts where there is no bar; undefined while nobody counts. */
  readonly tally?: Tally;
  /** Equal-tailed 90 % credible interval of the true rate, uniform prior; undefined without a tally. */
  readonly interval?: Interval;
  /** The chance, 0 to 1, that the true rate clears the first pass bar that counts people; undefined without a tally or such a bar. */
  readonly chance?: number;
  /** 90 % bootstrap interval of what the first bar measures, where it has one. */
  readonly valueInterval?: Interval;
  /** How many more asks decide the first bar that counts people, if they go as those so far; undefined unless it is testing. */
  readonly toDecide?: AsksToDecide;
  readonly bars: readonly BarState[];
  /** What counts for at least one bar on the current revision, in order of date; without a bar, what could count for one. */
  readonly counted: readonly Batch[];
  /** All other evidence that names the hypothesis, in order of date. */
  readonly leftOut: readonly LeftOut[];
  /** What contests it, in order of date; empty unless it is contested. */
  readonly against: readonly Batch[];
  /** Experiments that test it and have begun but not ended today. */
  readonly running: readonly Experiment[];
}
