import type { Allow } from '../model/allow.ts';
import { defineQuery, type Project, type Target } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { covers } from '../text/span.ts';
import type { Finding } from './card.ts';

/** An `allow` and what it covers. */
export interface AllowanceState {
  readonly allow: Allow;
  /** The rule it silences; undefined while none is written. */
  readonly rule?: string;
  /** What it silences the rule on, and on everything inside; undefined where the name leads nowhere. */
  readonly element?: Target;
  readonly until?: IsoDate;
  /** Its last day is today or ahead. */
  readonly inForce: boolean;
}

export const allowancesOf = defineQuery<Project, readonly AllowanceState[]>('allowances', (project) =>
  project.all('allow').map((allow) => ({
    allow,
    rule: allow.rule?.text,
    element: allow.on && project.find(allow.on.name),
    until: allow.until?.date,
    inForce: allow.until !== undefined && project.today <= allow.until.date,
  })),
);

/**
 * Whether an allowance is in force and covers a finding: its rule, and a place inside its element. What is found in a file
 * that an element names is covered with it.
 */
export function silences({ rule, element, inForce }: AllowanceState, finding: Finding): boolean {
  return (
    inForce &&
    rule === finding.rule &&
    element !== undefined &&
    (finding.place.range
      ? element.member === undefined && element.declaration === finding.cause
      : element.declaration.file === finding.place.file &&
        covers(element.member ?? element.declaration, finding.place.span))
  );
}
