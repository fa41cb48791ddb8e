import type { Hypothesis } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { everyClausesOf } from './gates.ts';
import { itemsWaitingFor } from './needs.ts';
import { isOneOf } from './requirements.ts';
import { shipmentsOf } from './shipments.ts';
import type { GateLeaner, Leaner, PlanItemLeaner } from './state.ts';

/**
 * Who leans on a hypothesis: the gates that require it or match it with `every`, the plan items that wait for those
 * gates or ship what it is about, and whoever leans so on a hypothesis that rests on it, directly or through others. A
 * built-in gate counts where no gate is declared for its stage; one that asks for any hypothesis of a kind leans on
 * none in particular. Gates come first, the nearest first.
 */
export const leaningOn = defineQuery<Hypothesis, readonly Leaner[]>(
  'who leans on a hypothesis',
  (project, hypothesis) => {
    const gates = new Map<string, GateLeaner>();
    const items = new Map<object, PlanItemLeaner>();
    for (const each of restingOn(project, hypothesis)) {
      for (const leaner of project.read(leaningDirectlyOn, each)) {
        if (leaner.is === 'gate') {
          gates.set(leaner.name, gates.get(leaner.name) ?? leaner);
        } else {
          items.set(leaner.item, items.get(leaner.item) ?? leaner);
        }
      }
    }
    return [...gates.values(), ...items.values()];
  },
);

/**
 * A hypothesis and all that rest on it, directly or through others, the nearest first; each once, even where they rest
 * on each other in a circle. What is superseded passes nothing on.
 */
export function restingOn(project: Project, hypothesis: Hypothesis): readonly Hypothesis[] {
  const found = new Set<Hypothesis>([hypothesis]);
  for (const each of found) {
    for (const other of project.read(restingDirectlyOn, each)) {
      found.add(other);
    }
  }
  return [...found];
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
  (project, hypothesis) => {
    const gates = gatesRequiring(project, hypothesis);
    const items = gates.flatMap((gate) =>
      itemsWaitingFor(project, gate).map(
        ({ plan, item }): PlanItemLeaner => ({
          is: 'plan-item',
          plan,
          item,
          through: hypothesis,
          gate: gate.name,
        }),
      ),
    );
    const shipments = shipmentsOf(project, hypothesis).map(
      ({ plan, item }): PlanItemLeaner => ({ is: 'plan-item', plan, item, through: hypothesis }),
    );
    return [
      ...gates.map(({ name, gate }): GateLeaner => ({ is: 'gate', name, gate, through: hypothesis })),
      ...items,
      ...shipments,
    ];
  },
);

function gatesRequiring(project: Project, hypothesis: Hypothesis) {
  const byName =
    hypothesis.name === undefined
      ? []
      : project
          .referrers(hypothesis.name.text, 'gate')
          .filter((gate) =>
            gate.requirements.some(
              (requirement) =>
                requirement.is === 'validated' &&
                requirement.hypotheses.some(
                  (reference) => project.findAs('hypothesis', reference) === hypothesis,
                ),
            ),
          )
          .map((gate) => ({
            name: gate.name?.text ?? 'a gate',
            gate,
            exits: gate.exits?.value,
            builtIn: false,
          }));
  const matching =
    hypothesis.status?.word === 'superseded'
      ? []
      : project
          .read(everyClausesOf, project)
          .filter(({ risks, kinds }) => isOneOf(hypothesis, risks, kinds))
          .map(({ name, exits, builtIn }) => ({
            name,
            gate: builtIn ? undefined : findGate(project, name),
            exits,
            builtIn,
          }));
  const found = new Map<string, (typeof byName)[number] | (typeof matching)[number]>();
  for (const gate of [...byName, ...matching]) {
    found.set(gate.name, found.get(gate.name) ?? gate);
  }
  return [...found.values()];
}

function findGate(project: Project, name: string) {
  const declaration = project.find(name)?.declaration;
  return declaration?.type === 'gate' ? declaration : undefined;
}
