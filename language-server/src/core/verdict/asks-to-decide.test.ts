import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar } from '../../../../test/support/model-builder.ts';
import { asksToDecide } from './asks-to-decide.ts';
import { judgeRate, type RateBar } from './rate-bar.ts';
import { rateOf } from './thresholds.ts';

/** A bar of a sample, and what makes it fail. */
function rateBar(pass: string, need: number, fail?: string, confidence?: number): RateBar {
  const rate = rateOf(bar(`${pass} of ${need} people`), need);
  if (!rate) {
    throw new Error(`'${pass}' is no rate.`);
  }
  return { pass: rate, fail: fail === undefined ? undefined : rateOf(bar(fail), need), need, confidence };
}

describe('how many more asks decide', () => {
  it('is how many bring the hits that are missing, at the rate so far', () => {
    // 4 of 9 go on as 5 of 12.
    expect(asksToDecide(rateBar('>= 5', 20, '< 2'), { hits: 4, n: 9 })).toEqual({
      asks: 3,
      outcome: 'supported',
    });
  });

  it('is how many take the hits away that could still come', () => {
    // After 1 of 5 go on 2 of 12, and with all three others 5 of 15: the fail bar of 6 cannot be escaped any more.
    expect(asksToDecide(rateBar('>= 60%', 15, '< 40%'), { hits: 1, n: 5 })).toEqual({
      asks: 7,
      outcome: 'refuted',
    });
  });

  it('is how many leave nothing but the room between the bars', () => {
    // 5 of 10 go on as 8 of 17: the others bring 8 to 11 of 20, which neither bar is.
    expect(asksToDecide(rateBar('>= 60%', 20, '< 40%'), { hits: 5, n: 10 })).toEqual({
      asks: 7,
      outcome: 'inconclusive',
    });
  });

  it('is nothing before the first and after the last', () => {
    expect(asksToDecide(rateBar('>= 5', 20), { hits: 0, n: 0 })).toBeUndefined();
    expect(asksToDecide(rateBar('>= 5', 20), { hits: 5, n: 9 })).toBeUndefined();
    expect(asksToDecide(rateBar('>= 5', 20), { hits: 4, n: 20 })).toBeUndefined();
  });

  it('goes beyond the sample until the rate is as sure as settings ask', () => {
    const found = asksToDecide(rateBar('>= 60%', 10, undefined, 0.95), { hits: 8, n: 10 });
    expect(found?.outcome).toBe('supported');
    expect(found?.asks).toBeGreaterThan(0);
    expect(asksToDecide(rateBar('>= 60%', 10, undefined, 0.95), { hits: 6, n: 10 })).toBeUndefined();
  });

  it('is the least number after which nothing is open', () => {
    const cases = fc
      .record({
        need: fc.integer({ min: 1, max: 40 }),
        pass: fc.integer({ min: 1, max: 99 }),
        fail: fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined }),
        comparison: fc.constantFrom('>=', '>', '<=', '<'),
        n: fc.integer({ min: 1, max: 40 }),
        share: fc.float({ min: 0, max: 1, noNaN: true }),
      })
      .filter(({ n, need }) => n <= need);
    fc.assert(
      fc.property(cases, ({ need, pass, fail, comparison, n, share }) => {
        const isUpwards = comparison.startsWith('>');
        const rate = rateBar(
          `${comparison} ${pass}%`,
          need,
          fail === undefined
            ? undefined
            : `${isUpwards ? '<' : '>'} ${isUpwards ? Math.min(fail, pass) : Math.max(fail, pass)}%`,
        );
        const hits = Math.round(share * n);
        const outcomeAfter = (asks: number) =>
          judgeRate(rate, { hits: Math.floor((hits * (n + asks)) / n), n: n + asks }, false).outcome;
        const expected = Array.from({ length: need - n + 1 }, (_, asks) => asks).find(
          (asks) => outcomeAfter(asks) !== 'testing',
        );
        const found = asksToDecide(rate, { hits, n });
        expect(found?.asks).toBe(expected === 0 ? undefined : expected);
        expect(found?.outcome).toBe(found && outcomeAfter(found.asks));
      }),
    );
  });
});
