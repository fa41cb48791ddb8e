import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { DeclarationBase, Reference, Setting, Text } from './node.ts';
import type { Comparison, Day, Quantity } from './quantity.ts';
import type { Stage } from './venture.ts';

export const hypothesisKinds = [
  'customer',
  'problem',
  'solution',
  'pricing',
  'channel',
  'demand',
  'market',
  'competition',
  'sales',
  'team',
] as const;
export type HypothesisKind = (typeof hypothesisKinds)[number];

export const risks = ['low', 'medium', 'high', 'critical'] as const;
export type Risk = (typeof risks)[number];

export const statusWords = ['validated', 'invalidated', 'parked', 'superseded'] as const;
export type StatusWord = (typeof statusWords)[number];

export const courses = ['proceed', 'pivot', 'persevere', 'stop'] as const;
export type Course = (typeof courses)[number];

/** `revision 2 since 2026-01-30 "its wording then"`. */
export interface Revision extends Span {
  readonly number: number;
  readonly since?: Day;
  readonly wording?: Text;
}

/** `of 15 interviews` or `over 5 orders`; the span begins at `of` or `over`. */
export interface BarSample extends Span {
  readonly n: number;
  readonly unit: string;
  /** `over`: the bar is for a measured quantity. */
  readonly measured: boolean;
}

/** What to compare with: a number of hits, a share of the sample, or a measured quantity. */
export type BarThreshold =
  | ({ readonly is: 'count'; readonly count: Decimal } & Span)
  | ({ readonly is: 'share'; readonly percent: Decimal } & Span)
  | ({ readonly is: 'value'; readonly value: Quantity; readonly median: boolean } & Span);

/** `pass when >= 60% of 15 interviews by 2026-02-15 then proceed "…"`; the same for `fail when`. */
export interface Bar extends Span {
  readonly comparison: Comparison;
  /** The comparison and what it compares with: `>= 60%`. */
  readonly threshold: BarThreshold;
  /** Undefined where a fail bar shares it with the pass bar, or where it was forgotten. */
  readonly sample?: BarSample;
  readonly by?: Day;
  readonly then?: BarConsequence;
}

export interface BarConsequence extends Span {
  readonly course: Course;
  readonly text?: Text;
}

export interface Status extends Span {
  readonly word: StatusWord;
  /** Of `superseded by H`. */
  readonly by?: Reference;
}

/** What the venture believes, and what would show that it is wrong. */
export interface Hypothesis extends DeclarationBase {
  readonly type: 'hypothesis';
  readonly kind?: Setting<HypothesisKind>;
  readonly about: readonly Reference[];
  readonly risk?: Setting<Risk>;
  readonly restsOn: readonly Reference[];
  readonly revisions: readonly Revision[];
  readonly passBars: readonly Bar[];
  readonly failBars: readonly Bar[];
  readonly status?: Status;
  readonly because?: Text;
  /** `in STAGE`, where the kind does not say it. */
  readonly stage?: Setting<Stage>;
}

export const stageOfKind: Readonly<Record<HypothesisKind, Stage>> = {
  customer: 'discovery',
  problem: 'discovery',
  solution: 'discovery',
  pricing: 'validation',
  channel: 'validation',
  sales: 'validation',
  demand: 'creation',
  market: 'creation',
  competition: 'creation',
  team: 'building',
};

/** The stage a hypothesis belongs to: as written, else from its kind, else discovery. */
export function stageOf(hypothesis: Hypothesis): Stage {
  return hypothesis.stage?.value ?? (hypothesis.kind ? stageOfKind[hypothesis.kind.value] : 'discovery');
}

/** The revision in force: the highest declared, or 1. */
export function currentRevision(hypothesis: Hypothesis): number {
  return hypothesis.revisions.reduce((highest, revision) => Math.max(highest, revision.number), 1);
}
