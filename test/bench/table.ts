import type { Needs, Verdict } from './goals.ts';

const missing: Readonly<Record<Needs, string>> = {
  quick: 'not measured',
  usual: 'not with --quick',
  full: 'needs --full',
  peers: 'needs --peers',
};

/** The goals as a table for a terminal: goal, value, verdict. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => [
    verdict.title,
    verdict.goal,
    verdict.value === undefined ? '–' : short(verdict.value),
    verdict.spread === undefined ? '' : `${short(verdict.spread[0])} … ${short(verdict.spread[1])}`,
    verdict.verdict === 'not measured' ? missing[verdict.needs] : verdict.verdict,
  ]);
  const all = [['', 'goal', 'median', 'rounds', 'verdict'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function short(value: number): string {
  return value === 0 || Math.abs(value) >= 10 ? String(Math.round(value * 10) / 10) : value.toPrecision(3);
}
