import { replaceSpan } from '../../text/edits.ts';
import { findNearest } from '../../text/nearest.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { findRule, rules } from '../index.ts';

export const unknownRule = defineRule({
  name: 'unknown-rule',
  family: 'the-model-itself',
  severity: 'warning',
  summary: 'An allowance or a setting names a rule that does not exist.',
  subject: 'allow',
  allowable: false,
  *check(allow) {
    if (allow.rule !== undefined && findRule(allow.rule.text) === undefined) {
      yield { allow, rule: allow.rule };
    }
  },
  at: ({ allow, rule }) => placeIn(allow, rule),
  message: ({ rule }) => `There is no rule '${rule.text}', so this allowance does nothing.`,
  fixes({ allow, rule }) {
    const nearest = findNearest(
      rule.text,
      rules.filter((candidate) => candidate.allowable).map((candidate) => candidate.name),
    );
    return nearest === undefined
      ? []
      : [{ title: `Write '${nearest}'`, safe: false, edits: [replaceSpan(allow, rule, nearest)] }];
  },
});
