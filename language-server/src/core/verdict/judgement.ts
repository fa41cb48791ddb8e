import type { BarOutcome } from './verdict.ts';

/** Why a bar stands as it does. */
export type Ground =
  /** The sample is not reached and still can be. */
  | 'open'
  /** The day it was due passed without the sample. */
  | 'short'
  | 'cleared'
  /** Missed, with no fail bar to leave room between. */
  | 'missed'
  | 'failed'
  | 'between'
  /** Its two bars overlap. */
  | 'both'
  /** Cleared, or lost, but not with the chance that the settings ask for. */
  | 'unsure-it-passes'
  | 'unsure-it-fails'
  | 'no-sample'
  | 'impossible-sample';

/** The outcome of a bar and what it is said from. */
export interface Judgement {
  readonly outcome: BarOutcome;
  readonly ground: Ground;
  /** The sample is not reached, and what is left cannot change the outcome. */
  readonly isEarly: boolean;
}

/** What follows from the two bars of a pair; `fails` is undefined where there is no fail bar. */
export function judge(passes: boolean, fails: boolean | undefined, isEarly: boolean): Judgement {
  if (passes) {
    return fails
      ? { outcome: 'inconclusive', ground: 'both', isEarly }
      : { outcome: 'supported', ground: 'cleared', isEarly };
  }
  if (fails === undefined) {
    return { outcome: 'refuted', ground: 'missed', isEarly };
  }
  return fails
    ? { outcome: 'refuted', ground: 'failed', isEarly }
    : { outcome: 'inconclusive', ground: 'between', isEarly };
}

/** While the sample is not reached and what is left could still change the outcome. */
export function undecided(isOver: boolean): Judgement {
  return isOver
    ? { outcome: 'inconclusive', ground: 'short', isEarly: false }
    : { outcome: 'testing', ground: 'open', isEarly: false };
}
