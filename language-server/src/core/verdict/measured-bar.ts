import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
} from '../text/decimal.ts';
import { type Judgement, judge, undecided } from './judgement.ts';
import { clearsValue, type ValueThreshold } from './thresholds.ts';
import type { Batch } from './verdict.ts';

/** A pass bar for something measured, with its fail bar. */
export interface MeasuredBar {
  readonly pass: ValueThreshold;
  /** Of the same unit; undefined without a fail bar. */
  readonly fail?: ValueThreshold;
  /** The sample promised, at least 1. */
  readonly need: number;
  readonly median: boolean;
}

/** Many measurements as one: `sum` over `count` is their mean or median, kept apart so that comparing stays exact. */
export interface Measurement {
  readonly sum: Decimal;
  readonly count: number;
}

/** Judges measured values, which say nothing before the full sample. `isOver` says that the day it was due has passed. */
export function judgeMeasured(bar: MeasuredBar, batches: readonly Batch[], isOver: boolean): Judgement {
  const measurement = measure(batches, bar.median);
  if (measurement === undefined || batches.reduce((n, batch) => n + batch.n, 0) < bar.need) {
    return undecided(isOver);
  }
  const clears = (threshold: ValueThreshold) => clearsValue(threshold, measurement.sum, measurement.count);
  return judge(clears(bar.pass), bar.fail && clears(bar.fail), false);
}

/** The mean weighted by how many each value is over, or their median with each value so many times; undefined of nobody. */
export function measure(batches: readonly Batch[], median: boolean): Measurement | undefined {
  const parts = batches.flatMap(({ value, n }) => (value && n > 0 ? [{ amount: value.amount, n }] : []));
  const count = parts.reduce((sum, { n }) => sum + n, 0);
  if (count === 0) {
    return undefined;
  }
  if (!median) {
    const sum = parts.reduce(
      (total, { amount, n }) => addDecimals(total, multiplyDecimals(amount, decimalOf(n))),
      '0',
    );
    return { sum, count };
  }
  parts.sort((a, b) => compareDecimals(a.amount, b.amount));
  const at = (position: number): Decimal => {
    let passed = 0;
    return parts.find(({ n }) => (passed += n) > position)?.amount ?? '0';
  };
  return { sum: addDecimals(at(Math.floor((count - 1) / 2)), at(Math.floor(count / 2))), count: 2 };
}

/** To 20 decimal places. */
export function valueOfMeasurement({ sum, count }: Measurement): Decimal {
  return divideDecimals(sum, decimalOf(count)) ?? sum;
}
