/** How many samples are drawn. */
const rounds = 2000;
/** Beyond this many values the interval of so many is drawn and narrowed to what it is for all. */
const most = 2000;

/**
 * The 90 % percentile interval of a mean or a median by the bootstrap (Efron, The Jackknife, the Bootstrap and Other
 * Resampling Plans, 1982): 2,000 samples drawn with replacement, always by the same seed, so that it is the same on every
 * machine and every day; quantiles by linear interpolation between order statistics. Of more than 2,000 values as
 * many evenly spaced order statistics are drawn from, and the interval narrowed by the root of the ratio, as both
 * statistics converge. Wants at least two finite numbers in ascending order, in any unit; the interval has the same.
 */
export function bootstrapInterval(
  sorted: Float64Array,
  statistic: 'mean' | 'median',
): readonly [low: number, high: number] {
  const values = sorted.length <= most ? sorted : evenlySpaced(sorted, most);
  const draws = new Float64Array(rounds);
  const random = xoshiro128(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667);
  const counts = new Uint32Array(values.length);
  for (let round = 0; round < rounds; round++) {
    draws[round] = statistic === 'mean' ? drawMean(values, random) : drawMedian(values, counts, random);
  }
  draws.sort();
  const low = quantile(draws, 0.05);
  const high = quantile(draws, 0.95);
  if (values === sorted) {
    return [low, high];
  }
  const center = statistic === 'mean' ? meanOf(sorted) : quantile(sorted, 0.5);
  const centerDrawn = statistic === 'mean' ? meanOf(values) : quantile(values, 0.5);
  const narrowing = Math.sqrt(values.length / sorted.length);
  return [center + (low - centerDrawn) * narrowing, center + (high - centerDrawn) * narrowing];
}

/** The value below which a share of sorted values lies, interpolated: type 7 of Hyndman and Fan (1996). */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}

/**
 * Whole numbers from 0 to 2³² − 1 that look as if by chance: xoshiro128** (Blackman and Vigna, Scrambled Linear
 * Pseudorandom Number Generators, 2021) from a state that must not be all noughts.
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const scrambled = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return scrambled >>> 0;
  };
}

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function drawMean(values: Float64Array, random: () => number): number {
  let sum = 0;
  for (let draw = 0; draw < values.length; draw++) {
    sum += values[placeIn(values, random)] ?? 0;
  }
  return sum / values.length;
}

/** Counts how often each value is drawn and goes through them to the middle. */
function drawMedian(values: Float64Array, counts: Uint32Array, random: () => number): number {
  const { length } = values;
  counts.fill(0);
  for (let draw = 0; draw < length; draw++) {
    const place = placeIn(values, random);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  let passed = 0;
  let low: number | undefined;
  for (let place = 0; place < length; place++) {
    passed += counts[place] ?? 0;
    if (low === undefined && passed > (length - 1) >> 1) {
      low = values[place];
    }
    if (low !== undefined && passed > length >> 1) {
      return (low + (values[place] ?? low)) / 2;
    }
  }
  return low ?? Number.NaN;
}

function placeIn(values: Float64Array, random: () => number): number {
  return Math.floor((random() / 0x1_0000_0000) * values.length);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function evenlySpaced(sorted: Float64Array, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => quantile(sorted, (index + 0.5) / count));
}
