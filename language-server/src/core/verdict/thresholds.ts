import type { Bar } from '../model/hypothesis.ts';
import type { Comparison, Quantity } from '../model/quantity.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  findSmallInteger,
  multiplyDecimals,
} from '../text/decimal.ts';
import { holds } from './comparing.ts';

/** What a rate must clear: a share as an exact fraction, of one hundred or of the sample promised. */
export interface RateThreshold {
  readonly comparison: Comparison;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** What a measured value must clear. */
export interface ValueThreshold {
  readonly comparison: Comparison;
  readonly amount: Decimal;
  /** As `unitOf` gives it. */
  readonly unit: string;
}

/**
 * Whether a pass bar is for something measured (`over`), not for how many of how many (`of`). Money and spans of time are
 * always measured, whichever word was written.
 */
export function isMeasured({ threshold, sample }: Bar): boolean {
  if (threshold.is === 'value' && (threshold.value.is === 'money' || threshold.value.is === 'duration')) {
    return true;
  }
  return sample?.measured ?? threshold.is === 'value';
}

/** Whether the middle value is compared instead of the mean. */
export function isMedian({ threshold }: Bar): boolean {
  return threshold.is === 'value' && threshold.median;
}

/**
 * A bar as a share; `need` is the sample that its count is of. A fail bar says neither `of` nor `over`, so that what
 * stands there is read as its pass bar wants it. Undefined for money and spans of time, which are no share.
 */
export function rateOf({ comparison, threshold }: Bar, need: number): RateThreshold | undefined {
  const share = (percent: Decimal) => ({ comparison, numerator: percent, denominator: '100' });
  const count = (hits: Decimal) => ({ comparison, numerator: hits, denominator: decimalOf(need) });
  switch (threshold.is) {
    case 'share':
      return share(threshold.percent);
    case 'count':
      return count(threshold.count);
    case 'value':
      return threshold.value.is === 'percent'
        ? share(threshold.value.amount)
        : threshold.value.is === 'number'
          ? count(threshold.value.amount)
          : undefined;
  }
}

/** A bar as a value to measure against. */
export function valueOf({ comparison, threshold }: Bar): ValueThreshold {
  switch (threshold.is) {
    case 'share':
      return { comparison, amount: threshold.percent, unit: 'percent' };
    case 'count':
      return { comparison, amount: threshold.count, unit: 'number' };
    case 'value':
      return { comparison, amount: threshold.value.amount, unit: unitOf(threshold.value) };
  }
}

/** What two quantities must have in common to be compared or added: kind, currency, what it is per, unit of time. */
export function unitOf(quantity: Quantity): string {
  switch (quantity.is) {
    case 'money':
      return `${quantity.currency} per ${quantity.per ?? ''}`;
    case 'duration':
      return quantity.unit;
    default:
      return quantity.is;
  }
}

/** Whether `hits` of `n` clear a share, exactly. */
export function clearsRate(rate: RateThreshold, hits: number, n: number): boolean {
  const numerator = findSmallInteger(rate.numerator);
  const denominator = findSmallInteger(rate.denominator);
  if (numerator !== undefined && denominator !== undefined && isSmall(hits) && isSmall(n)) {
    return holds(rate.comparison, hits * denominator - numerator * n);
  }
  return holds(
    rate.comparison,
    compareDecimals(
      multiplyDecimals(decimalOf(hits), rate.denominator),
      multiplyDecimals(rate.numerator, decimalOf(n)),
    ),
  );
}

/** Whether `sum` over `count` clears an amount, exactly. */
export function clearsValue(threshold: ValueThreshold, sum: Decimal, count: number): boolean {
  return holds(
    threshold.comparison,
    compareDecimals(sum, multiplyDecimals(threshold.amount, decimalOf(count))),
  );
}

/** Whether its product with another such number is exact. */
function isSmall(count: number): boolean {
  return Number.isInteger(count) && Math.abs(count) < 10_000_000;
}
