import type { Severity } from '../rules/card.ts';
import type { Place } from '../text/span.ts';

/** The one or the other of two revisions. */
export type Side = 'before' | 'after';

/** The rules that guard what was measured against being changed afterwards. */
export const guardKinds = [
  'moved-goalposts',
  'lost-evidence',
  'claim-without-news',
  'gate-loosened',
  'rewritten-evidence',
] as const;

/** What can change in meaning, the weightiest first. */
export const changeKinds = [
  'stage-lost',
  'stage-reached',
  'gate-lost',
  'gate-passed',
  'verdict-changed',
  ...guardKinds,
  'pivot',
  'gap-opened',
  'gap-closed',
  'plan-moved',
  'riding-changed',
  'allowance-added',
  'removed',
  'added',
  'renamed',
  'reworded',
  'changed',
  'calendar',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change of meaning. */
export interface Change {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  /** The name of what changed: a declaration, a member under its full name, a step. */
  readonly subject: string;
  /** One sentence or two in a founder's words. */
  readonly message: string;
  /** Where it stands now or, for what is gone, where it stood. */
  readonly place: Place;
  /** The revision that the place lies in. */
  readonly side: Side;
}

/** By weight, then by loudness, then in the order found. */
export function inOrderOfWeight(
  changes: readonly Change[],
  severities: readonly Severity[],
): readonly Change[] {
  return changes.toSorted(
    (a, b) =>
      changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}
