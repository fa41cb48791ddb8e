import type { Plan, PlanItem } from '../model/plan.ts';
import { type Stage, stages } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { replaceSpan, type TextEdit } from '../text/edits.ts';
import { gatesExiting } from './gates.ts';
import { gatesNeeded } from './needs.ts';
import { compareStages } from './stage.ts';
import type { GateState } from './state.ts';

/** Whether a gate had let through by a day; one that has passed without a day always had. */
export function hadPassedBy(gate: GateState, day: IsoDate): boolean {
  return gate.passed && (gate.passedOn === undefined || gate.passedOn <= day);
}

/**
 * Whether a plan item comes after a stage: it waits for a gate that exits this stage or a later one, or all gates of the
 * stage have passed by its day. An item that is dated today or earlier has not waited for a gate that had not passed on
 * that day. Where a need leads nowhere this cannot be told, and the name is what has to be mended first.
 */
export function comesAfter(project: Project, item: PlanItem, stage: Stage): boolean {
  if (hasUnknownNeed(project, item)) {
    return true;
  }
  const day = item.on?.date;
  const isAhead = day === undefined || day > project.today;
  return (
    gatesNeeded(project, item)
      .filter((gate) => gate.exits !== undefined && compareStages(gate.exits, stage) >= 0)
      .some((gate) => isAhead || hadPassedBy(gate, day)) ||
    gatesExiting(project, stage).every((gate) => hadPassedBy(gate, isAhead ? project.today : day))
  );
}

/** Whether an item needs something that is neither a gate nor a stage. */
export function hasUnknownNeed(project: Project, item: PlanItem): boolean {
  return item.needs.some(
    (reference) =>
      project.findAs('gate', reference) === undefined && !stages.some((stage) => stage === reference.name),
  );
}

/** How a plan says that it waits until a stage is left: by its gate's name, or by the stage where there is no one gate. */
export function nameOfNeed(project: Project, stage: Stage): string {
  const gates = gatesExiting(project, stage);
  const name = gates.length === 1 ? gates[0]?.gate?.name?.text : undefined;
  return name ?? stage;
}

/** Adds a need to those an item has. */
export function addNeed(plan: Plan, item: PlanItem, name: string): TextEdit {
  const last = item.needs.at(-1);
  const end = last?.end ?? item.end;
  return replaceSpan(plan, { start: end, end }, last ? `, ${name}` : ` needs ${name}`);
}
