import type { Gate } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Stage } from '../model/venture.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { everyClausesOf } from './gates.ts';
import { itemsNaming, itemsNamingStage } from './needs.ts';
import { isOneOf } from './requirements.ts';
import { shipmentsOf } from './shipments.ts';
import type { GateLeaner, Leaner, PlanItemLeaner } from './state.ts';

/**
 * Who leans on a hypothesis: the gates that require it or match it with `every`, the shipments of what it is about, and
 * whoever leans so on a hypothesis that rests on it, directly or through others. Gates come first, the nearest first. A
 * built-in gate counts where no gate is declared for its stage; one that asks for any hypothesis of a kind leans on none
 * in particular. Plan items that wait for one of the gates lean through it: `ridersOf` has them too.
 */
export const leaningOn = defineQuery<Hypothesis, readonly Leaner[]>(
  'who leans on a hypothesis',
  (project, hypothesis) => {
    const gates = new Map<string, GateLeaner>();
    const items = new Map<object, PlanItemLeaner>();
    for (const each of restingOn(project, hypothesis)) {
      for (const leaner of project.read(leaningDirectlyOn, each)) {
        if (leaner.is === 'gate') {
          const key = keyOf(leaner.name, leaner.gate);
          gates.set(key, gates.get(key) ?? leaner);
        } else {
          items.set(leaner.item, items.get(leaner.item) ?? leaner);
        }
      }
    }
    return [...gates.values(), ...items.values()];
  },
);

/** Whether anything leans on a hypothesis: the same as asking who, without looking further than the first. */
export const isLeanedOn = defineQuery<Hypothesis, boolean>(
  'whether anything leans on a hypothesis',
  (project, hypothesis) => {
    for (const each of walkResting(project, hypothesis)) {
      if (project.read(leaningDirectlyOn, each).length > 0) {
        return true;
      }
    }
    return false;
  },
);

/** The plan items that ride on a hypothesis, each once: the shipments, and whatever waits for a gate that leans on it. */
export function ridersOf(project: Project, hypothesis: Hypothesis): readonly PlanItemLeaner[] {
  const riders = new Map<PlanItem, PlanItemLeaner>();
  const add = (rider: PlanItemLeaner) => riders.set(rider.item, riders.get(rider.item) ?? rider);
  for (const leaner of project.read(leaningOn, hypothesis)) {
    if (leaner.is === 'plan-item') {
      add(leaner);
      continue;
    }
    const { name, gate, exits, through } = leaner;
    for (const { plan, item } of [
      ...(gate ? project.read(itemsNaming, gate) : []),
      ...(exits ? itemsNamingStage(project, exits) : []),
    ]) {
      add({ is: 'plan-item', plan, item, through, gate: name });
    }
  }
  return [...riders.values()];
}

/**
 * A hypothesis and all that rest on it, directly or through others, the nearest first; each once, even where they rest
 * on each other in a circle. What is superseded passes nothing on.
 */
export function restingOn(project: Project, hypothesis: Hypothesis): readonly Hypothesis[] {
  return [...walkResting(project, hypothesis)];
}

function* walkResting(project: Project, hypothesis: Hypothesis): Iterable<Hypothesis> {
  const found = new Set<Hypothesis>([hypothesis]);
  for (const each of found) {
    yield each;
    for (const other of project.read(restingDirectlyOn, each)) {
      found.add(other);
    }
  }
}

const restingDirectlyOn = defineQuery<Hypothesis, readonly Hypothesis[]>(
  'what rests on a hypothesis',
  (project, hypothesis) =>
    hypothesis.name === undefined
      ? []
      : project
          .referrers(hypothesis.name.text, 'hypothesis')
          .filter(
            (other) =>
              other.status?.word !== 'superseded' &&
              other.restsOn.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
          ),
);

const leaningDirectlyOn = defineQuery<Hypothesis, readonly Leaner[]>(
  'who leans on a hypothesis itself',
  (project, hypothesis) => [
    ...gatesRequiring(project, hypothesis),
    ...shipmentsOf(project, hypothesis).map(
      ({ plan, item }): PlanItemLeaner => ({ is: 'plan-item', plan, item, through: hypothesis }),
    ),
  ],
);

function gatesRequiring(project: Project, through: Hypothesis): readonly GateLeaner[] {
  const found = new Map<string, GateLeaner>();
  const add = (name: string, exits: Stage | undefined, gate: Gate | undefined) => {
    const key = keyOf(name, gate);
    found.set(key, found.get(key) ?? { is: 'gate', name, exits, gate, through });
  };
  for (const gate of through.name ? project.referrers(through.name.text, 'gate') : []) {
    const isRequired = gate.requirements.some(
      (requirement) =>
        requirement.is === 'validated' &&
        requirement.hypotheses.some((reference) => project.findAs('hypothesis', reference) === through),
    );
    if (isRequired) {
      add(gate.name?.text ?? 'a gate', gate.exits?.value, gate);
    }
  }
  if (through.status?.word !== 'superseded') {
    for (const { name, exits, builtIn, risks, kinds } of project.read(everyClausesOf, project)) {
      if (isOneOf(through, risks, kinds)) {
        add(name, exits, builtIn ? undefined : findGate(project, name));
      }
    }
  }
  return [...found.values()];
}

/** A declared gate may have the name of a stage, as built-in ones do. */
function keyOf(name: string, gate: Gate | undefined): string {
  return gate ? `declared ${name}` : name;
}

function findGate(project: Project, name: string): Gate | undefined {
  const declaration = project.find(name)?.declaration;
  return declaration?.type === 'gate' ? declaration : undefined;
}
