import type { Span } from '../text/span.ts';
import type { DeclarationBase, Name, Reference, Setting, Text } from './node.ts';
import type { Frequency, Money, Trait } from './quantity.ts';

export const roles = [
  'user',
  'buyer',
  'decider',
  'influencer',
  'recommender',
  'gatekeeper',
  'saboteur',
] as const;
export type Role = (typeof roles)[number];

export interface RoleWord extends Span {
  readonly role: Role;
}

interface MemberBase extends Span {
  readonly name: Name;
  readonly title?: Text;
}

/** What someone tries to get done. */
export interface Job extends MemberBase {
  readonly type: 'job';
}

export interface Pain extends MemberBase {
  readonly type: 'pain';
  /** 1 to 5. */
  readonly severity?: Setting<number>;
  readonly frequency?: Frequency;
}

export interface Gain extends MemberBase {
  readonly type: 'gain';
  /** 1 to 5. */
  readonly importance?: Setting<number>;
}

/** What they do today: a declared alternative, or words. */
export interface Today extends Span {
  readonly alternative?: Reference;
  readonly words?: Text;
  readonly costs?: Money;
}

/** What stands in the way of switching (`loss`), or sets it off (`trigger`). */
export interface Switch extends Span {
  readonly is: 'loss' | 'trigger';
  readonly text: Text;
  /** 1 to 5. */
  readonly weight?: Setting<number>;
}

/** A person, as one of a segment. */
export interface Profile extends DeclarationBase {
  readonly type: 'profile';
  readonly of?: Reference;
  readonly roles: readonly RoleWord[];
  /** The profiles it buys for. */
  readonly buysFor: readonly Reference[];
  readonly info: readonly Trait[];
  readonly jobs: readonly Job[];
  readonly pains: readonly Pain[];
  readonly gains: readonly Gain[];
  readonly today: readonly Today[];
  readonly switches: readonly Switch[];
  readonly budget?: Setting<Money>;
  /** The step on the ladder of early adopters, 1 (has the problem) to 5 (has a budget). */
  readonly adopter?: Setting<number>;
}

export function hasRole(profile: Profile, role: Role): boolean {
  return profile.roles.some((word) => word.role === role);
}
