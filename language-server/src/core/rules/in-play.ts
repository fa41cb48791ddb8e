import type { Hypothesis } from '../model/hypothesis.ts';

/** Whether a hypothesis is still believed: parked and superseded ones are left in peace. */
export function isInPlay(hypothesis: Hypothesis): boolean {
  return hypothesis.status?.word !== 'parked' && hypothesis.status?.word !== 'superseded';
}
