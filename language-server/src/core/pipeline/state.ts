import type { Evidence } from '../model/evidence.ts';
import type { Gate, Requirement } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Profile } from '../model/profile.ts';
import type { Stage } from '../model/venture.ts';
import type { IsoDate } from '../text/dates.ts';
import type { Decimal } from '../text/decimal.ts';

/** One requirement of a gate and how far it is. */
export interface RequirementState {
  /** In the founder's words: `10 interviews with wei-ling`. */
  readonly text: string;
  readonly met: boolean;
  /** The day it was completed; undefined while it is not met. */
  readonly metOn?: IsoDate;
  readonly have: number;
  readonly need: number;
  /** Where it was declared; undefined in a built-in gate. */
  readonly requirement?: Requirement;
  /** The hypotheses it requires or matches. */
  readonly hypotheses: readonly Hypothesis[];
  readonly profile?: Profile;
}

export interface GateState {
  /** The declared name; a built-in gate has the name of the stage it exits. */
  readonly name: string;
  readonly exits: Stage;
  /** Undefined for a built-in gate. */
  readonly gate?: Gate;
  readonly passed: boolean;
  /** The day of whatever completed it. */
  readonly passedOn?: IsoDate;
  readonly requirements: readonly RequirementState[];
}

export interface QuestionState {
  readonly question: string;
  readonly answered: boolean;
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
  readonly items: readonly PlanItem[];
  readonly hires: number;
  readonly launches: number;
}

export interface NextStep {
  readonly text: string;
  /** Where to go: a declaration or one of its statements. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
