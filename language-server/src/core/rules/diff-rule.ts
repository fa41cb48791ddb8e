import type { Comparison } from '../diff/comparison.ts';
import type { GuardFinding } from '../diff/guard-finding.ts';
import type { Family, Rule, Severity } from './card.ts';

/** The card of a rule that can judge only where two revisions are compared, for it looks at what was changed. */
export interface DiffRuleCard {
  readonly name: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One sentence: what is wrong where this rule speaks. */
  readonly summary: string;
  readonly source?: string;
  readonly compare: (comparison: Comparison) => Iterable<GuardFinding>;
}

/** Makes the rule known, so that it can be explained, listed, set and allowed like any other. On one revision it finds nothing. */
export function defineDiffRule(card: DiffRuleCard): Rule {
  return { ...card, subjects: [], allowable: true, afterOthers: false, fixable: false, run: () => [] };
}
