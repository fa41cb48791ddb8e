import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Reference } from '../../model/node.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly reference: Reference;
  readonly below: Hypothesis;
  readonly verdict: Verdict;
}

export const restsOnUnvalidated = defineRule({
  name: 'rests-on-unvalidated',
  family: 'unvalidated-assumptions',
  severity: 'warning',
  summary: 'A supported hypothesis rests on one that is not.',
  source: 'The validation board: an answer stands no firmer than the assumption below it.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    if (hypothesis.restsOn.length === 0 || project.read(verdictOf, hypothesis).word !== 'supported') {
      return;
    }
    for (const reference of hypothesis.restsOn) {
      const below = findInForce(project, reference);
      const verdict = below && project.read(verdictOf, below);
      if (below && below !== hypothesis && verdict && verdict.word !== 'supported') {
        yield { hypothesis, reference, below, verdict };
      }
    }
  },
  at: ({ hypothesis, reference }) => placeIn(hypothesis, reference),
  message: ({ hypothesis, reference, below, verdict }) => {
    const name = calledFirst(hypothesis);
    const instead = below.name?.text ?? reference.name;
    const who = instead === reference.name ? `'${instead}'` : `'${reference.name}', now '${instead}'`;
    return `${name} is supported and rests on ${who}, which is ${verdict.word}, so it may hold only until that falls.`;
  },
  related: ({ hypothesis, below }, project) =>
    chainFrom(project, hypothesis, below).map((each) => ({
      place: placeIn(each, each.name ?? each.head),
      message: `${calledFirst(each)} is ${project.read(verdictOf, each).word}.`,
    })),
});

/** The hypothesis named, or the one that has taken its place. */
function findInForce(project: Project, reference: Reference): Hypothesis | undefined {
  const seen = new Set<Hypothesis>();
  let current = project.findAs('hypothesis', reference);
  while (current?.status?.by && !seen.has(current)) {
    seen.add(current);
    current = project.findAs('hypothesis', current.status.by) ?? current;
  }
  return current;
}

/** What is below a hypothesis and not supported, one after the other down to the ground. */
function chainFrom(project: Project, top: Hypothesis, below: Hypothesis): readonly Hypothesis[] {
  const chain = new Set<Hypothesis>();
  let current: Hypothesis | undefined = below;
  while (current && current !== top && !chain.has(current)) {
    chain.add(current);
    current = current.restsOn
      .map((reference) => findInForce(project, reference))
      .find((each) => each !== undefined && project.read(verdictOf, each).word !== 'supported');
  }
  return [...chain];
}
