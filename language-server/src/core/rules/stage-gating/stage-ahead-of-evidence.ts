import { type Setting, valueSpan } from '../../model/node.ts';
import type { Stage, Venture } from '../../model/venture.ts';
import { gatesOf } from '../../pipeline/gates.ts';
import { compareStages, stageOfProject } from '../../pipeline/stage.ts';
import type { GateState, RequirementState } from '../../pipeline/state.ts';
import { formatList } from '../../text/amounts.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly claimed: Setting<Stage>;
  readonly reached: Stage;
  /** The gates that would have to be passed to be where the venture says it is. */
  readonly open: readonly GateState[];
}

export const stageAheadOfEvidence = defineRule({
  name: 'stage-ahead-of-evidence',
  family: 'stage-gating',
  severity: 'error',
  summary: 'The venture claims a later stage than its evidence has reached.',
  source:
    'Customer Development: the first two of its four steps search for customers, the last two build on having found them, and no step begins before the one before it is done.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    const claimed = venture.stage;
    if (!claimed) {
      return;
    }
    const reached = project.read(stageOfProject, project);
    if (compareStages(claimed.value, reached) > 0) {
      const open = project
        .read(gatesOf, project)
        .filter((gate) => !gate.passed && compareStages(gate.exits, claimed.value) < 0);
      yield { venture, claimed, reached, open };
    }
  },
  at: ({ venture, claimed }) => placeIn(venture, claimed),
  message: ({ claimed, reached, open }) => {
    const gates = open.map((gate) => {
      const missing = gate.requirements.filter((requirement) => !requirement.met).map(shortOf);
      return `${gate.gate ? `'${gate.name}'` : `the gate out of ${gate.name}`} is open (${missing.length > 0 ? formatList(missing, 3) : 'it requires nothing'})`;
    });
    return `The venture claims to be in ${claimed.value} and the evidence reaches ${reached}: ${gates.join(', ')}.`;
  },
  related: ({ venture, claimed, open }) =>
    open.flatMap(({ gate, requirements }) =>
      requirements.map((state) => ({
        place: gate ? placeIn(gate, state.requirement ?? gate.name ?? gate.head) : placeIn(venture, claimed),
        message: state.counts
          ? `${state.text}: ${state.have} of ${state.need}${state.met || !state.missing ? '' : `, ${state.missing}`}.`
          : `${state.text}: ${state.met ? 'done' : (state.missing ?? 'open')}.`,
      })),
    ),
  fixes: ({ venture, claimed, reached }) => [
    {
      title: `Claim the stage that the evidence reaches: ${reached}`,
      safe: false,
      edits: [replaceSpan(venture, valueSpan(claimed), reached)],
    },
  ],
});

function shortOf({ text, counts, have, need, missing, hypotheses }: RequirementState): string {
  if (hypotheses.length > 0 && missing !== undefined) {
    return missing;
  }
  if (counts && need > 1) {
    return `${have} of ${text}`;
  }
  return missing === undefined ? `no ${text}` : `${text}: ${missing}`;
}
