import type { Gate, Requirement } from '../../model/gate.ts';
import type { HypothesisKind } from '../../model/hypothesis.ts';
import type { Name } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { methodOfUnit } from '../../verdict/methods.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly gate: Gate;
  readonly name: Name;
}

export const weakGate = defineRule({
  name: 'weak-gate',
  family: 'stage-gating',
  severity: 'warning',
  summary: 'A gate requires nothing that a customer did.',
  source: 'Customer Development: there are no facts inside the building, so get outside.',
  subject: 'gate',
  *check(gate, project): Iterable<Found> {
    if (gate.name && !gate.requirements.some((requirement) => asksCustomers(requirement, gate, project))) {
      yield { gate, name: gate.name };
    }
  },
  at: ({ gate, name }) => placeIn(gate, name),
  message: ({ gate, name }) =>
    gate.requirements.length === 0
      ? `'${name.text}' requires nothing, so it can never pass.`
      : `'${name.text}' requires nothing that a customer said or did, so it can be passed without leaving the building.`,
});

function asksCustomers(requirement: Requirement, gate: Gate, project: Project): boolean {
  switch (requirement.is) {
    case 'heads': {
      const method = methodOfUnit(requirement.unit);
      return requirement.count > 0 && method !== 'opinion' && method !== 'research';
    }
    case 'validated':
      return requirement.hypotheses.some((reference) => {
        const hypothesis = project.findAs('hypothesis', reference);
        return hypothesis === undefined || isAboutCustomers(hypothesis.kind?.value, gate);
      });
    case 'every':
      return requirement.kinds.length === 0 || requirement.kinds.some((kind) => isAboutCustomers(kind, gate));
    case 'roadmap':
    case 'payback':
    case 'lifetime':
    case 'confirmed':
      return false;
  }
}

/**
 * Whether a hypothesis of a kind is settled by customers. The market, the competition and the team are not, but out of
 * company building there is no other question left than the team.
 */
function isAboutCustomers(kind: HypothesisKind | undefined, gate: Gate): boolean {
  return kind === 'team' ? gate.exits?.value === 'building' : kind !== 'market' && kind !== 'competition';
}
