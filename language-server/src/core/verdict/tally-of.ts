import type { Bearing, CountTally, MeasuredTally } from '../model/evidence.ts';

/**
 * What a bearing says in numbers, insiders still among them: everything that counts people asks here, so that it does
 * not matter where the numbers come from. Undefined without a tally, and for one that cannot be (9 of 8): it is
 * reported where it stands and must not decide anything.
 */
export function tallyOf(bearing: Bearing): CountTally | MeasuredTally | undefined {
  const { tally } = bearing;
  if (tally === undefined || !isCount(tally.n)) {
    return undefined;
  }
  if (tally.is === 'count') {
    return isCount(tally.hits) && tally.hits <= tally.n ? tally : undefined;
  }
  return tally.value.to === undefined ? tally : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
