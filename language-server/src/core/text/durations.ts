import type { TimeUnit } from '../model/quantity.ts';
import { compareDecimals, type Decimal, multiplyDecimals } from './decimal.ts';

/** Minutes in each unit; a month is a twelfth of the Gregorian year of 365.2425 days. */
const minutesIn: Readonly<Record<TimeUnit, Decimal>> = {
  minutes: '1',
  hours: '60',
  days: '1440',
  weeks: '10080',
  months: '43829.1',
  years: '525949.2',
};

export interface TimeSpan {
  readonly amount: Decimal;
  readonly unit: TimeUnit;
}

/** Negative, zero or positive, as for `sort`, whatever the units. */
export function compareDurations(a: TimeSpan, b: TimeSpan): number {
  return a.unit === b.unit
    ? compareDecimals(a.amount, b.amount)
    : compareDecimals(
        multiplyDecimals(a.amount, minutesIn[a.unit]),
        multiplyDecimals(b.amount, minutesIn[b.unit]),
      );
}
