import type { Experiment } from '../../model/experiment.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Reference } from '../../model/node.ts';
import type { Plan, PlanItem } from '../../model/plan.ts';
import type { Project } from '../../names/project.ts';
import { gatesNeeded } from '../../pipeline/needs.ts';
import type { GateState, RequirementState } from '../../pipeline/state.ts';
import { hadPassedBy } from '../../pipeline/waiting.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { experimentsTesting } from '../../verdict/experiments-testing.ts';
import { neededStrength, strengthOfMethod } from '../../verdict/strength.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { titleOfItem } from '../plan-item.ts';
import { isSameAsk } from '../same-ask.ts';

/** The day before which something cannot be, and the experiment that says so. */
interface Earliest {
  readonly day: IsoDate;
  readonly experiment: Experiment;
  /** Whether on that day the experiment begins; else it ends. */
  readonly begins: boolean;
}

interface Found {
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly on: IsoDate;
  readonly need: Reference;
  readonly gate: GateState;
  readonly earliest: Earliest;
}

export const planBeforeGate = defineRule({
  name: 'plan-before-gate',
  family: 'stage-gating',
  severity: 'warning',
  summary: 'A plan item waits for a gate that cannot pass by its date.',
  source:
    'Customer Development: each step takes as long as the search takes, so a plan follows the experiments.',
  subject: 'plan',
  *check(plan, project): Iterable<Found> {
    for (const item of plan.items) {
      const on = item.on?.date;
      // What a launch of the past did not wait for is said by `launch-without-gate`.
      if (on === undefined || (item.type === 'launch' && on <= project.today)) {
        continue;
      }
      for (const need of item.needs) {
        const late = gatesNeeded(project, { ...item, needs: [need] })
          .filter((gate) => !hadPassedBy(gate, on))
          .flatMap((gate) => {
            const earliest = latestOf(
              gate.requirements.map((requirement) => earliestOf(project, requirement, on)),
            );
            return earliest && earliest.day > on ? [{ gate, earliest }] : [];
          })[0];
        if (late) {
          yield { plan, item, on, need, ...late };
        }
      }
    }
  },
  at: ({ plan, need }) => placeIn(plan, need),
  message: ({ item, on, gate, earliest }) =>
    `${titleOfItem(item)} is planned for ${on} and needs ${gate.gate ? `'${gate.name}'` : `the gate out of ${gate.name}`}, which cannot pass before ${earliest.day}, when '${earliest.experiment.name?.text}' ${earliest.begins ? 'begins' : 'ends'}: either the date or the experiments have to move.`,
  related: ({ earliest: { experiment, begins }, gate: { gate } }) => [
    {
      place: placeIn(experiment, (begins ? experiment.from : experiment.to) ?? experiment.head),
      message: 'The experiment it has to wait for.',
    },
    ...(gate ? [{ place: placeIn(gate, gate.name ?? gate.head), message: 'The gate that is open.' }] : []),
  ],
});

/** The day before which a requirement cannot be met by a day it was not met on; undefined where no experiment tells. */
function earliestOf(project: Project, state: RequirementState, on: IsoDate): Earliest | undefined {
  if (state.met && (state.metOn === undefined || state.metOn <= on)) {
    return undefined;
  }
  if (state.requirement?.is === 'heads') {
    return earliestHeads(project, state, state.requirement.unit, on);
  }
  const open = state.hypotheses.filter(
    (hypothesis) => project.read(verdictOf, hypothesis).word !== 'supported',
  );
  const earliest = open.map((hypothesis) => earliestResult(project, hypothesis, on));
  // Of the hypotheses still open the gate may need only some: it waits for as many as are missing, the soonest first.
  const missing = Math.min(state.need - state.have, open.length);
  return earliest.toSorted((a, b) => compareDays(a?.day, b?.day))[missing - 1];
}

/** When the first experiment still to end that can carry a hypothesis does end. An undated one may end at any time. */
function earliestResult(project: Project, hypothesis: Hypothesis, on: IsoDate): Earliest | undefined {
  const needed = neededStrength(hypothesis);
  return soonestEnd(
    project,
    experimentsTesting(project, hypothesis).filter(({ method }) => {
      const strength = method ? strengthOfMethod(method.method) : 0;
      return strength >= needed || strength >= leastThatMoneyLifts;
    }),
    on,
  );
}

/**
 * When the people still missing can have been met. An experiment that is to meet more than are missing may have met
 * enough of them on its first day.
 */
function earliestHeads(
  project: Project,
  { profile, need, have }: RequirementState,
  unit: string,
  on: IsoDate,
): Earliest | undefined {
  const name = profile?.name?.text;
  const asking = (name === undefined ? [] : project.referrers(name, 'experiment')).filter(
    (experiment) =>
      experiment.method !== undefined &&
      isSameAsk(experiment.method.method, unit) &&
      experiment.with.some((reference) => project.findAs('profile', reference) === profile),
  );
  const soonest = soonestEnd(project, asking, on);
  const isLarge = (soonest?.experiment.sample?.value ?? 0) > need - have;
  return soonest && isLarge && soonest.experiment.from
    ? { ...soonest, day: soonest.experiment.from.date, begins: true }
    : soonest;
}

function soonestEnd(project: Project, experiments: readonly Experiment[], on: IsoDate): Earliest | undefined {
  const since = on < project.today ? on : project.today;
  const open = experiments.filter(({ to }) => to === undefined || to.date >= since);
  return open.every(({ to }) => to !== undefined)
    ? open
        .flatMap((experiment) =>
          experiment.to ? [{ day: experiment.to.date, experiment, begins: false }] : [],
        )
        .toSorted((a, b) => compareDays(a.day, b.day))[0]
    : undefined;
}

function latestOf(days: readonly (Earliest | undefined)[]): Earliest | undefined {
  return days.flatMap((day) => day ?? []).toSorted((a, b) => compareDays(b.day, a.day))[0];
}

/** What is not known comes first: it holds up nothing. */
function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  return a === b ? 0 : a === undefined || (b !== undefined && a < b) ? -1 : 1;
}

/** A method that money may lift to the strength of a sale. */
const leastThatMoneyLifts = 3;
