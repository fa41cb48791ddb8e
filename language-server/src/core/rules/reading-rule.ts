import type { Family, Rule, Severity } from './card.ts';

/** The card of a rule whose findings come with the file that was read: from the parser, the lowering, or the settings. */
export interface ReadingRuleCard {
  readonly name: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One sentence: what is wrong where this rule speaks. */
  readonly summary: string;
  readonly source?: string;
  readonly allowable?: boolean;
  /** Whether whoever reads the file offers fixes with such findings. */
  readonly fixable: boolean;
}

/**
 * Makes the rule known, so that it can be explained, listed and set like any other. It runs on nothing: its findings
 * are `FileModel.problems`, or come from the host that read a file other than a model.
 */
export function defineReadingRule(card: ReadingRuleCard): Rule {
  return {
    name: card.name,
    family: card.family,
    severity: card.severity,
    summary: card.summary,
    source: card.source,
    subjects: [],
    allowable: card.allowable ?? true,
    afterOthers: false,
    fixable: card.fixable,
    run: () => [],
  };
}
