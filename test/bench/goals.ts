import { median, type Series } from './measure/series.ts';

/** A goal of the project's speed: a ratio within one run, and how high it may be. */
export interface Goal {
  readonly title: string;
  /** The ratios, one for each round; none where the run did not measure them. */
  readonly ratios: (series: Series) => readonly number[];
  readonly limit: number;
  readonly needs: Needs;
}

/** The shortest run that measures something: any, one without `--quick`, one with `--full` or one with `--peers`. */
export type Needs = 'quick' | 'usual' | 'full' | 'peers';

export interface Verdict {
  readonly title: string;
  readonly goal: string;
  readonly value: number | undefined;
  /** The lowest and the highest round. */
  readonly spread?: readonly [low: number, high: number];
  readonly verdict: 'met' | 'missed' | 'not measured';
  readonly needs: Needs;
}

function ratio(above: string, below: string): Goal['ratios'] {
  return (series) => series.ratios(above, below);
}

const most = (title: string, limit: number, needs: Needs, ratios: Goal['ratios']): Goal => ({
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
  most('200 MB of rows: bytes of memory for each of the file', 1.5, 'quick', (series) =>
    series.of('stream 200000000 growth per byte'),
  ),
  most(
    '200 MB of rows: longest wait of an editor / the reading',
    0.05,
    'quick',
    ratio('stream 200000000 longest wait', 'stream 200000000 ms'),
  ),
  most('history of 1,000 commits / git log -p', 100, 'quick', ratio('history 1000 cdev', 'history 1000 git')),
  most('history of 1,000 commits / 1,000 checks of its last', 0.05, 'quick', (series) =>
    series.ratios('history 1000 cdev', 'history 1000 check').map((value) => value / 1000),
  ),
  most('package of the extension, in MB', 2.5, 'usual', (series) =>
    series.of('extension package bytes').map((bytes) => bytes / 1e6),
  ),
  most('VS Code: activation / node -e 0', 8, 'usual', ratio('extension activated', 'extension node')),
  most(
    'VS Code: first model opened to its findings / node -e 0',
    25,
    'usual',
    ratio('extension diagnosed', 'extension node'),
  ),
  most(
    'whole check per line / LikeC4, 300 files',
    1 / 8,
    'peers',
    ratio('likec4 cdev check per line', 'likec4 check per line'),
  ),
  most('server ready / LikeC4, 300 files', 1 / 8, 'peers', ratio('ready cdev 300', 'likec4 ready')),
  most('keystroke / LikeC4, 300 files', 1 / 10, 'peers', ratio('keystroke cdev 300 p50', 'likec4 keystroke')),
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
  const said = `≤ ${limit < 0.1 && limit > 0 ? Number(limit.toFixed(3)) : limit}`;
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
