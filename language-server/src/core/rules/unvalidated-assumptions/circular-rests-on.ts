import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Reference } from '../../model/node.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly reference: Reference;
  /** From what it rests on back to itself. */
  readonly circle: readonly Hypothesis[];
}

export const circularRestsOn = defineRule({
  name: 'circular-rests-on',
  family: 'unvalidated-assumptions',
  severity: 'error',
  summary: 'A hypothesis rests on itself, directly or through others.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    for (const reference of hypothesis.restsOn) {
      const circle = findWayBack(project, hypothesis, reference);
      if (circle) {
        yield { hypothesis, reference, circle };
      }
    }
  },
  at: ({ hypothesis, reference }) => placeIn(hypothesis, reference),
  message({ hypothesis, circle }) {
    const name = calledFirst(hypothesis);
    const way = [hypothesis, ...circle].map((each) => each.name?.text ?? '?').join(' on ');
    return circle.length === 1
      ? `${name} rests on itself, so nothing carries it.`
      : `${name} rests on itself (${way}), so nothing carries any of them.`;
  },
  related: ({ hypothesis, circle }) =>
    circle
      .filter((each) => each !== hypothesis)
      .map((each) => ({
        place: placeIn(each, each.name ?? each.head),
        message: `${calledFirst(each)} is part of the circle.`,
      })),
});

/** The shortest way from a reference back to the hypothesis it stands in, that hypothesis last. */
function findWayBack(
  project: Project,
  hypothesis: Hypothesis,
  reference: Reference,
): readonly Hypothesis[] | undefined {
  const first = project.findAs('hypothesis', reference);
  if (first === undefined) {
    return undefined;
  }
  const cameFrom = new Map<Hypothesis, Hypothesis | undefined>([[first, undefined]]);
  for (const [each] of cameFrom) {
    if (each === hypothesis) {
      return wayTo(each, cameFrom);
    }
    for (const next of each.restsOn) {
      const below = project.findAs('hypothesis', next);
      if (below && !cameFrom.has(below)) {
        cameFrom.set(below, each);
      }
    }
  }
  return undefined;
}

function wayTo(
  last: Hypothesis,
  cameFrom: ReadonlyMap<Hypothesis, Hypothesis | undefined>,
): readonly Hypothesis[] {
  const way: Hypothesis[] = [];
  for (let at: Hypothesis | undefined = last; at; at = cameFrom.get(at)) {
    way.unshift(at);
  }
  return way;
}
