import type { Decision } from '../../model/decision.ts';
import { calledFirst } from '../../names/called.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly decision: Decision;
}

export const decisionWithoutReason = defineRule({
  name: 'decision-without-reason',
  family: 'stage-gating',
  severity: 'error',
  summary: 'A decision does not say why it was taken.',
  source:
    'Customer Development: pivot or proceed on evidence; a decision without a reason cannot be learned from.',
  subject: 'decision',
  *check(decision): Iterable<Found> {
    const hasReason = decision.because.some(
      (reason) => reason.is === 'reference' || reason.text.value.trim() !== '',
    );
    if (!hasReason) {
      yield { decision };
    }
  },
  at: ({ decision }) => placeIn(decision, decision.name ?? decision.course ?? decision.head),
  message: ({ decision }) =>
    `${calledFirst(decision)} has no \`because\`, so nobody will know later whether its reason still holds.`,
});
