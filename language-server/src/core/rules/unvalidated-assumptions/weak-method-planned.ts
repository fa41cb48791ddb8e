import type { Experiment, MethodWord } from '../../model/experiment.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Reference } from '../../model/node.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { neededStrength, strengthOfMethod } from '../../verdict/strength.ts';
import { defineRule } from '../card.ts';
import { fittingMethod } from '../fitting-method.ts';
import { isInPlay } from '../in-play.ts';

interface Found {
  readonly experiment: Experiment;
  readonly method: MethodWord;
  readonly reference: Reference;
  readonly hypothesis: Hypothesis;
}

export const weakMethodPlanned = defineRule({
  name: 'weak-method-planned',
  family: 'unvalidated-assumptions',
  severity: 'hint',
  summary: 'An experiment will gather evidence too weak to count for what it tests.',
  source:
    'Customer Development: what people say does not carry a price; put their money where their mouth is.',
  subject: 'experiment',
  *check(experiment, project): Iterable<Found> {
    const { method } = experiment;
    const isOver = experiment.to !== undefined && experiment.to.date < project.today;
    if (method === undefined || isOver) {
      return;
    }
    for (const reference of experiment.tests) {
      const hypothesis = project.findAs('hypothesis', reference);
      if (
        hypothesis &&
        isInPlay(hypothesis) &&
        strengthOfMethod(method.method) < neededStrength(hypothesis)
      ) {
        yield { experiment, method, reference, hypothesis };
      }
    }
  },
  at: ({ experiment, reference }) => placeIn(experiment, reference),
  message: ({ method, reference, hypothesis }) =>
    `'${reference.name}' is a ${hypothesis.kind?.value ?? ''} claim, and ${nounFor(method)} cannot carry one, so its result will count neither for nor against it.`,
  fixes({ experiment, method, hypothesis }) {
    const fitting = fittingMethod(hypothesis);
    return [
      {
        title: `Make it ${/^[aeiou]/.test(fitting) ? 'an' : 'a'} ${fitting}`,
        safe: false,
        edits: [replaceSpan(experiment, method, fitting)],
      },
    ];
  },
});

function nounFor({ method }: MethodWord): string {
  switch (method) {
    case 'research':
    case 'outreach':
    case 'usage':
      return method;
    default:
      return `${/^[aeiou]/.test(method) ? 'an' : 'a'} ${method}`;
  }
}
