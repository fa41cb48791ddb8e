import { allowancesOf, silences } from '../allowances.ts';
import { defineRule } from '../card.ts';
import { findRule } from '../index.ts';
import { removeStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';

export const unusedAllowance = defineRule({
  name: 'unused-allowance',
  family: 'the-model-itself',
  severity: 'warning',
  summary: 'An allowance in force silences nothing.',
  subject: 'allow',
  allowable: false,
  mendsUnseen: true,
  afterOthers: true,
  *check(allow, project) {
    const state = project.read(allowancesOf, project).find((candidate) => candidate.allow === allow);
    const rule = allow.rule && findRule(allow.rule.text);
    // Whether a rule that looks at changes has something to silence, one revision cannot tell.
    if (!state?.inForce || !state.element || !allow.rule || !allow.on || !rule || rule.compare) {
      return;
    }
    const used =
      rule.allowable &&
      project.findingsBefore(state.element.declaration.file).some((finding) => silences(state, finding));
    if (!used) {
      yield { allow, rule: allow.rule, on: allow.on, allowable: rule.allowable };
    }
  },
  at: ({ allow, rule }) => placeIn(allow, rule),
  message: ({ rule, on, allowable }) =>
    allowable
      ? `'${rule.text}' finds nothing on '${on.name}', so this allowance is not needed any more.`
      : `'${rule.text}' cannot be allowed away: what it finds is a mistake in the model itself, so this allowance does nothing.`,
  fixes: ({ allow }) => [
    { title: 'Remove the allowance', safe: true, edits: [removeStatement(allow, allow)] },
  ],
});
