import { formatDate, type IsoDate } from '../../core/text/dates.ts';

/** The day it is where the founder is. */
export function systemDate(): IsoDate {
  const now = new Date();
  return formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
