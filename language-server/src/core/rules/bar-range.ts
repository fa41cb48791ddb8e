import type { Bar } from '../model/hypothesis.ts';
import { formatMoney, formatNumber } from '../text/amounts.ts';
import { addDecimals, type Decimal, divideDecimals } from '../text/decimal.ts';
import {
  clearsRate,
  clearsValue,
  isMeasured,
  type RateThreshold,
  rateOf,
  valueOf,
} from '../verdict/thresholds.ts';

/**
 * How many of all possible results meet a bar, `n` being its sample: every one, none, or some. Undefined where nothing
 * says what is possible: a balance or a growth may be below zero.
 */
export function hitsThatMeet(bar: Bar, n: number | undefined): 'all' | 'none' | 'some' | undefined {
  const ends = findEnds(bar, n);
  return ends && (ends.lowest === ends.highest ? (ends.lowest ? 'all' : 'none') : 'some');
}

/** A result that meets both bars, as a founder would write it; undefined where none does. */
export function findOverlap(pass: Bar, fail: Bar): string | undefined {
  if (isMeasured(pass)) {
    return findOverlapOfValues(pass, fail);
  }
  const n = pass.sample?.n;
  const passRate = n === undefined ? undefined : rateOf(pass, n);
  const failRate = n === undefined ? undefined : rateOf(fail, n);
  if (n === undefined || n < 1 || !Number.isSafeInteger(n) || !passRate || !failRate) {
    return undefined;
  }
  // Each bar is met from some number of hits on, up or down: the passing hits nearest to failing decide.
  const decisive = nearestPassing(passRate, failRate, n);
  return decisive !== undefined && clearsRate(failRate, decisive, n) ? `${decisive} of ${n}` : undefined;
}

/** Whether the lowest and the highest possible results meet a bar; both ends tell, for a bar has one threshold. */
function findEnds(bar: Bar, n: number | undefined): { lowest: boolean; highest: boolean } | undefined {
  if (isMeasured(bar)) {
    const { threshold } = bar;
    if (threshold.is !== 'value' || threshold.value.is !== 'duration') {
      return undefined;
    }
    const value = valueOf(bar);
    const wantsMore = bar.comparison === '>=' || bar.comparison === '>';
    // No time is too long.
    return { lowest: clearsValue(value, '0', 1), highest: wantsMore };
  }
  const size = n ?? (bar.threshold.is === 'share' ? 1 : undefined);
  const rate = size === undefined || size < 1 ? undefined : rateOf(bar, size);
  return rate && size !== undefined
    ? { lowest: clearsRate(rate, 0, size), highest: clearsRate(rate, size, size) }
    : undefined;
}

/** Of the hits that pass, those at the end where the fail bar is met sooner; undefined where none pass. */
function nearestPassing(pass: RateThreshold, fail: RateThreshold, n: number): number | undefined {
  const failsLow = fail.comparison === '<' || fail.comparison === '<=';
  const end = failsLow ? 0 : n;
  if (clearsRate(pass, end, n)) {
    return end;
  }
  let near = end;
  let far = n - end;
  if (!clearsRate(pass, far, n)) {
    return undefined;
  }
  while (Math.abs(far - near) > 1) {
    const middle = Math.trunc((near + far) / 2);
    if (clearsRate(pass, middle, n)) {
      far = middle;
    } else {
      near = middle;
    }
  }
  return far;
}

function findOverlapOfValues(pass: Bar, fail: Bar): string | undefined {
  const passes = valueOf(pass);
  const fails = valueOf(fail);
  if (passes.unit !== fails.unit) {
    return undefined;
  }
  const middle = divideDecimals(addDecimals(passes.amount, fails.amount), '2') ?? '0';
  const beyond = [passes.amount, fails.amount].flatMap((amount) => [
    addDecimals(amount, '1'),
    addDecimals(amount, '-1'),
  ]);
  const both = [passes.amount, fails.amount, middle, ...beyond].find(
    (amount) => clearsValue(passes, amount, 1) && clearsValue(fails, amount, 1),
  );
  return both === undefined ? undefined : asWritten(pass, both);
}

/** An amount in the unit of a bar. */
function asWritten({ threshold }: Bar, amount: Decimal): string {
  if (threshold.is !== 'value') {
    return threshold.is === 'share' ? `${formatNumber(amount)}%` : formatNumber(amount);
  }
  const { value } = threshold;
  switch (value.is) {
    case 'money':
      return formatMoney({ currency: value.currency, amount, per: value.per });
    case 'duration':
      return `${formatNumber(amount)} ${value.unit}`;
    case 'percent':
      return `${formatNumber(amount)}%`;
    case 'number':
      return formatNumber(amount);
  }
}
