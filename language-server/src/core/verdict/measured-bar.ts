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
import type { BarState, Batch } from './verdict.ts';

/** A pass bar for something measured, with its fail bar. */
export interface MeasuredBar {
  readonly pass: ValueThreshold;
  /** Of the same unit; undefined without a fail bar. */
  readonly fail?: ValueThreshold;
  /** The sample promised, at least 1. */
  readonly need: number;
}

/** Many measurements as one: `sum` over `count` is their mean or median, kept apart so that comparing stays exact. */
export interface Measurement {
  readonly sum: Decimal;
  readonly count: number;
  /** How many were measured. */
  readonly n: number;
}

/** Judges what was measured, which says nothing before the full sample. `isOver` says that the day it was due has passed. */
export function judgeMeasured(
  { pass, fail, need }: MeasuredBar,
  measurement: Measurement | undefined,
  isOver: boolean,
): Judgement {
  if (measurement === undefined || measurement.n < need) {
    return undecided(isOver);
  }
  const clears = (threshold: ValueThreshold) => clearsValue(threshold, measurement.sum, measurement.count);
  return judge(clears(pass), fail && clears(fail), false);
}

/** The mean weighted by how many each value is over, or their median with each value so many times; undefined of nobody. */
export function measure(batches: readonly Batch[], median: boolean): Measurement | undefined {
  const series = median ? new MedianSeries() : new MeanSeries();
  for (const batch of batches) {
    series.add(batch);
  }
  return series.measurement();
}

/** What rows were asked for, where that is the same for all and no average. */
export function measuredBy(batches: readonly Pick<Batch, 'rows'>[]): BarState['measuredBy'] {
  const [first] = batches;
  const by = first?.rows?.by;
  const isOne = batches.every(({ rows }) => rows?.by === by);
  return isOne && (by === 'count' || by === 'share') ? by : undefined;
}

/** To 20 decimal places. */
export function valueOfMeasurement({ sum, count }: Measurement): Decimal {
  return divideDecimals(sum, decimalOf(count)) ?? sum;
}

/** Values that come in one after the other, to be taken together at any time. */
export interface Series {
  add(batch: Pick<Batch, 'value' | 'n' | 'rows'>): void;
  measurement(): Measurement | undefined;
}

export class MeanSeries implements Series {
  private sum: Decimal = '0';
  private n = 0;
  /** Of rows that were counted; undefined once there is something else. */
  private total: Decimal | undefined = '0';

  /** The mean of rows comes as their sum, which is exact where dividing by their number is not. */
  add({ value, n, rows }: Pick<Batch, 'value' | 'n' | 'rows'>): void {
    if (value && n > 0) {
      const isWhole = rows !== undefined && rows.n === n && rows.by !== 'median';
      this.sum = addDecimals(this.sum, isWhole ? rows.sum : multiplyDecimals(value.amount, decimalOf(n)));
      this.n += n;
      this.total =
        this.total !== undefined && rows?.by === 'count' ? addDecimals(this.total, value.amount) : undefined;
    }
  }

  /** Counts add up. */
  measurement(): Measurement | undefined {
    const { n, sum, total } = this;
    return n > 0 ? { sum: total ?? sum, count: total === undefined ? n : 1, n } : undefined;
  }
}

export class MedianSeries implements Series {
  /** In ascending order, each amount once. */
  private readonly parts: { readonly amount: Decimal; n: number }[] = [];
  private n = 0;

  /** Rows of which the middle was taken enter one by one. */
  add({ value, n, rows }: Pick<Batch, 'value' | 'n' | 'rows'>): void {
    if (!value || n <= 0) {
      return;
    }
    if (rows?.by === 'median' && rows.n === n) {
      for (const part of rows.spread) {
        this.put(part.amount, part.n);
      }
    } else {
      this.put(value.amount, n);
    }
  }

  private put(amount: Decimal, n: number): void {
    this.n += n;
    const at = this.placeOf(amount);
    const known = this.parts[at];
    if (known && compareDecimals(known.amount, amount) === 0) {
      known.n += n;
    } else {
      this.parts.splice(at, 0, { amount, n });
    }
  }

  measurement(): Measurement | undefined {
    const { n } = this;
    return n > 0
      ? { sum: addDecimals(this.at(Math.floor((n - 1) / 2)), this.at(Math.floor(n / 2))), count: 2, n }
      : undefined;
  }

  /** Where the first amount stands that is not below this one. */
  private placeOf(amount: Decimal): number {
    let low = 0;
    let high = this.parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareDecimals(this.parts[middle]?.amount ?? amount, amount) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The amount at a position, from 0, of all that were measured. */
  private at(position: number): Decimal {
    let passed = 0;
    for (const { amount, n } of this.parts) {
      passed += n;
      if (passed > position) {
        return amount;
      }
    }
    return '0';
  }
}
