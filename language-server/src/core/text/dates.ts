/** A day of the proleptic Gregorian calendar as `YYYY-MM-DD`, so that text order is the order of time. */
export type IsoDate = string;

const millisecondsPerDay = 86_400_000;

/** Reads `YYYY-MM-DD`; a day that no calendar has gives undefined. */
export function findDate(text: string): IsoDate | undefined {
  const isShaped = text.length === 10 && text.charCodeAt(4) === hyphen && text.charCodeAt(7) === hyphen;
  return isShaped && isDay(digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10))
    ? text
    : undefined;
}

const hyphen = 45;

/** The number that a part of a text is in digits; NaN where anything else stands among them. */
function digitsIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN;
  }
  return number;
}

export function isDay(year: number, month: number, day: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / millisecondsPerDay);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(timeOf(date) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** The same day `months` later, or the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return formatDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Formats a day; `month` counts from 1. */
export function formatDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function timeOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
