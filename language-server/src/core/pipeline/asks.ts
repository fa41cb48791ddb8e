import type { Gate, Requirement } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Profile } from '../model/profile.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { builtInEvery } from './built-in-gates.ts';
import type { EveryClause } from './state.ts';

/** One single thing that a gate asks for: a requirement of several hypotheses is one ask for each. */
export type Ask = { readonly requirement?: Requirement } & (
  | { readonly is: 'hypothesis'; readonly hypothesis: Hypothesis }
  | ({ readonly is: 'every' } & EveryClause)
  /** Of anyone where no profile is there. */
  | { readonly is: 'heads'; readonly count: number; readonly unit: string; readonly profile?: Profile }
  /** Any roadmap where none is there. */
  | { readonly is: 'roadmap'; readonly roadmap?: Roadmap }
  | { readonly is: 'economics'; readonly requirement: Requirement & { readonly is: 'payback' | 'lifetime' } }
  | { readonly is: 'confirmed'; readonly text: string }
);

/** What a declared gate asks for. What leads nowhere asks for nothing. */
export function asksOf(project: Project, gate: Gate): readonly Ask[] {
  return gate.requirements.flatMap((requirement): readonly Ask[] => {
    switch (requirement.is) {
      case 'validated':
        return requirement.hypotheses.flatMap((reference) => {
          const hypothesis = project.findAs('hypothesis', reference);
          return hypothesis ? [{ is: 'hypothesis', hypothesis, requirement }] : [];
        });
      case 'every':
        return [{ is: 'every', risks: requirement.risks, kinds: requirement.kinds, requirement }];
      case 'heads': {
        const { count, unit } = requirement;
        return [
          { is: 'heads', count, unit, profile: project.findAs('profile', requirement.profile), requirement },
        ];
      }
      case 'roadmap':
        return [{ is: 'roadmap', roadmap: project.findAs('roadmap', requirement.roadmap), requirement }];
      case 'payback':
      case 'lifetime':
        return [{ is: 'economics', requirement }];
      case 'confirmed':
        return [{ is: 'confirmed', text: requirement.text.value, requirement }];
    }
  });
}

/** Of what the built-in gate out of a stage asks for, that which a declared gate can ask for too. */
export function asksBuiltIn(project: Project, stage: Stage): readonly Ask[] {
  const { orders } = project.settings.gates;
  return [
    ...builtInEvery[stage].map((clause): Ask => ({ is: 'every', ...clause })),
    ...(stage === 'validation' ? [{ is: 'roadmap' } as const] : []),
    ...(stage === 'validation' ? [{ is: 'heads', count: orders, unit: 'orders' } as const] : []),
  ];
}
