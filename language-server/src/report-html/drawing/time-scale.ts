import { addMonths, daysBetween, formatDate, type IsoDate } from '../../core/text/dates.ts';

/** Where a day is drawn. */
export interface TimeScale {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly left: number;
  readonly right: number;
  readonly x: (day: IsoDate) => number;
}

/** From the first day at the left to the last at the right; what is beyond either is drawn there. */
export function timeScale(first: IsoDate, last: IsoDate, left: number, right: number): TimeScale {
  const days = Math.max(1, daysBetween(first, last));
  const x = (day: IsoDate): number => {
    const share = Math.min(1, Math.max(0, daysBetween(first, day) / days));
    return Math.round((left + share * (right - left)) * 10) / 10;
  };
  return { first, last, left, right, x };
}

/** The beginnings of months, quarters or years, as many as can be told apart. */
export function ticksOf({ first, last, left, right }: TimeScale): readonly {
  readonly day: IsoDate;
  readonly label: string;
}[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const months = Math.ceil(daysBetween(first, last) / 30.4) + 1;
  const most = Math.max(2, Math.floor((right - left) / leastApart));
  const step = steps.find((candidate) => months / candidate <= most) ?? Math.ceil(months / most / 12) * 12;
  const ticks: { readonly day: IsoDate; readonly label: string }[] = [];
  const begin = formatDate(year, step >= 12 ? 1 : month - ((month - 1) % step), 1);
  for (let day = begin; day <= last; day = addMonths(day, step)) {
    if (day >= first) {
      ticks.push({ day, label: step >= 12 ? day.slice(0, 4) : day.slice(0, 7) });
    }
  }
  return ticks;
}

/** In months. */
const steps = [1, 2, 3, 6, 12];
/** In pixels. */
const leastApart = 76;
