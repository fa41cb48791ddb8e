import type { Evidence } from '../model/evidence.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Comparison } from './comparison.ts';

/** What had counted for a hypothesis and counts for it still, as the older side has it. */
export function keptEvidence(comparison: Comparison, was: Verdict, is: Verdict): ReadonlySet<Evidence> {
  const counted = new Set(is.counted.map(({ evidence }) => evidence));
  return new Set(
    was.counted
      .map(({ evidence }) => evidence)
      .filter((evidence) => {
        const now = comparison.afterOf(evidence);
        return now !== undefined && counted.has(now);
      }),
  );
}
