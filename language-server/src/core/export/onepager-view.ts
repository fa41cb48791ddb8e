import type { Course, HypothesisKind, Risk } from '../model/hypothesis.ts';
import type { Stage } from '../model/venture.ts';
import type { IsoDate } from '../text/dates.ts';
import type { VerdictWord } from '../verdict/verdict.ts';

/**
 * A venture on one page for somebody who does not know it: what it claims, what customers have done about each claim, and
 * what nobody knows yet. Plain values, for every printer; there are never more of anything than one page has room for.
 */
export interface OnepagerView {
  readonly title: string;
  readonly vision?: string;
  readonly today: IsoDate;
  /** Where the evidence has brought it, and where the venture says it is, in one sentence. */
  readonly stage: string;
  /** `3 guesses: 2 tested, 0 supported, 0 refuted.` */
  readonly standing: string;
  readonly steps: readonly OnepagerStep[];
  /** For whom, which problem, what is offered. What the model does not say is not among them. */
  readonly facts: readonly OnepagerFact[];
  /** What the evidence has decided, either way. */
  readonly settled: Limited<OnepagerClaim>;
  /** What it has not, the most pressing first. */
  readonly open: Limited<OnepagerClaim>;
  /** What else one has to know who relies on this, a sentence each. */
  readonly gaps: Limited<string>;
  /** The latest first. */
  readonly learned: readonly OnepagerLesson[];
  readonly numbers: readonly OnepagerNumber[];
  /** What is still to come, in order of its day. */
  readonly ahead: Limited<OnepagerItem>;
  /** What is to be done next, a sentence each. */
  readonly next: readonly string[];
}

/** As many as there is room for, and how many there are beside them. */
export interface Limited<Item> {
  readonly shown: readonly Item[];
  readonly others: number;
}

export interface OnepagerStep {
  readonly stage: Stage;
  readonly is: 'passed' | 'open' | 'ahead';
  readonly here: boolean;
  /** How many of the requirements of its gates are met. */
  readonly met: number;
  readonly of: number;
}

export interface OnepagerFact {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly detail?: string }[];
}

export interface OnepagerClaim {
  readonly name: string;
  readonly text: string;
  readonly kind?: HypothesisKind;
  readonly risk?: Risk;
  readonly verdict: VerdictWord;
  /** Why the verdict is what it is, with what was counted. */
  readonly reason: string;
  /** `true rate 53 to 92% (90% sure)`. */
  readonly figures?: string;
  /** What bears on it, the strongest first; what does not count is left out, for the reason speaks of it. */
  readonly evidence: Limited<OnepagerEvidence>;
  readonly quote?: { readonly text: string; readonly from?: string };
  /** What is planned or decided on the strength of it. */
  readonly riding?: string;
}

export interface OnepagerEvidence {
  readonly isAgainst: boolean;
  /** `presale, 2026-04-02: 4 of 9, gave SGD 190`. */
  readonly text: string;
}

export interface OnepagerLesson {
  readonly on?: IsoDate;
  readonly course?: Course;
  readonly text: string;
}

export interface OnepagerNumber {
  readonly label: string;
  readonly value: string;
  /** The evidence it comes from; undefined where it is assumed. */
  readonly from?: string;
}

export interface OnepagerItem {
  readonly on?: IsoDate;
  readonly text: string;
  /** `waits for G2`. */
  readonly why: string;
}

/** At most so many of a list. One that would be counted alone is shown. */
export function limited<Item>(all: readonly Item[], most: number): Limited<Item> {
  const shown = all.length <= most + 1 ? all : all.slice(0, most);
  return { shown, others: all.length - shown.length };
}
