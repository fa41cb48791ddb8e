import type { Comparison } from '../model/quantity.ts';
import { divideDecimals, toNumber } from '../text/decimal.ts';
import { type Judgement, judge, undecided } from './judgement.ts';
import { chanceToClear } from './statistics.ts';
import { clearsRate, type RateThreshold } from './thresholds.ts';
import type { Batch, Tally } from './verdict.ts';

/** A pass bar for how many of how many, with its fail bar. */
export interface RateBar {
  readonly pass: RateThreshold;
  /** Undefined without a fail bar. */
  readonly fail?: RateThreshold;
  /** The sample promised, at least 1. */
  readonly need: number;
  /** The chance that settings ask for before anything is decided. */
  readonly confidence?: number;
}

/**
 * Judges a tally: a sample that is not full by its best and its worst completion, a larger one than promised as a
 * rate. `isOver` says that the day it was due has passed.
 */
export function judgeRate(bar: RateBar, { hits, n }: Tally, isOver: boolean): Judgement {
  const { pass, fail, need, confidence } = bar;
  if (n === 0) {
    return undecided(isOver);
  }
  const size = Math.max(n, need);
  const most = hits + size - n;
  const passes = clearsRate(pass, hits, size);
  const fails = fail && clearsRate(fail, hits, size);
  // Either bar is cleared from some number of hits on or up to it, so that what holds at both ends holds between them.
  const isCertain =
    passes === clearsRate(pass, most, size) && fails === (fail && clearsRate(fail, most, size));
  if (!isCertain) {
    return undecided(isOver);
  }
  const judgement = judge(passes, fails, n < need);
  if (confidence === undefined || judgement.outcome === 'inconclusive') {
    return judgement;
  }
  const chance = chanceOf(pass, { hits, n });
  const isSupported = judgement.outcome === 'supported';
  if (isSupported ? chance >= confidence : chance <= 1 - confidence) {
    return judgement;
  }
  return {
    outcome: n < need && !isOver ? 'testing' : 'inconclusive',
    ground: isSupported ? 'unsure-it-passes' : 'unsure-it-fails',
    isEarly: judgement.isEarly,
  };
}

/** The chance, 0 to 1, that the true rate clears a bar. */
export function chanceOf(threshold: RateThreshold, { hits, n }: Tally): number {
  return chanceToClear(hits, n, threshold.comparison, shareOf(threshold));
}

/** A threshold as the nearest floating-point share: for statistics, never for a comparison. */
export function shareOf({ numerator, denominator }: RateThreshold): number {
  return toNumber(divideDecimals(numerator, denominator) ?? '0');
}

export function tallyBatches(batches: readonly Batch[]): Tally {
  return {
    hits: batches.reduce((sum, batch) => sum + (batch.hits ?? 0), 0),
    n: batches.reduce((sum, batch) => sum + batch.n, 0),
  };
}

/** Whether more is better for a bar. */
export function wantsMore(comparison: Comparison): boolean {
  return comparison === '>=' || comparison === '>';
}
