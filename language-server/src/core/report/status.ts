import type { HypothesisKind, Risk, StatusWord } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Stage } from '../model/venture.ts';
import type { AmountAtRisk } from '../pipeline/state.ts';
import type { IsoDate } from '../text/dates.ts';
import type { AsksToDecide, Interval, Tally, VerdictWord } from '../verdict/verdict.ts';
import type { Range } from './range-schema.ts';

/** Where every project of a workspace stands: plain values, which every printer of the status reads and nothing else. */
export interface StatusView {
  readonly today: IsoDate;
  readonly projects: readonly ProjectStatus[];
}

export interface ProjectStatus {
  /** Undefined for files that belong to no venture. */
  readonly name?: string;
  readonly title?: string;
  readonly vision?: string;
  /** Its folder, as the reader knows it. */
  readonly root: string;
  readonly today: IsoDate;
  /** Where the evidence has brought it. */
  readonly stage: Stage;
  /** Where the venture says it is. */
  readonly claimedStage?: Stage;
  readonly steps: readonly StepStatus[];
  readonly hypotheses: readonly HypothesisStatus[];
  readonly questions: readonly QuestionStatus[];
  /** Only hypotheses on which a plan item or a decision rides, in the order of the hypotheses. */
  readonly riding: readonly RidingStatus[];
  /** What is planned to cost, hire or launch and waits for no gate. */
  readonly waitingForNothing: {
    readonly items: readonly ItemStatus[];
    readonly money: readonly AmountAtRisk[];
  };
  readonly allowances: readonly AllowanceStatus[];
  readonly next: readonly NextStatus[];
}

/** One of the four steps. */
export interface StepStatus {
  readonly stage: Stage;
  readonly is: 'passed' | 'open' | 'ahead';
  /** Where the evidence has brought the venture. */
  readonly here: boolean;
  /** Where it says it is. */
  readonly claimed: boolean;
  /** At least one. */
  readonly gates: readonly GateStatus[];
}

export interface GateStatus {
  readonly name: string;
  readonly title?: string;
  readonly exits: Stage;
  readonly builtIn: boolean;
  readonly passed: boolean;
  readonly passedOn?: IsoDate;
  readonly requirements: readonly RequirementStatus[];
  /** Undefined for a gate that is built in. */
  readonly at?: PlaceStatus;
}

export interface RequirementStatus {
  readonly text: string;
  readonly met: boolean;
  readonly have: number;
  readonly need: number;
  /** Whether have and need are worth a bar of progress. */
  readonly counts: boolean;
  readonly missing?: string;
}

export interface HypothesisStatus {
  /** Undefined only where a mistake has taken it. */
  readonly name?: string;
  readonly title?: string;
  readonly kind?: HypothesisKind;
  readonly risk?: Risk;
  readonly stage: Stage;
  readonly status?: StatusWord;
  readonly verdict: VerdictWord;
  readonly reason: string;
  readonly since?: IsoDate;
  readonly tally?: Tally;
  readonly interval?: Interval;
  readonly chance?: number;
  /** 90 % bootstrap interval of what was measured over rows, in the unit of its bar. */
  readonly valueInterval?: Interval;
  /** Between what the true value of what was measured lies by 90 %, in words: `4 to 12.5 days`. */
  readonly measured?: string;
  readonly toDecide?: AsksToDecide;
  readonly at: PlaceStatus;
}

export interface QuestionStatus {
  readonly question: string;
  readonly answered: boolean;
  readonly answer: string;
  readonly hypotheses: readonly string[];
  readonly evidence: readonly string[];
}

export interface RidingStatus {
  readonly hypothesis: string;
  readonly verdict: VerdictWord;
  readonly money: readonly AmountAtRisk[];
  readonly hires: number;
  readonly launches: number;
  readonly shipments: number;
  readonly raises: number;
  readonly decisions: readonly string[];
  /** The first of them, as many as anyone reads. */
  readonly items: readonly RidingItemStatus[];
  readonly itemsLeftOut: number;
}

export interface RidingItemStatus extends ItemStatus {
  /** The hypotheses and the gate that lead from the item to the hypothesis it rides on; empty where it ships it. */
  readonly through: readonly string[];
}

export interface ItemStatus {
  readonly type: PlanItem['type'];
  readonly text?: string;
  /** Its own, or of the feature it ships. */
  readonly name?: string;
  readonly on?: IsoDate;
  readonly costs?: AmountAtRisk;
}

export interface AllowanceStatus {
  readonly rule: string;
  readonly element: string;
  readonly until: IsoDate;
  readonly because: string;
  readonly at: PlaceStatus;
}

export interface NextStatus {
  readonly text: string;
  readonly at: PlaceStatus;
}

/** A place as people and tools are shown it: zero-based lines and UTF-16 columns, as in the language server protocol. */
export interface PlaceStatus {
  /** As the reader knows it. */
  readonly file: string;
  readonly range: Range;
}
