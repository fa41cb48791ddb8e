import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval, quantile, xoshiro128 } from './bootstrap.ts';

const sorted = (values: readonly number[]) => Float64Array.from(values).sort();

const days = [3, 4, 4, 5, 6, 8, 9, 12, 14, 21, 30];
const prices = [
  5.97, 8.74, 7.83, 2.93, 3.19, 4.72, 4.49, 8.43, 12.42, 4.88, 2.53, 3.37, 9.28, 7.79, 4.17, 10.22, 4.66, 6.9,
  20.22, 3.98, 9.09, 10.3, 5.22, 3.67, 13.98, 12.98, 12.13, 8.6, 6.83, 11.74, 5.18, 2.97, 5.02, 4.45, 3.09,
  3.37, 11.43, 5.0, 2.11, 4.79,
];

describe('the numbers that look as if by chance', () => {
  it('are those of the reference implementation', () => {
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('the interval of what was measured', () => {
  // Computed by a program written apart in another language, with exact fractions for sums and shares.
  it.each([
    ['mean', [4, 12, 7, 25], 6, 18.5],
    ['median', [4, 12, 7, 25], 4, 18.5],
    ['mean', days, 6.995454545454545, 14.545454545454545],
    ['median', days, 4, 12],
    ['mean', prices, 5.9839625, 8.026325],
    ['median', prices, 4.755, 7.81],
  ] as const)('of a %s of %j goes from %d to %d', (statistic, values, low, high) => {
    const interval = bootstrapInterval(sorted(values), statistic);
    expect(Math.abs(interval[0] - low)).toBeLessThan(1e-9);
    expect(Math.abs(interval[1] - high)).toBeLessThan(1e-9);
  });

  it('is the value itself where all are the same, and never leaves the values', () => {
    expect(bootstrapInterval(sorted([9.5, 9.5, 9.5]), 'mean')).toEqual([9.5, 9.5]);
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom('mean' as const, 'median' as const), (all, statistic) => {
        const [low, high] = bootstrapInterval(sorted(all), statistic);
        expect(low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(high).toBeLessThanOrEqual(Math.max(...all));
        expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 50 },
    );
  });

  it('of very many values is that of the normal distribution to which their mean converges', () => {
    const next = xoshiro128(5, 6, 7, 8);
    const many = sorted(Array.from({ length: 100_000 }, () => next() / 0x1_0000_0000));
    const mean = many.reduce((sum, value) => sum + value, 0) / many.length;
    const half = (1.6448536269514722 * Math.sqrt(1 / 12)) / Math.sqrt(many.length);
    const [low, high] = bootstrapInterval(many, 'mean');
    expect(Math.abs((low - (mean - half)) / half)).toBeLessThan(0.1);
    expect(Math.abs((high - (mean + half)) / half)).toBeLessThan(0.1);
    const [lowest, highest] = bootstrapInterval(many, 'median');
    // The median of a uniform sample varies by 1 / (2 √n).
    const halfOfMedian = (1.6448536269514722 * 0.5) / Math.sqrt(many.length);
    expect((highest - lowest) / 2 / halfOfMedian).toBeGreaterThan(0.85);
    expect((highest - lowest) / 2 / halfOfMedian).toBeLessThan(1.15);
  });
});

describe('a quantile', () => {
  it('lies between its neighbours by its share of the way', () => {
    expect(quantile(sorted([1, 2, 3, 4]), 0.5)).toBe(2.5);
    expect(quantile(sorted([1, 2, 3, 4]), 0)).toBe(1);
    expect(quantile(sorted([1, 2, 3, 4]), 1)).toBe(4);
    expect(quantile(sorted([10, 20]), 0.25)).toBe(12.5);
  });
});
