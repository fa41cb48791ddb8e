import type { Decision } from '../model/decision.ts';
import { formatList } from '../text/amounts.ts';
import { placeIn } from '../text/span.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { onOneLine } from './statements/say-values.ts';

/** Decisions to pivot that were not there before. */
export function pivotChanges(comparison: Comparison): readonly Change[] {
  return comparison.after.all('decision').flatMap((decision): readonly Change[] =>
    isPivot(decision) && !isPivot(comparison.beforeOf(decision))
      ? [
          {
            kind: 'pivot',
            severity: 'information',
            subject: decision.name?.text ?? 'a decision',
            message: sayPivot(decision),
            place: placeIn(decision, decision.name ?? decision.head),
            side: 'after',
          },
        ]
      : [],
  );
}

export function isPivot(decision: Decision | undefined): boolean {
  return decision?.course?.course === 'pivot';
}

/** A pivot in a sentence: when, from where to where, why, what it changes, and what was learned. */
export function sayPivot({ name, on, from, to, because, changes, learned }: Decision): string {
  const reasons = because.map((reason) =>
    reason.is === 'reference' ? reason.reference.name : `"${onOneLine(reason.text.value)}"`,
  );
  const sentence = [
    `'${name?.text ?? 'A decision'}' is a pivot`,
    ...(from && from.value === to?.value
      ? [`within ${from.value}`]
      : [...(from ? [`from ${from.value}`] : []), ...(to ? [`to ${to.value}`] : [])]),
    ...(on ? [`on ${on.date}`] : []),
    ...(reasons.length > 0 ? [`because of ${formatList(reasons, 3)}`] : []),
  ].join(' ');
  const changed =
    changes.length > 0 ? `; it changes ${formatList(changes.map((one) => `'${one.name}'`))}` : '';
  return `${sentence}${changed}.${learned ? ` Learned: "${onOneLine(learned.value)}"` : ''}`;
}
