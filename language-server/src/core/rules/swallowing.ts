import type { Declaration } from '../model/declaration.ts';
import type { Finding } from './card.ts';

/**
 * One cause, one finding: a finding that another already explains is not repeated. By the name of the rule that falls
 * silent, the rules that explain it. A swallower looks at the declaration that is the cause of both, and swallows
 * also while it is itself swallowed or allowed; switched off in the settings it swallows nothing.
 */
const swallowers: Readonly<Record<string, readonly Swallower[]>> = {
  'claim-exceeds-evidence': [{ rule: 'contradiction-ignored', where: 'same-cause' }],
  'no-pass-bar': [{ rule: 'claim-exceeds-evidence', where: 'same-cause' }],
  'premature-build-up': [{ rule: 'premature-hire', where: 'same-place' }],
  'stale-evidence': [{ rule: 'suspect-evidence', where: 'same-cause' }],
  'under-sampled': [
    { rule: 'claim-exceeds-evidence', where: 'same-cause' },
    { rule: 'untested-hypothesis', where: 'same-cause' },
  ],
  unfalsifiable: [{ rule: 'impossible-number', where: 'same-place' }],
  'weak-evidence': [{ rule: 'claim-exceeds-evidence', where: 'same-cause' }],
};

interface Swallower {
  readonly rule: string;
  /** Whether it must speak of the very same place, or only of the same declaration. */
  readonly where: 'same-cause' | 'same-place';
}

/** Gives what one rule finds on one declaration, before anything is swallowed or allowed. */
export type FindingsOn = (rule: string, subject: Declaration) => readonly Finding[];

/** Whether another finding explains this one already. */
export function isSwallowed(finding: Finding, findingsOn: FindingsOn): boolean {
  const { cause } = finding;
  const candidates = Object.hasOwn(swallowers, finding.rule) ? swallowers[finding.rule] : undefined;
  if (cause === undefined || candidates === undefined) {
    return false;
  }
  return candidates.some(({ rule, where }) =>
    findingsOn(rule, cause).some((other) => where === 'same-cause' || isSamePlace(finding, other)),
  );
}

/** The rules whose findings on a declaration may silence one of this rule. */
export function swallowersOf(rule: string): readonly string[] {
  return (Object.hasOwn(swallowers, rule) ? swallowers[rule] : undefined)?.map((one) => one.rule) ?? [];
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return (
    a.place.file === b.place.file &&
    a.place.span.start === b.place.span.start &&
    a.place.span.end === b.place.span.end
  );
}
