import { findRidingText, ridingOn } from '../pipeline/riding.ts';
import { formatList } from '../text/amounts.ts';
import { type Place, placeIn } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** What rides on a hypothesis now and did not, or no longer does: money, hires and launches. */
export interface RidingDelta {
  readonly name: string;
  readonly verdict: VerdictWord;
  /** In words; undefined where nothing does. */
  readonly before?: string;
  readonly after?: string;
  readonly place: Place;
}

export function ridingDeltas(comparison: Comparison): readonly RidingDelta[] {
  const { before, after } = comparison;
  if (before.all('plan').length + after.all('plan').length === 0) {
    return [];
  }
  return after.all('hypothesis').flatMap((hypothesis): readonly RidingDelta[] => {
    const was = comparison.beforeOf(hypothesis);
    const old = was && findRidingText(before.read(ridingOn, was));
    const now = findRidingText(after.read(ridingOn, hypothesis));
    return hypothesis.name === undefined || old === now
      ? []
      : [
          {
            name: hypothesis.name.text,
            verdict: after.read(verdictOf, hypothesis).word,
            before: old,
            after: now,
            place: placeIn(hypothesis, hypothesis.name),
          },
        ];
  });
}

/** The same as changes: hypotheses on which the same came to ride are named together. */
export function ridingChanges(comparison: Comparison): readonly Change[] {
  const together = new Map<string, RidingDelta[]>();
  for (const delta of ridingDeltas(comparison)) {
    const key = `${delta.before ?? ''}\n${delta.after ?? ''}`;
    together.set(key, [...(together.get(key) ?? []), delta]);
  }
  return [...together.values()].flatMap((deltas): readonly Change[] => {
    const [first] = deltas;
    if (!first) {
      return [];
    }
    const names = formatList(
      deltas.map(({ name, verdict }) => `'${name}' (${verdict})`),
      4,
    );
    const before = first.before === undefined ? '' : `, where ${first.before} did`;
    return [
      {
        kind: 'riding-changed',
        severity: 'information',
        subject: first.name,
        message:
          first.after === undefined
            ? `Nothing rides on ${names} any more${before}.`
            : `On ${names} now ride ${first.after}${first.before === undefined ? ', where nothing did' : before}.`,
        place: first.place,
        side: 'after',
      },
    ];
  });
}
