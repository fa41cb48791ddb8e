import { allowancesOf } from '../rules/allowances.ts';
import { rules } from '../rules/index.ts';
import { type Severity, severities } from '../rules/card.ts';
import { covers, type Span } from '../text/span.ts';
import { type Change, guardKinds } from './change.ts';
import type { Comparison } from './comparison.ts';
import type { GuardFinding } from './guard-finding.ts';

/** What the rules find that guard what was measured against, and the statements whose change that explains. */
export function guardChanges(comparison: Comparison): {
  readonly changes: readonly Change[];
  readonly explained: ReadonlySet<Span>;
} {
  const changes: Change[] = [];
  const explained = new Set<Span>();
  for (const kind of guardKinds) {
    const rule = rules.find(({ name }) => name === kind);
    const explainedBefore = new Set(explained);
    for (const finding of rule?.compare?.(comparison) ?? []) {
      const isRepeated =
        finding.explains.length > 0 && finding.explains.every((span) => explainedBefore.has(span));
      const severity = severityIn(comparison, kind, finding.severity ?? rule?.severity ?? 'error');
      if (isRepeated || severity === undefined || isAllowed(comparison, kind, finding)) {
        continue;
      }
      for (const span of finding.explains) {
        explained.add(span);
      }
      const { subject, message, place, side } = finding;
      changes.push({ kind, severity, subject, message, place, side });
    }
  }
  return { changes, explained };
}

/**
 * As loud as the settings of either side want it: a guard is not switched off by the very change it is to look at.
 * Undefined where both have it off.
 */
function severityIn({ before, after }: Comparison, rule: string, own: Severity): Severity | undefined {
  const wanted = [before, after].map(({ settings }) => settings.severities[rule] ?? own);
  return severities.find((severity) => wanted.includes(severity));
}

function isAllowed({ after }: Comparison, rule: string, { subject, place, side }: GuardFinding): boolean {
  return after
    .read(allowancesOf, after)
    .some(
      ({ inForce, rule: allowed, element }) =>
        inForce &&
        allowed === rule &&
        element !== undefined &&
        ((element.member ?? element.declaration).name?.text === subject ||
          (side === 'after' &&
            element.declaration.file === place.file &&
            covers(element.member ?? element.declaration, place.span))),
    );
}
