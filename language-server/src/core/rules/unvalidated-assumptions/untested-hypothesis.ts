import { type Hypothesis, stageOf } from '../../model/hypothesis.ts';
import type { Name } from '../../model/node.ts';
import { stages } from '../../model/venture.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { isLeanedOn } from '../../pipeline/leaning.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { testOfHypothesis } from '../test-of-hypothesis.ts';

interface Untested {
  readonly hypothesis: Hypothesis;
  readonly name: Name;
}

export const untestedHypothesis = defineRule({
  name: 'untested-hypothesis',
  family: 'unvalidated-assumptions',
  severity: 'hint',
  summary: 'No experiment tests a hypothesis and no evidence bears on it.',
  source: 'Customer Development: get out of the building and validate the idea with actual customers.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Untested> {
    const { name } = hypothesis;
    if (name === undefined || !isInPlay(hypothesis)) {
      return;
    }
    const isTested = project
      .referrers(name.text, 'experiment')
      .some((experiment) => experiment.tests.some((reference) => reference.name === name.text));
    const isSpokenOf = project
      .referrers(name.text, 'evidence')
      .some((evidence) => evidence.bearings.some((bearing) => bearing.hypothesis.name === name.text));
    if (!isTested && !isSpokenOf) {
      yield { hypothesis, name };
    }
  },
  at: ({ hypothesis, name }) => placeIn(hypothesis, name),
  severityOf({ hypothesis }, project) {
    if (isRisky(hypothesis)) {
      return isPassedByClaim(project, hypothesis) ? 'error' : 'warning';
    }
    return project.read(isLeanedOn, hypothesis) ? 'warning' : 'hint';
  },
  message({ hypothesis, name }, project) {
    const start = `Nothing tests '${name.text}' and no evidence bears on it`;
    if (isRisky(hypothesis) && isPassedByClaim(project, hypothesis)) {
      return `${start}, yet the venture claims to be past ${stageOf(hypothesis)}, where it belongs: it is a ${hypothesis.risk?.value} risk taken unseen.`;
    }
    return isRisky(hypothesis)
      ? `${start}, so a ${hypothesis.risk?.value} risk stays a guess.`
      : `${start}, so it stays a guess.`;
  },
  fixes: ({ hypothesis }, project) => [testOfHypothesis(project, hypothesis)],
});

function isRisky({ risk }: Hypothesis): boolean {
  return risk?.value === 'critical' || risk?.value === 'high';
}

/** Whether the venture claims to be past the stage in which the hypothesis must be settled. */
function isPassedByClaim(project: Project, hypothesis: Hypothesis): boolean {
  return project.read(claimedStep, project) > stages.indexOf(stageOf(hypothesis));
}

/** The claimed stage as its place among the four, or -1 where none is claimed. */
const claimedStep = defineQuery<Project, number>('claimed step', (project) => {
  const claimed = project.all('venture')[0]?.stage?.value;
  return claimed === undefined ? -1 : stages.indexOf(claimed);
});
