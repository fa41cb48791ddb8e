import type { Hypothesis } from '../model/hypothesis.ts';
import type { IsoDate } from '../text/dates.ts';

/**
 * The revision of a hypothesis that was in force on a day: the highest that had begun, else the one before the earliest
 * declared. Without a day it is the current one.
 */
export function revisionOn(hypothesis: Hypothesis, day: IsoDate | undefined): number {
  let highest: number | undefined;
  let earliest: number | undefined;
  for (const { number, since } of hypothesis.revisions) {
    earliest = Math.min(earliest ?? number, number);
    // One that has lost its `since` is reported; taking it as always in force moves no evidence meanwhile.
    if (day === undefined || since === undefined || since.date <= day) {
      highest = Math.max(highest ?? number, number);
    }
  }
  return highest ?? (earliest === undefined ? 1 : earliest - 1);
}
