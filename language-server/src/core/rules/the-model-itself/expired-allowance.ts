import { removeStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

export const expiredAllowance = defineRule({
  name: 'expired-allowance',
  family: 'the-model-itself',
  severity: 'warning',
  summary: 'The last day of an allowance is over, so it silences nothing any more.',
  subject: 'allow',
  allowable: false,
  mendsUnseen: true,
  *check(allow, project) {
    if (allow.until !== undefined && allow.until.date < project.today) {
      yield { allow, until: allow.until };
    }
  },
  at: ({ allow, until }) => placeIn(allow, until),
  message: ({ allow, until }) =>
    `The allowance of '${allow.rule?.text ?? 'a rule'}'${allow.on ? ` on '${allow.on.name}'` : ''} ended on ${until.date}, so the finding is back: settle it, or give the allowance a new day and a reason that still holds.`,
  fixes: ({ allow }) => [
    { title: 'Remove the allowance', safe: true, edits: [removeStatement(allow, allow)] },
  ],
});
