import { toNumber } from '../text/decimal.ts';
import { bootstrapInterval } from './bootstrap.ts';
import type { Batch } from './verdict.ts';

/** More values than this are stood for by as many in the same proportions. */
const mostValues = 100_000;

/**
 * The 90 % bootstrap interval of what was measured over rows, of all batches together; undefined as soon as one of them
 * has no rows, for a written value says nothing of how the others lay around it, and below two values.
 */
export function valueInterval(
  batches: readonly Batch[],
  median: boolean,
): readonly [low: number, high: number] | undefined {
  const [only] = batches;
  const usual = median ? 'median' : 'mean';
  if (
    batches.length === 1 &&
    only?.rows &&
    only.rows.n === only.n &&
    (only.rows.by === 'median') === median
  ) {
    return only.rows.interval;
  }
  const total = batches.reduce((sum, batch) => sum + batch.n, 0);
  const parts = batches.flatMap(({ rows, n }) =>
    rows && rows.by !== 'count' && rows.n === n ? rows.spread : [],
  );
  if (total < 2 || parts.reduce((sum, part) => sum + part.n, 0) !== total) {
    return undefined;
  }
  const share = Math.min(1, mostValues / total);
  const values = parts.flatMap(({ amount, n }) => {
    const value = toNumber(amount);
    return Array.from({ length: Math.ceil(n * share) }, () => value);
  });
  return bootstrapInterval(Float64Array.from(values).sort(), usual);
}
