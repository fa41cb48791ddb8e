import { median, type Series } from './measure/series.ts';

/** A goal of the project's speed: a ratio within one run, and how high it may be. */
export interface Goal {
  readonly title: string;
  /** The ratios, one for each round; none where the run did not measure them. */
  readonly ratios: (series: Series) => readonly number[];
  readonly limit: number;
  /** What a run must be called with to measure it. */
  readonly needs: 'quick' | 'full';
}

export interface Verdict {
  readonly title: string;
  readonly goal: string;
  readonly value: number | undefined;
  /** The lowest and the highest round. */
  readonly spread?: readonly [low: number, high: number];
  readonly verdict: 'met' | 'missed' | 'not measured';
  readonly needs: Goal['needs'];
}

function ratio(above: string, below: string): Goal['ratios'] {
  return (series) => series.ratios(above, below);
}

const most = (title: string, limit: number, needs: Goal['needs'], ratios: Goal['ratios']): Goal => ({
  title,
  limit,
  needs,
  ratios,
});

/** Everything the project promises of its speed, in the order it is shown. */
export const goals: readonly Goal[] = [
  most('cold check / hand, 1,000 files', 4.0, 'quick', ratio('cold 1000 cdev ms', 'cold 1000 hand ms')),
  most('cold check / hand, 10,000 files', 4.5, 'full', ratio('cold 10000 cdev ms', 'cold 10000 hand ms')),
  most('cold check / stock, 1,000 files', 0.45, 'quick', ratio('cold 1000 cdev ms', 'cold 1000 stock ms')),
  most('cold check / stock, 10,000 files', 0.37, 'full', ratio('cold 10000 cdev ms', 'cold 10000 stock ms')),
  most('cold check, 10,000 / 1,000 files', 7, 'full', ratio('cold 10000 cdev ms', 'cold 1000 cdev ms')),
  most(
    'warm check after one change / cold, 10,000 files',
    0.35,
    'full',
    ratio('warm 10000 cdev ms', 'cold 10000 cdev ms'),
  ),
  most(
    'peak of a check / stock, 10,000 files',
    0.3,
    'full',
    ratio('cold 10000 cdev peak', 'cold 10000 stock peak'),
  ),
  most('differences with 256 open files, check', 0, 'quick', (series) => series.of('few open files 1000')),
  most('differences with 256 open files, server', 0, 'quick', (series) =>
    series.of('few open files served 1000'),
  ),
  most('start: check of one file / node -e 0', 6.5, 'quick', ratio('start cdev', 'start node')),
  most('start: initialize of the server / node -e 0', 8, 'quick', ratio('initialize cdev 100', 'start node')),
  most(
    'keystroke, 10,000 / 100 files',
    1.5,
    'full',
    ratio('keystroke cdev 10000 p50', 'keystroke cdev 100 p50'),
  ),
  most(
    'keystroke, p95 / p50, 1,000 files',
    3,
    'quick',
    ratio('keystroke cdev 1000 p95', 'keystroke cdev 1000 p50'),
  ),
  most(
    'keystroke, p95 / p50, 10,000 files',
    3,
    'full',
    ratio('keystroke cdev 10000 p95', 'keystroke cdev 10000 p50'),
  ),
  most(
    'keystroke / stock, 10,000 files',
    1 / 40,
    'full',
    ratio('keystroke cdev 10000 p50', 'keystroke stock 10000 p50'),
  ),
  most(
    'edit in the hub / a plain one, 1,000 files',
    1.5,
    'quick',
    ratio('hub edit cdev 1000', 'keystroke cdev 1000 p50'),
  ),
  most(
    'edit in the hub / a plain one, 10,000 files',
    1.5,
    'full',
    ratio('hub edit cdev 10000', 'keystroke cdev 10000 p50'),
  ),
  most(
    'rename in the hub / a plain edit, 1,000 files',
    6,
    'quick',
    ratio('hub rename cdev 1000', 'keystroke cdev 1000 p50'),
  ),
  most(
    'rename in the hub / a plain edit, 10,000 files',
    6,
    'full',
    ratio('hub rename cdev 10000', 'keystroke cdev 10000 p50'),
  ),
  most('files published by an edit in the hub, 1,000 files', 1, 'quick', (series) =>
    series.of('published by a hub edit cdev 1000'),
  ),
  most('heap per byte of source, 1,000 − 100 files', 6, 'quick', (series) => heapPerByte(series, 1000)),
  most('heap per byte of source, 10,000 − 100 files', 6, 'full', (series) => heapPerByte(series, 10000)),
  most(
    'first syntax diagnostics, 1,000 / 100 files',
    2,
    'quick',
    ratio('first syntax cdev 1000', 'first syntax cdev 100'),
  ),
  most(
    'first syntax diagnostics, 10,000 / 100 files',
    2,
    'full',
    ratio('first syntax cdev 10000', 'first syntax cdev 100'),
  ),
  most('query over 1,000,000 rows / DuckDB', 4, 'quick', ratio('rows 1000000 cdev', 'rows 1000000 duckdb')),
  most(
    'second query over the same rows / the first',
    0.1,
    'quick',
    ratio('rows 1000000 cdev again', 'rows 1000000 cdev'),
  ),
];

function heapPerByte(series: Series, files: number): readonly number[] {
  const small = series.of('heap cdev 100');
  const bytes = (series.of(`source ${files}`)[0] ?? Number.NaN) - (series.of('source 100')[0] ?? Number.NaN);
  return series
    .of(`heap cdev ${files}`)
    .map((heap, round) => (heap - (small[Math.min(round, small.length - 1)] ?? Number.NaN)) / bytes);
}

export function judge(goal: Goal, series: Series): Verdict {
  const { title, needs, limit } = goal;
  const ratios = goal.ratios(series).filter((value) => !Number.isNaN(value));
  const said = `≤ ${limit < 0.1 && limit > 0 ? limit.toFixed(3) : limit}`;
  if (ratios.length === 0) {
    return { title, needs, goal: said, value: undefined, verdict: 'not measured' };
  }
  const value = median(ratios);
  return {
    title,
    needs,
    goal: said,
    value,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    verdict: value <= limit ? 'met' : 'missed',
  };
}
