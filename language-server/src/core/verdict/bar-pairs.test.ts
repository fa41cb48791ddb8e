import { describe, expect, it } from 'vitest';
import { bar, hypothesis } from '../../../../test/support/model-builder.ts';
import { pairBars } from './bar-pairs.ts';

/** The fail bar of each pass bar, by its place among the fail bars. */
function pairing(pass: readonly string[], fail: readonly string[]): readonly (number | undefined)[] {
  const failBars = fail.map(bar);
  return pairBars(hypothesis('H1', { passBars: pass.map(bar), failBars })).map((pair) =>
    pair.fail ? failBars.indexOf(pair.fail) : undefined,
  );
}

describe('a fail bar', () => {
  it('belongs to the only pass bar', () => {
    expect(pairing(['>= 60% of 15 interviews'], ['< 40%'])).toEqual([0]);
    expect(pairing(['>= 60% of 15 interviews'], ['< 4'])).toEqual([0]);
    expect(pairing(['<= 14 days over 5 orders'], ['> 30 days'])).toEqual([0]);
    expect(pairing(['>= 3% over 500 visitors'], ['< 1%'])).toEqual([0]);
    expect(pairing(['>= 60% of 15 interviews'], ['< 40% of 20 interviews'])).toEqual([0]);
  });

  it('belongs to the pass bar whose sample it repeats', () => {
    expect(
      pairing(
        ['>= 60% of 15 interviews', '>= 5 of 20 presales', '<= 14 days over 5 orders'],
        ['> 30 days over 5 orders', '< 2 of 20 presales', '< 40% of 15 interviews'],
      ),
    ).toEqual([2, 1, 0]);
  });

  it('that repeats no sample belongs to the first pass bar left that speaks of the same thing', () => {
    expect(
      pairing(
        ['<= 14 days over 5 orders', '>= 60% of 15 interviews', '>= 5 of 20 presales'],
        ['< 2', '< 40% of 15 interviews'],
      ),
    ).toEqual([undefined, 1, 0]);
  });

  it('in another unit than every pass bar belongs to none', () => {
    expect(pairing(['<= 14 days over 5 orders'], ['> 4 weeks'])).toEqual([undefined]);
    expect(pairing(['>= 60% of 15 interviews'], ['< SGD 5'])).toEqual([undefined]);
  });

  it('is not needed, and without a pass bar there is nothing to pair', () => {
    expect(pairing(['>= 60% of 15 interviews'], [])).toEqual([undefined]);
    expect(pairing([], ['< 40%'])).toEqual([]);
  });
});
