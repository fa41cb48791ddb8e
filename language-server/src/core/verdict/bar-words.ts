import type { Bar } from '../model/hypothesis.ts';
import type { Comparison } from '../model/quantity.ts';
import { formatNumber } from '../text/amounts.ts';
import { formatQuantity } from '../text/quantities.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  divideDecimals,
  findDecimal,
  multiplyDecimals,
  toNumber,
} from '../text/decimal.ts';
import { isMeasured, isMedian, rateOf, valueOf } from './thresholds.ts';
import type { BarState, Interval, Tally } from './verdict.ts';

/**
 * A pass bar, or the fail bar that goes with it, as it is said: `at least 60%`, `fewer than 2 of 20`, `at most 14 days`.
 * `need` is the sample promised.
 */
export function sayBar(bar: Bar, pass: Bar, need: number): string {
  const { amount, unit } = valueOf(bar);
  const than = sayComparison(bar.comparison);
  if (isMeasured(pass)) {
    return `${than} ${sayValue(pass, amount)}`;
  }
  return unit === 'percent'
    ? `${than} ${formatNumber(amount)}%`
    : `${bar.comparison === '<' ? 'fewer than' : than} ${formatNumber(amount)} of ${sayCount(need)}`;
}

/** The same with the sample promised: `at least 60% of 15 interviews`, `at least 5 of 20 presales`. */
export function sayBarOfSample(bar: Bar, pass: Bar, need: number): string {
  return valueOf(bar).unit === 'percent'
    ? `${sayBar(bar, pass, need)} of ${saySample(pass, need)}`
    : `${sayBar(bar, pass, need)} ${unitOfSample(pass)}`;
}

/** What was promised: `15 interviews`. */
export function saySample(pass: Bar, need: number): string {
  return `${sayCount(need)} ${unitOfSample(pass)}`;
}

/** What was measured: `a mean of 12.4 days over 5`, or what rows were asked for where that is no average: `a count of 7 over 9`. */
export function sayMeasurement(pass: Bar, value: Decimal, n: number, by?: BarState['measuredBy']): string {
  const said = sayValue(pass, round(value, 2, valueOf(pass).amount));
  return `a ${by ?? (isMedian(pass) ? 'median' : 'mean')} of ${said} over ${sayCount(n)}`;
}

/** Between what a measured value lies: `4 to 12.5 days`. */
export function sayValueInterval(pass: Bar, [low, high]: Interval): string {
  const rounded = (value: number) => findDecimal(String(Number(value.toFixed(2)))) ?? '0';
  return sayValue(pass, rounded(low), rounded(high));
}

/** What was counted: `8 of 10`, with its rate unless the bar is a count on the sample promised. */
export function sayTally(pass: Bar, need: number, { hits, n }: Tally): string {
  const isCount = valueOf(pass).unit !== 'percent' && n <= need;
  return isCount || n === 0 ? `${sayCount(hits)} of ${sayCount(n)}` : sayRate(pass, need, { hits, n });
}

/** A tally of at least one with its rate: `8 of 10 (80%)`. */
export function sayRate(pass: Bar, need: number, { hits, n }: Tally): string {
  const limit = isMeasured(pass) ? undefined : rateOf(pass, need);
  return `${sayCount(hits)} of ${sayCount(n)} (${rounded(percentOf(decimalOf(hits), decimalOf(n)), 1, limit && percentOf(limit.numerator, limit.denominator))}%)`;
}

/** A chance, 0 to 1, in whole percent, or in as many places as tell it from the limit. */
export function sayChance(chance: Decimal, limit?: Decimal): string {
  return `${rounded(multiplyDecimals(chance, '100'), 0, limit && multiplyDecimals(limit, '100'))}%`;
}

export function sayCount(count: number): string {
  return formatNumber(String(count));
}

/** The noun of the sample, or what one can say where it was forgotten. */
export function unitOfSample({ sample }: Bar): string {
  return sample?.unit || 'people';
}

function sayComparison(comparison: Comparison): string {
  return { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' }[comparison];
}

/** An amount, or a range of amounts, in the unit of a measured bar. */
function sayValue({ threshold }: Bar, amount: Decimal, to?: Decimal): string {
  const unit =
    threshold.is === 'value'
      ? threshold.value
      : { ...threshold, is: threshold.is === 'share' ? ('percent' as const) : ('number' as const) };
  return formatQuantity({ ...unit, amount, to });
}

function percentOf(part: Decimal, whole: Decimal): Decimal {
  return divideDecimals(multiplyDecimals(part, '100'), whole) ?? '0';
}

/**
 * Rounded to some places, or to as many more as keep it on its side of the limit: 59.96% must not be shown as the 60%
 * it misses.
 */
function round(value: Decimal, places: number, limit: Decimal | undefined): Decimal {
  for (let more = places; more <= 12; more++) {
    const shown = findDecimal(toNumber(value).toFixed(more)) ?? value;
    if (
      limit === undefined ||
      Math.sign(compareDecimals(shown, limit)) === Math.sign(compareDecimals(value, limit))
    ) {
      return shown;
    }
  }
  return value;
}

function rounded(value: Decimal, places: number, limit: Decimal | undefined): string {
  return formatNumber(round(value, places, limit));
}
