import { formatCount } from '../text/amounts.ts';
import { daysBetween, type IsoDate } from '../text/dates.ts';

/** `54 days ago`; what is longer ago than two months is told in months. */
export function sayAge(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(date, today);
  if (days <= 0) {
    return days === 0 ? 'today' : `in ${formatCount(-days, 'day')}`;
  }
  return `${days > 60 ? formatCount(Math.floor(days / 30.44), 'month') : formatCount(days, 'day')} ago`;
}
