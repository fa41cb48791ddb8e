import type { Method } from '../../model/experiment.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { experimentsTesting } from '../../verdict/experiments-testing.ts';
import { methodOf } from '../../verdict/methods.ts';
import { neededStrength, strengthOf, strengthOfMethod } from '../../verdict/strength.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { fittingMethod } from '../fitting-method.ts';
import { testOfHypothesis } from '../test-of-hypothesis.ts';
import { type BearingInForce, bearingsInForce } from './in-force.ts';

interface Found extends BearingInForce {
  readonly method: Method;
}

export const weakEvidence = defineRule({
  name: 'weak-evidence',
  family: 'evidence',
  severity: 'warning',
  summary: 'Evidence is of a kind that cannot carry what it is brought forward for.',
  source: 'Customer Development: the test is whether customers put their money where their mouth is.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const method = methodOf(project, evidence);
    if (method === undefined || evidence.weak !== undefined) {
      return;
    }
    for (const one of bearingsInForce(project, evidence)) {
      if (
        one.isCurrent &&
        strengthOf(project, evidence) < neededStrength(one.hypothesis) &&
        !isCarriedOtherwise(project, one.hypothesis)
      ) {
        yield { ...one, method };
      }
    }
  },
  at: ({ evidence, bearing }) => placeIn(evidence, bearing.hypothesis),
  message: ({ evidence, method, hypothesis, name }) =>
    `${calledFirst(evidence)} is of the kind '${method}', which cannot carry a ${hypothesis.kind?.value ?? 'hypothesis'}${hypothesis.kind ? ' hypothesis' : ''}, so it counts neither for nor against '${name}': that takes ${article(fittingMethod(hypothesis))} or something as strong.`,
  related: ({ hypothesis, name }) => [
    {
      place: placeIn(hypothesis, hypothesis.kind ?? hypothesis.name ?? hypothesis.head),
      message: `'${name}' needs stronger evidence.`,
    },
  ],
  fixes: ({ hypothesis }, project) => [testOfHypothesis(project, hypothesis)],
  cause: ({ hypothesis }) => hypothesis,
});

/** Whether something stronger is there or on its way: then the weak only stands beside it. */
function isCarriedOtherwise(project: Project, hypothesis: Hypothesis): boolean {
  const needed = neededStrength(hypothesis);
  return (
    experimentsTesting(project, hypothesis).some(
      ({ method }) => method !== undefined && strengthOfMethod(method.method) >= needed,
    ) || project.read(verdictOf, hypothesis).counted.length > 0
  );
}

function article(method: Method): string {
  return /^[aeiou]/.test(method) ? `an ${method}` : `a ${method}`;
}
