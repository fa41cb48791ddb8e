import type { Bar, Hypothesis } from '../model/hypothesis.ts';
import { isMeasured, rateOf, valueOf } from './thresholds.ts';

/** The bars of a hypothesis as written. */
export type Bars = Pick<Hypothesis, 'passBars' | 'failBars'>;

/** A pass bar and the fail bar that goes with it. */
export interface BarPair {
  readonly pass: Bar;
  readonly fail?: Bar;
}

/**
 * The pass bars of a hypothesis in the order written, each with its fail bar: the first that speaks of the same thing. Among
 * several pass bars a fail bar belongs to the one whose sample it repeats; one that repeats none, to the first that is left
 * without.
 */
export function pairBars({ passBars, failBars }: Bars): readonly BarPair[] {
  const [first, ...others] = passBars;
  if (first === undefined) {
    return [];
  }
  if (others.length === 0) {
    return [{ pass: first, fail: failBars.find((bar) => fits(bar, first)) }];
  }
  const failOf = new Map<Bar, Bar>();
  const repeating = failBars.filter((bar) => bar.sample !== undefined);
  const bare = failBars.filter((bar) => bar.sample === undefined);
  for (const fail of [...repeating, ...bare]) {
    const pass = passBars.find((bar) => !failOf.has(bar) && sharesSample(fail, bar) && fits(fail, bar));
    if (pass) {
      failOf.set(pass, fail);
    }
  }
  return passBars.map((pass) => ({ pass, fail: failOf.get(pass) }));
}

/** Whether a fail bar that repeats a sample repeats this one. */
function sharesSample(fail: Bar, pass: Bar): boolean {
  return (
    fail.sample === undefined ||
    (fail.sample.n === pass.sample?.n &&
      fail.sample.unit.toLowerCase() === pass.sample.unit.toLowerCase() &&
      fail.sample.measured === pass.sample.measured)
  );
}

/** Whether both bars speak of the same thing: rates of any kind, or values of one unit. */
function fits(fail: Bar, pass: Bar): boolean {
  return isMeasured(pass) ? valueOf(fail).unit === valueOf(pass).unit : rateOf(fail, 1) !== undefined;
}
