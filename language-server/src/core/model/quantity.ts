import type { IsoDate } from '../text/dates.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';

/** An amount or a range of amounts in one currency, perhaps per something: `SGD 6_500 per month`. */
export interface Money extends Span {
  readonly is: 'money';
  /** ISO 4217, upper case, as written even if no such currency exists. */
  readonly currency: string;
  readonly amount: Decimal;
  /** The upper end of a range. */
  readonly to?: Decimal;
  /** `meal`, `day`, `week`, `month`, `year` or any other name. */
  readonly per?: string;
}

/** `60%` has amount `60`. */
export interface Percent extends Span {
  readonly is: 'percent';
  readonly amount: Decimal;
  readonly to?: Decimal;
}

/** A plain number or a range of numbers: `11_200`, `70..85`. */
export interface PlainNumber extends Span {
  readonly is: 'number';
  readonly amount: Decimal;
  readonly to?: Decimal;
}

export const timeUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A number of a unit of time: `14 days`. */
export interface Duration extends Span {
  readonly is: 'duration';
  readonly amount: Decimal;
  readonly to?: Decimal;
  readonly unit: TimeUnit;
}

/** What can be measured and compared. */
export type Quantity = Money | Percent | PlainNumber | Duration;

export interface Words extends Span {
  readonly is: 'text';
  readonly value: string;
}

/** A fact about a segment or a profile: `income SGD 900 per month`, `lifestyle "cooks twice a week"`. */
export interface Trait extends Span {
  readonly key: string;
  readonly value: Quantity | Words;
}

/**
 * A day as written. A month or a year was rounded when it was read: to its first day for what is planned or
 * begins, to its last for what ends, was found or is due.
 */
export interface Day extends Span {
  readonly date: IsoDate;
  readonly precision: 'day' | 'month' | 'year';
}

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** `daily` is once per day; `3 per week` is 3 times. */
export interface Frequency extends Span {
  readonly times: Decimal;
  readonly per: Period;
}

export const comparisons = ['>=', '>', '<=', '<'] as const;
export type Comparison = (typeof comparisons)[number];

/** The first of the days that were meant: of a month its first, whichever way it was rounded. */
export function firstDayOf({ date, precision }: Day): IsoDate {
  return precision === 'day'
    ? date
    : precision === 'month'
      ? `${date.slice(0, 7)}-01`
      : `${date.slice(0, 4)}-01-01`;
}

/** Whether none of the days meant has come: a month that has begun may hold a day that has. */
export function isAhead(day: Day, today: IsoDate): boolean {
  return firstDayOf(day) > today;
}
