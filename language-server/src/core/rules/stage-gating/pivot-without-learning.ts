import type { CourseWord, Decision } from '../../model/decision.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { gatesOf } from '../../pipeline/gates.ts';
import { hadPassedBy } from '../../pipeline/waiting.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { decisionsAnswering } from '../../pipeline/decisions-answering.ts';
import type { StageGate } from '../../pipeline/state.ts';
import { defineRule } from '../card.ts';

type Found = { readonly decision: Decision; readonly course: CourseWord } & (
  | { readonly is: 'pivot'; readonly learned: boolean; readonly changed: boolean }
  | { readonly is: 'proceed'; readonly hypothesis: Hypothesis; readonly gate: StageGate }
);

export const pivotWithoutLearning = defineRule({
  name: 'pivot-without-learning',
  family: 'stage-gating',
  severity: 'warning',
  summary:
    'A pivot says nothing that was learned or changes nothing, or the venture proceeds past what is refuted.',
  source:
    'Customer Development: it is all right to get it wrong if you plan to learn from it; whoever does not is sent back to the first step.',
  subject: 'decision',
  *check(decision, project): Iterable<Found> {
    const { course } = decision;
    if (course?.course === 'pivot') {
      const learned = (decision.learned?.value ?? '').trim() !== '';
      const changed = decision.changes.length > 0;
      if (!learned || !changed) {
        yield { decision, course, is: 'pivot', learned, changed };
      }
    }
    if (course?.course === 'proceed' && decision.on && decision.on.date <= project.today) {
      const past = findRefuted(decision, decision.on.date, project);
      if (past) {
        yield { decision, course, is: 'proceed', ...past };
      }
    }
  },
  at: ({ decision, course }) => placeIn(decision, course),
  message: (found) => {
    if (found.is === 'proceed') {
      return `${calledFirst(found.decision)} proceeds while ${called(found.hypothesis)}, which ${found.gate.gate ? `'${found.gate.name}'` : `the gate out of ${found.gate.name}`} requires, is refuted, so the next step is built on what is known to be wrong.`;
    }
    const lacks = [
      ...(found.learned ? [] : ['says nothing that was learned']),
      ...(found.changed ? [] : ['changes nothing']),
    ];
    return `This pivot ${lacks.join(' and ')}, so the same mistake can be made again.`;
  },
  related: (found) =>
    found.is === 'proceed' && found.hypothesis.name
      ? [
          {
            place: placeIn(found.hypothesis, found.hypothesis.name),
            message: 'The hypothesis that is refuted.',
          },
        ]
      : [],
});

/**
 * A hypothesis that was refuted by the day of a decision to proceed, and required by the gate it answers: the one that
 * stood before the venture on that day, or whichever requires a hypothesis that the decision itself speaks of.
 */
function findRefuted(
  decision: Decision,
  on: IsoDate,
  project: Project,
): { readonly hypothesis: Hypothesis; readonly gate: StageGate } | undefined {
  const open = project.read(gatesOf, project).filter((gate) => !hadPassedBy(gate, on));
  const next = open[0]?.exits;
  for (const gate of open) {
    for (const hypothesis of gate.requirements.flatMap((requirement) => requirement.hypotheses)) {
      const { word, since } = project.read(verdictOf, hypothesis);
      const wasRefuted = word === 'refuted' && (since === undefined || since <= on);
      const isAnswered =
        gate.exits === next || project.read(decisionsAnswering, hypothesis).includes(decision);
      if (wasRefuted && isAnswered) {
        return { hypothesis, gate };
      }
    }
  }
  return undefined;
}
