import { tallyBatches } from './rate-bar.ts';
import { measure } from './measured-bar.ts';
import { clearsRate, clearsValue, isMeasured, isMedian, rateOf, valueOf } from './thresholds.ts';
import type { BarState, Batch, LeftOut } from './verdict.ts';

/** What stands against a supported hypothesis, strong enough that it cannot be passed over. */
export interface Contest {
  /** In order of date, at least one. */
  readonly against: readonly Batch[];
  /** The bar that they miss; undefined where none of them has a tally. */
  readonly bar?: BarState;
}

/**
 * What contests a supported hypothesis: the batches written as `contradicts` that are at least as strong as the strongest
 * support, if together they miss a pass bar, or if none of them has a tally. Undefined if nothing does.
 */
export function findContest(bars: readonly BarState[]): Contest | undefined {
  const strongest = Math.max(
    0,
    ...bars.flatMap(({ batches }) =>
      batches.filter(({ bearing }) => bearing.verb === 'supports').map(({ strength }) => strength),
    ),
  );
  const isAgainst = ({ bearing, strength }: Batch) => bearing.verb === 'contradicts' && strength >= strongest;
  for (const bar of bars) {
    const against = bar.batches.filter(isAgainst);
    if (misses(bar, against)) {
      return { against, bar };
    }
  }
  if (bars.some(({ batches }) => batches.some(isAgainst))) {
    return undefined;
  }
  const untallied = new Map<object, LeftOut>();
  for (const one of bars.flatMap(({ leftOut }) => leftOut)) {
    if (one.why === 'no-tally' && isAgainst(one)) {
      untallied.set(one.bearing, one);
    }
  }
  return untallied.size > 0 ? { against: [...untallied.values()] } : undefined;
}

/** Whether batches, taken by themselves, do not clear the pass bar: as a rate, or by their value. */
function misses({ pass, need }: BarState, batches: readonly Batch[]): boolean {
  if (isMeasured(pass)) {
    const measurement = measure(batches, isMedian(pass));
    return measurement !== undefined && !clearsValue(valueOf(pass), measurement.sum, measurement.count);
  }
  const { hits, n } = tallyBatches(batches);
  const rate = need === undefined ? undefined : rateOf(pass, need);
  return rate !== undefined && n > 0 && !clearsRate(rate, hits, n);
}
