import type { Evidence } from '../../model/evidence.ts';
import { type Setting, valueSpan } from '../../model/node.ts';
import { formatCount } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { callEvidence, isInForce } from './in-force.ts';

interface Found {
  readonly evidence: Evidence;
  readonly insiders: Setting<number>;
  /** Everyone it is of. */
  readonly people: number;
}

export const insiderEvidence = defineRule({
  name: 'insider-evidence',
  family: 'evidence',
  severity: 'warning',
  summary: 'Everyone in the evidence is team, friend or family.',
  source: 'Customer Development: an idea is validated with actual customers, and friends are kind.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const { insiders } = evidence;
    if (!insiders || insiders.value === 0 || !isInForce(project, evidence)) {
      return;
    }
    const sizes = evidence.bearings.flatMap((bearing) => tallyOf(bearing)?.n ?? []);
    const people = Math.max(...sizes);
    if (sizes.length > 0 && insiders.value >= people) {
      yield { evidence, insiders, people };
    }
  },
  at: ({ evidence, insiders }) => placeIn(evidence, valueSpan(insiders)),
  message: ({ evidence, insiders, people }) =>
    insiders.value > people
      ? `${callEvidence(evidence)} counts ${formatCount(insiders.value, 'insider')} among ${formatCount(people, 'person', 'people')}, which cannot be, and leaves nobody who is a customer.`
      : `Everyone in ${evidence.name ? `'${evidence.name.text}'` : 'this evidence'} is an insider, so no customer has said or done anything.`,
});
