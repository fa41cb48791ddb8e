import type { Severity } from '../rules/card.ts';
import type { Place, Span } from '../text/span.ts';
import type { Side } from './change.ts';

/** What a rule finds that looks at two revisions: a bar that was moved, a finding that was deleted. */
export interface GuardFinding {
  /** The name of what it speaks of. */
  readonly subject: string;
  readonly message: string;
  /** Where to look: in `after`, unless what it speaks of is only in `before`. */
  readonly place: Place;
  readonly side: Side;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
  /** The statements of either side whose change it explains, so that nobody repeats it. */
  readonly explains: readonly Span[];
}
