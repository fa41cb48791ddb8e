import type { Severity } from '../rules/card.ts';
import { plural } from './plural.ts';

/** How many findings there are of each severity that has any, the gravest first, as a sentence names them. */
export function severityCounts(
  counts: Readonly<Record<Severity, number>>,
): readonly (readonly [Severity, string])[] {
  const all: readonly (readonly [Severity, string])[] = [
    ['error', plural(counts.error, 'error')],
    ['warning', plural(counts.warning, 'warning')],
    ['information', `${counts.information} information`],
    ['hint', plural(counts.hint, 'hint')],
  ];
  return all.filter(([severity]) => counts[severity] > 0);
}
