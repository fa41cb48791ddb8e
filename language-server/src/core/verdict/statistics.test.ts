import stdlibCdf from '@stdlib/stats-base-dists-beta-cdf';
import stdlibQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile, chanceToClear, credibleInterval } from './statistics.ts';

const tolerance = 1e-9;

const samples: readonly (readonly [hits: number, n: number])[] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 15],
  [15, 15],
  [8, 10],
  [4, 9],
  [1, 1000],
  [999, 1000],
  [0, 1_000_000],
  [1, 1_000_000],
  [500_000, 1_000_000],
  [123_456, 1_000_000],
  [999_999, 1_000_000],
  [1_000_000, 1_000_000],
];

const tallies = fc
  .oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20_000 }))
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('the credible interval of a rate', () => {
  it.each(samples)('agrees with an independent library for %i of %i', (hits, n) => {
    const [low, high] = credibleInterval(hits, n);
    expect(Math.abs(low - stdlibQuantile(0.05, hits + 1, n - hits + 1))).toBeLessThan(tolerance);
    expect(Math.abs(high - stdlibQuantile(0.95, hits + 1, n - hits + 1))).toBeLessThan(tolerance);
  });

  it('agrees with it for any tally', () => {
    fc.assert(
      fc.property(tallies, ([hits, n]) => {
        const [low, high] = credibleInterval(hits, n);
        expect(Math.abs(low - stdlibQuantile(0.05, hits + 1, n - hits + 1))).toBeLessThan(tolerance);
        expect(Math.abs(high - stdlibQuantile(0.95, hits + 1, n - hits + 1))).toBeLessThan(tolerance);
      }),
    );
  });

  it('is that of the uniform prior when nobody was asked', () => {
    const [low, high] = credibleInterval(0, 0);
    expect(low).toBeCloseTo(0.05, 12);
    expect(high).toBeCloseTo(0.95, 12);
  });

  it('has its closed form when nobody, or everybody, agreed', () => {
    expect(credibleInterval(0, 15)[1]).toBeCloseTo(1 - 0.05 ** (1 / 16), 12);
    expect(credibleInterval(15, 15)[0]).toBeCloseTo(0.05 ** (1 / 16), 12);
  });

  it('narrows to the rate itself for samples beyond any founder', () => {
    for (const n of [1e9, 1e12, Number.MAX_SAFE_INTEGER]) {
      const [low, high] = credibleInterval(Math.floor(n / 4), n);
      expect(low).toBeCloseTo(0.25, 3);
      expect(high).toBeCloseTo(0.25, 3);
      expect(low).toBeLessThan(high);
    }
  });
});

describe('the chance to clear a bar', () => {
  it.each(samples)('agrees with an independent library for %i of %i', (hits, n) => {
    for (const share of [0.01, 0.25, 0.5, 0.6, 0.99, n === 0 ? 0.3 : (hits + 0.5) / (n + 1)]) {
      const below = stdlibCdf(share, hits + 1, n - hits + 1);
      expect(Math.abs(chanceToClear(hits, n, '<=', share) - below)).toBeLessThan(tolerance);
      expect(Math.abs(chanceToClear(hits, n, '>=', share) - (1 - below))).toBeLessThan(tolerance);
    }
  });

  it('agrees with it for any tally and any share', () => {
    fc.assert(
      fc.property(tallies, fc.double({ min: 0, max: 1, noNaN: true }), ([hits, n], share) => {
        const below = stdlibCdf(share, hits + 1, n - hits + 1);
        expect(Math.abs(betaCdf(share, hits + 1, n - hits + 1) - below)).toBeLessThan(tolerance);
      }),
    );
  });

  it('is nothing or certainty at bars that no rate, or every rate, clears', () => {
    expect(chanceToClear(5, 10, '>=', 4)).toBe(0);
    expect(chanceToClear(5, 10, '>', 0)).toBe(1);
    expect(chanceToClear(5, 10, '<=', 1)).toBe(1);
    expect(chanceToClear(5, 10, '<', 0)).toBe(0);
  });

  it('adds up to one over both sides of a bar', () => {
    fc.assert(
      fc.property(tallies, fc.double({ min: 0, max: 1, noNaN: true }), ([hits, n], share) => {
        expect(chanceToClear(hits, n, '>=', share) + chanceToClear(hits, n, '<=', share)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the quantile', () => {
  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(tallies, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), ([hits, n], p) => {
        expect(betaCdf(betaQuantile(p, hits + 1, n - hits + 1), hits + 1, n - hits + 1)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('spans the whole of zero to one', () => {
    expect(betaQuantile(0, 3, 4)).toBe(0);
    expect(betaQuantile(1, 3, 4)).toBe(1);
  });
});
