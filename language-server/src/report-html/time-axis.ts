import { addDays, addMonths, daysBetween, type IsoDate } from '../core/text/dates.ts';

/** An axis of days as wide as the page: places on it are shares of its width, in percent. */
export interface TimeAxis {
  readonly from: IsoDate;
  readonly days: number;
}

export interface Tick {
  readonly day: IsoDate;
  /** In percent. */
  readonly x: number;
}

export interface TickLabel extends Tick {
  readonly month: string;
  /** Only where it is the first on the axis, or another than before. */
  readonly year?: string;
}

/** An axis with room for some days, and a little beside the first and the last. */
export function timeAxis(days: readonly IsoDate[], today: IsoDate): TimeAxis {
  const sorted = [today, ...days].sort();
  const first = sorted[0] ?? today;
  const last = sorted.at(-1) ?? today;
  const margin = Math.max(7, Math.round(daysBetween(first, last) * 0.06));
  const from = addDays(first, -margin);
  return { from, days: daysBetween(from, addDays(last, margin)) };
}

/** Where a day lies, in percent of the width. */
export function shareOf({ from, days }: TimeAxis, day: IsoDate): number {
  return Math.round((1000 * daysBetween(from, day)) / days) / 10;
}

/** The first of every month, or of every so many where they would stand too close. */
export function ticksOf(axis: TimeAxis): readonly Tick[] {
  const end = addDays(axis.from, axis.days);
  const step = steps.find((months) => axis.days / 30.4 / months <= mostTicks) ?? 120;
  const [year = 0, month = 1] = axis.from.split('-').map(Number);
  const ticks: Tick[] = [];
  // From a January on, every so many months, so that quarters and years begin where people think they do.
  const start = `${String(step > 12 ? Math.floor(year / 10) * 10 : year).padStart(4, '0')}-01-01`;
  const skipped = step > 12 ? 0 : Math.floor((month - 1) / step);
  for (let day = addMonths(start, skipped * step); day < end; day = addMonths(day, step)) {
    if (day > axis.from) {
      ticks.push({ day, x: shareOf(axis, day) });
    }
  }
  return ticks;
}

/** What is written at the ticks, but for those beside a place where something else stands, in percent. */
export function labelsOf(axis: TimeAxis, taken: number): readonly TickLabel[] {
  let lastYear: string | undefined;
  return ticksOf(axis)
    .filter(({ x }) => Math.abs(x - taken) > apart && x >= 100 - lastPlace && x <= lastPlace)
    .map((tick) => {
      const [year, month] = tick.day.split('-');
      const isNew = year !== lastYear;
      lastYear = year;
      return { ...tick, month: monthNames[Number(month) - 1] ?? '', year: isNew ? year : undefined };
    });
}

/** In months. */
const steps = [1, 2, 3, 6, 12, 24, 60];
const mostTicks = 8;
/** In percent: a label farther to the right would not end before the axis does. */
const lastPlace = 97;
const apart = 8;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
