import type { Bearing, Evidence } from '../model/evidence.ts';
import { tallyOf } from '../verdict/tally-of.ts';
import type { Comparison } from './comparison.ts';

/**
 * What a line of evidence has become that was counted over rows and has nothing to be counted over any more: the rows are
 * gone, or cannot be read. Undefined where there is no such line, and as long as nobody has looked for its rows.
 */
export function findLineWithoutRows(
  comparison: Comparison,
  evidence: Evidence,
  bearing: Bearing,
): { readonly evidence: Evidence; readonly bearing: Bearing } | undefined {
  const { before, after } = comparison;
  const hypothesis = before.findAs('hypothesis', bearing.hypothesis);
  const [now, on] = [comparison.afterOf(evidence), hypothesis && comparison.afterOf(hypothesis)];
  if (!now || !on || !before.rowsOf(evidence, bearing)?.tally) {
    return undefined;
  }
  const lines = now.bearings.filter((line) => after.findAs('hypothesis', line.hypothesis) === on);
  const line = lines.find(({ data }) => data !== undefined);
  return line && after.rowsOf(now, line) && lines.every((one) => tallyOf(after, now, one) === undefined)
    ? { evidence: now, bearing: line }
    : undefined;
}
