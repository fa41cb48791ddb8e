import type { Span } from '../text/span.ts';
import type { DeclarationBase, Name, Reference, Text } from './node.ts';
import type { Day, Money } from './quantity.ts';

/** `price SGD 9.50 per meal paid by wei-ling`. */
export interface Price extends Span {
  readonly money: Money;
  readonly paidBy?: Reference;
}

export interface Feature extends Span {
  readonly type: 'feature';
  readonly name: Name;
  readonly title?: Text;
  /** Pains, as `profile.pain`. */
  readonly relieves: readonly Reference[];
  /** Gains. */
  readonly creates: readonly Reference[];
  /** Jobs. */
  readonly does: readonly Reference[];
  /** Profiles. */
  readonly requestedBy: readonly Reference[];
}

/** The steps of product development, in order: the track beside the four steps. */
export const productSteps = ['concept', 'development', 'testing', 'launch'] as const;
export type ProductStep = (typeof productSteps)[number];

export interface Milestone extends Span {
  readonly step: ProductStep;
  readonly on?: Day;
}

export interface Product extends DeclarationBase {
  readonly type: 'product';
  readonly prices: readonly Price[];
  readonly features: readonly Feature[];
  readonly milestones: readonly Milestone[];
}
