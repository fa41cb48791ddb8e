import type { Gate } from '../model/gate.ts';
import type { Reference } from '../model/node.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import { type Stage, stages } from '../model/venture.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { gateStateOf, gatesExiting } from './gates.ts';
import type { GateState } from './state.ts';

/**
 * The gates a plan item waits for: those it names, and for a stage those that exit it, declared or built in. What is
 * neither a gate nor a stage is left out.
 */
export function gatesNeeded(project: Project, item: PlanItem): readonly GateState[] {
  const found = new Map<string, GateState>();
  for (const reference of item.needs) {
    const gate = project.findAs('gate', reference);
    const stage = gate ? undefined : stages.find((one) => one === reference.name);
    const states = gate ? [project.read(gateStateOf, gate)] : stage ? gatesExiting(project, stage) : [];
    for (const state of states) {
      found.set(state.name, state);
    }
  }
  return [...found.values()];
}

export interface PlannedItem {
  readonly plan: Plan;
  readonly item: PlanItem;
}

/** The plan items that wait for a declared gate by its name. */
export const itemsNaming = defineQuery<Gate, readonly PlannedItem[]>(
  'plan items that name a gate',
  (project, gate) =>
    gate.name === undefined
      ? []
      : itemsNeeding(project, gate.name.text, (reference) => project.findAs('gate', reference) === gate),
);

/** The plan items that wait for the gates out of a stage by the stage's name. */
export function itemsNamingStage(project: Project, stage: Stage): readonly PlannedItem[] {
  return project.read(itemsByStage[stage], project);
}

const itemsByStage = {
  discovery: stageQuery('discovery'),
  validation: stageQuery('validation'),
  creation: stageQuery('creation'),
  building: stageQuery('building'),
} as const;

function stageQuery(stage: Stage) {
  return defineQuery<Project, readonly PlannedItem[]>(`plan items that wait for ${stage}`, (project) =>
    itemsNeeding(project, stage, (reference) => project.findAs('gate', reference) === undefined),
  );
}

function itemsNeeding(
  project: Project,
  name: string,
  isMeant: (reference: Reference) => boolean,
): readonly PlannedItem[] {
  return project
    .referrers(name, 'plan')
    .flatMap((plan) =>
      plan.items
        .filter((item) => item.needs.some((reference) => reference.name === name && isMeant(reference)))
        .map((item) => ({ plan, item })),
    );
}
