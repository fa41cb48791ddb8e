import type { HypothesisKind, Risk } from '../model/hypothesis.ts';
import type { Stage } from '../model/venture.ts';
import type { IsoDate } from '../text/dates.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import type { CanvasBlock, CanvasKind } from './canvas-blocks.ts';

/** A venture as a canvas: what its model has for each box, and how far each of it is from a guess. Plain values, for every printer. */
export interface CanvasView {
  readonly kind: CanvasKind;
  readonly title: string;
  readonly vision?: string;
  readonly today: IsoDate;
  /** Where the evidence has brought it. */
  readonly stage: Stage;
  readonly boxes: readonly CanvasBox[];
  /** What the model believes and this canvas has no box for. */
  readonly beside: readonly CanvasEntry[];
  /** `3 of 8 guesses have been tested; 1 is supported.` */
  readonly standing: string;
}

export interface CanvasBox {
  readonly block: CanvasBlock;
  readonly title: string;
  /** The most pressing guess first. */
  readonly entries: readonly CanvasEntry[];
}

export type CanvasEntry =
  /** A hypothesis. */
  | {
      readonly is: 'guess';
      readonly text: string;
      readonly name: string;
      readonly verdict: VerdictWord;
      /** Where its box does not say it. */
      readonly kind?: HypothesisKind;
      readonly risk?: Risk;
      /** `8 of 10`, `a mean of 11 days over 16`. */
      readonly tally?: string;
    }
  /** What the model says as if it were known: no hypothesis is about it. */
  | { readonly is: 'stated'; readonly text: string }
  /** What is planned: it is no guess, but it rests on some. */
  | {
      readonly is: 'planned';
      readonly text: string;
      /** `SGD 9 000 per month, 2026-05-01`. */
      readonly detail?: string;
    }
  /** What its founders have noted, which claims nothing. */
  | { readonly is: 'noted'; readonly text: string }
  /** What follows from the model. */
  | { readonly is: 'computed'; readonly text: string };

export type CanvasGuess = Extract<CanvasEntry, { readonly is: 'guess' }>;
