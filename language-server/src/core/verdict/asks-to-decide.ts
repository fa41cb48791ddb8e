import { type RateBar, judgeRate } from './rate-bar.ts';
import type { AsksToDecide, Tally } from './verdict.ts';

/** Beyond so many asks nobody plans; a rate that lies on its bar would take for ever. */
const mostAsks = 10_000;

/**
 * How many more asks decide a bar if they go as those so far did: the least number after which, with as many whole hits as
 * the rate so far gives, nothing is open any more. Where settings ask for a chance, asks beyond the promised sample are
 * counted too, until the rate is that sure. Undefined while nobody has been asked, where the bar is decided already, and
 * where not even 10,000 asks would decide it. Wants whole numbers with 0 ≤ hits ≤ n.
 */
export function asksToDecide(bar: RateBar, { hits, n }: Tally): AsksToDecide | undefined {
  const judgeAfter = (asks: number) =>
    judgeRate(bar, { hits: Math.floor((hits * (n + asks)) / n), n: n + asks }, false);
  const isOpen = (asks: number) => {
    const { outcome, ground } = judgeAfter(asks);
    return outcome === 'testing' || ground === 'unsure-it-passes' || ground === 'unsure-it-fails';
  };
  if (n === 0 || !isOpen(0)) {
    return undefined;
  }
  const most = bar.confidence === undefined ? Math.max(0, bar.need - n) : mostAsks;
  for (let asks = 1; asks <= most; asks++) {
    if (!isOpen(asks)) {
      const { outcome } = judgeAfter(asks);
      return outcome === 'testing' ? undefined : { asks, outcome };
    }
  }
  return undefined;
}
