import type { Comparison } from '../model/quantity.ts';

/**
 * The equal-tailed 90 % credible interval of a rate of which `hits` of `n` were seen, as shares from 0 to 1: the 5 %
 * and the 95 % quantile of Beta(hits + 1, n − hits + 1), which is what a uniform prior becomes (Bayes 1763; Gelman et
 * al., Bayesian Data Analysis, 3rd edition, section 2.4). Wants whole numbers with 0 ≤ hits ≤ n.
 */
export function credibleInterval(hits: number, n: number): readonly [low: number, high: number] {
  const known = intervals.get(n)?.get(hits);
  if (known) {
    return known;
  }
  const { a, b } = posterior(hits, n);
  const interval = [betaQuantile(0.05, a, b), betaQuantile(0.95, a, b)] as const;
  if (n <= largestKept) {
    intervals.set(n, (intervals.get(n) ?? new Map<number, readonly [number, number]>()).set(hits, interval));
  }
  return interval;
}

/** Samples are small and few in kind, so that the same intervals are asked for again and again. */
const intervals = new Map<number, Map<number, readonly [low: number, high: number]>>();
const largestKept = 100;

/**
 * The chance, 0 to 1, that the true rate is above `share` (for `<=` and `<` below it) after `hits` of `n`, under the
 * same posterior. A single point has no chance of its own, so `>=` and `>` are one. Wants whole numbers with
 * 0 ≤ hits ≤ n.
 */
export function chanceToClear(hits: number, n: number, comparison: Comparison, share: number): number {
  const { a, b } = posterior(hits, n);
  return comparison === '>=' || comparison === '>' ? betaCdf(1 - share, b, a) : betaCdf(share, a, b);
}

/**
 * The regularised incomplete beta function I_x(a, b) for whole a, b ≥ 1: the chance that a Beta(a, b) variable is at
 * most `x`. The continued fraction of DLMF 8.17.22 evaluated by Lentz' method as modified by Thompson and Barnett
 * (Press et al., Numerical Recipes, 3rd edition, section 6.4).
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) {
    return 0;
  }
  if (x >= 1) {
    return 1;
  }
  // The fraction converges fast only below the mean; above it the other tail is the one to compute.
  const value =
    x <= (a + 1) / (a + b + 2)
      ? leadingFactor(x, 1 - x, a, b) / continuedFraction(x, a, b)
      : 1 - leadingFactor(1 - x, x, b, a) / continuedFraction(1 - x, b, a);
  return Math.min(1, Math.max(0, value));
}

/**
 * The value that a Beta(a, b) variable, for whole a, b ≥ 1, is below with chance `p`: Newton's method on `betaCdf`,
 * halving the bracket wherever a step would leave it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) {
    return 0;
  }
  if (p >= 1) {
    return 1;
  }
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let round = 0; round < 200; round++) {
    const miss = betaCdf(x, a, b) - p;
    if (miss === 0) {
      return x;
    }
    if (miss > 0) {
      high = x;
    } else {
      low = x;
    }
    const density = (leadingFactor(x, 1 - x, a, b) * a) / (x * (1 - x));
    const step = x - miss / density;
    const next = step > low && step < high ? step : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) {
      return next;
    }
    x = next;
  }
  return x;
}

/** Beyond this many answers an interval is a point to four decimals: larger samples are scaled down to it. */
const largestSample = 1e9;

function posterior(hits: number, n: number): { readonly a: number; readonly b: number } {
  if (n <= largestSample) {
    return { a: hits + 1, b: n - hits + 1 };
  }
  const scaled = Math.round((hits / n) * largestSample);
  return { a: scaled + 1, b: largestSample - scaled + 1 };
}

/** The denominator 1 + d₁/(1 + d₂/(1 + …)) of DLMF 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 0;
  let value = 1;
  // It takes in the order of √min(a, b) terms, so that the bound is never what ends it.
  for (let m = 0; m < 1_000_000; m++) {
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= c * d;
    const k = m + 1;
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 3e-16) {
      break;
    }
  }
  return value;
}

/**
 * x^a y^b / (a B(a, b)) with y = 1 − x. It is a binomial probability but for a factor, and is computed as one by
 * Loader's saddle-point form ("Fast and Accurate Computation of Binomial Probabilities", 2000), because the
 * difference of log-gamma functions loses nine digits at a million answers.
 */
function leadingFactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return (Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b)) * b) / n;
}

/** log n! less Stirling's formula for it, for whole n ≥ 1. */
function stirlingError(n: number): number {
  if (n <= 15) {
    let factorial = 1;
    for (let k = 2; k <= n; k++) {
      factorial *= k;
    }
    return Math.log(factorial) - 0.5 * Math.log(2 * Math.PI * n) - n * Math.log(n) + n;
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** k log(k / mean) + mean − k, as a series where the two are so near that the terms would cancel out. */
function deviance(k: number, mean: number): number {
  const difference = k - mean;
  if (Math.abs(difference) >= 0.1 * (k + mean)) {
    return k * Math.log(k / mean) + mean - k;
  }
  const ratio = difference / (k + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let term = 2 * k * ratio;
  for (let j = 1; j < 1000; j++) {
    term *= square;
    const next = sum + term / (2 * j + 1);
    if (next === sum) {
      break;
    }
    sum = next;
  }
  return sum;
}
