import type { Allow } from './allow.ts';
import type { Alternative } from './alternative.ts';
import type { Decision } from './decision.ts';
import type { Economics } from './economics.ts';
import type { Evidence } from './evidence.ts';
import type { Experiment } from './experiment.ts';
import type { Gate } from './gate.ts';
import type { Hypothesis } from './hypothesis.ts';
import type { Plan, PlanItem } from './plan.ts';
import type { Feature, Product } from './product.ts';
import type { Gain, Job, Pain, Profile } from './profile.ts';
import type { Roadmap } from './roadmap.ts';
import type { Segment } from './segment.ts';
import type { Venture } from './venture.ts';

export type Declaration =
  | Venture
  | Segment
  | Profile
  | Alternative
  | Product
  | Hypothesis
  | Experiment
  | Evidence
  | Economics
  | Roadmap
  | Gate
  | Decision
  | Plan
  | Allow;

export type DeclarationType = Declaration['type'];
export type DeclarationOf<Type extends DeclarationType> = Extract<Declaration, { readonly type: Type }>;

/** What is named inside a declaration: through its owner (`mdm-tan.lonely`), plan items also by their own name. */
export type Member = Job | Pain | Gain | Feature | PlanItem;
export type MemberType = Member['type'];

export const declarationTypes = [
  'venture',
  'segment',
  'profile',
  'alternative',
  'product',
  'hypothesis',
  'experiment',
  'evidence',
  'economics',
  'roadmap',
  'gate',
  'decision',
  'plan',
  'allow',
] as const satisfies readonly DeclarationType[];

/** The members of a declaration in the order written. */
export function membersOf(declaration: Declaration): readonly Member[] {
  switch (declaration.type) {
    case 'profile':
      return [...declaration.jobs, ...declaration.pains, ...declaration.gains];
    case 'product':
      return declaration.features;
    case 'plan':
      return declaration.items;
    default:
      return [];
  }
}
