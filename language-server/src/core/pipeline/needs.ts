import type { Plan, PlanItem } from '../model/plan.ts';
import { type Stage, stages } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
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

/** The plan items that wait for a gate, by its name or by the stage it exits. */
export function itemsWaitingFor(
  project: Project,
  gate: { readonly name: string; readonly exits?: Stage; readonly builtIn: boolean },
): readonly { readonly plan: Plan; readonly item: PlanItem }[] {
  const byName = gate.builtIn ? [] : waiting(project, gate.name, true);
  const byStage = gate.exits ? waiting(project, gate.exits, false) : [];
  return [...new Map([...byName, ...byStage].map((each) => [each.item, each])).values()];
}

/** The items that `need` a name where it leads to a gate, or where it does not and so stands for the stage. */
function waiting(project: Project, name: string, asGate: boolean) {
  return project
    .referrers(name, 'plan')
    .flatMap((plan) =>
      plan.items
        .filter((item) =>
          item.needs.some(
            (reference) =>
              reference.name === name && (project.findAs('gate', reference) !== undefined) === asGate,
          ),
        )
        .map((item) => ({ plan, item })),
    );
}
