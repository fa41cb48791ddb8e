import { currentRevision, type Hypothesis } from '../../model/hypothesis.ts';
import type { Name } from '../../model/node.ts';
import { placeIn } from '../../text/span.ts';
import { bearingsOn } from '../../verdict/batches.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { revisionOn } from '../../verdict/revisions.ts';
import { isInForce } from './in-force.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: Name;
  readonly results: number;
}

export const oneSidedEvidence = defineRule({
  name: 'one-sided-evidence',
  family: 'evidence',
  severity: 'hint',
  summary: 'Many results speak for a hypothesis and not one against it.',
  source: 'Confirmation bias: whoever looks only for what fits will find it.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { name } = hypothesis;
    if (!name || !isInPlay(hypothesis)) {
      return;
    }
    const inForce = bearingsOn(project, hypothesis).filter(({ evidence }) => isInForce(project, evidence));
    if (inForce.some(({ bearing }) => bearing.verb === 'contradicts')) {
      return;
    }
    const current = currentRevision(hypothesis);
    const results = new Set(
      inForce
        .filter(
          ({ evidence, bearing }) =>
            bearing.verb === 'supports' &&
            (bearing.revision?.value ?? revisionOn(hypothesis, evidence.on?.date)) === current,
        )
        .map(({ evidence }) => evidence),
    ).size;
    const { oneSidedAfter } = project.settings.thresholds;
    if (oneSidedAfter > 0 && results >= oneSidedAfter) {
      yield { hypothesis, name, results };
    }
  },
  at: ({ hypothesis, name }) => placeIn(hypothesis, name),
  message: ({ name, results }) =>
    `${results} results speak for '${name.text}' and not one against it: has anyone looked for the customer who does not fit?`,
});
