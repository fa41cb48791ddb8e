import type { Decision } from '../model/decision.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Gate, Requirement } from '../model/gate.ts';
import type { Hypothesis, HypothesisKind, Risk } from '../model/hypothesis.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import type { Stage } from '../model/venture.ts';
import type { IsoDate } from '../text/dates.ts';
import type { Decimal } from '../text/decimal.ts';
import type { Place } from '../text/span.ts';

/** One requirement of a gate and how far it is. */
export interface RequirementState {
  /** In the founder's words: `10 interviews with wei-ling`. */
  readonly text: string;
  readonly met: boolean;
  /** The day it was completed; undefined while it is not met, and for what has no day: a roadmap, a market type. */
  readonly metOn?: IsoDate;
  readonly have: number;
  /** 1 where there is nothing to match, for that is not met. */
  readonly need: number;
  /** What have and need count is worth showing as progress: people and hypotheses, not the parts of a roadmap. */
  readonly counts: boolean;
  /** What is still to be done, in a few words: `H1 is inconclusive`; undefined when it is met. */
  readonly missing?: string;
  /** The same as something to do: `Hold 10 more interviews with wei-ling`; undefined when it is met, and where its hypotheses say it. */
  readonly todo?: string;
  /** Where to do it, if that is not where the gate asks for it. */
  readonly place?: Place;
  /** Where it was declared; undefined in a built-in gate. */
  readonly requirement?: Requirement;
  /** The hypotheses it requires or matches. */
  readonly hypotheses: readonly Hypothesis[];
  /** Whose heads it counts, where it counts heads. */
  readonly profile?: Profile;
}

export interface GateState {
  /** The declared name; a built-in gate has the name of the stage it exits. */
  readonly name: string;
  /** Undefined only where a declared gate has forgotten to say it. */
  readonly exits?: Stage;
  /** Undefined for a built-in gate. */
  readonly gate?: Gate;
  readonly passed: boolean;
  /** The day of whatever completed it; undefined while it is open, or where nothing it requires has a day. */
  readonly passedOn?: IsoDate;
  readonly requirements: readonly RequirementState[];
}

/** A gate in its place in the four steps. */
export interface StageGate extends GateState {
  readonly exits: Stage;
}

/** Hypotheses by what they are: empty lists stand for any risk, any kind. */
export interface EveryClause {
  readonly risks: readonly Risk[];
  readonly kinds: readonly HypothesisKind[];
}

/**
 * Whoever would be wrong if a hypothesis were: a gate that requires or matches it, or a plan item that ships what the
 * hypothesis is about or waits for such a gate.
 */
export type Leaner = GateLeaner | PlanItemLeaner;

export interface GateLeaner {
  readonly is: 'gate';
  /** The declared name; a built-in gate has the name of the stage it exits. */
  readonly name: string;
  readonly exits?: Stage;
  /** Undefined for a built-in gate. */
  readonly gate?: Gate;
  /** The hypothesis it requires itself: the one leaned on, or one that rests on it. */
  readonly through: Hypothesis;
}

export interface PlanItemLeaner {
  readonly is: 'plan-item';
  readonly plan: Plan;
  readonly item: PlanItem;
  readonly through: Hypothesis;
  /** The gate it waits for; undefined where it ships what the hypothesis is about. */
  readonly gate?: string;
}

export interface QuestionState {
  readonly question: string;
  /** Whether one of its hypotheses is supported and no critical or high one among them is open or refuted. */
  readonly answered: boolean;
  /** How it stands, in a few words. */
  readonly answer: string;
  readonly hypotheses: readonly Hypothesis[];
  readonly evidence: readonly Evidence[];
}

export interface AmountAtRisk {
  readonly currency: string;
  readonly amount: Decimal;
  /** `month` and kin; null for an amount that is spent once. */
  readonly per: string | null;
}

/** What would be built on sand if a hypothesis were wrong. */
export interface Riding {
  readonly hypothesis: Hypothesis;
  readonly money: readonly AmountAtRisk[];
  /** Every plan item that rides on it, what is shipped included. */
  readonly items: readonly PlanItem[];
  readonly hires: number;
  readonly launches: number;
  readonly decisions: readonly Decision[];
}

export interface NextStep {
  readonly text: string;
  /** Where to go: a declaration, its name or one of its statements. */
  readonly place: Place;
}
