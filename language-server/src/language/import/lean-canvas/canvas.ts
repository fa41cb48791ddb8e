import type { CanvasBlock } from '../../../core/export/canvas-blocks.ts';
import type { HypothesisKind } from '../../../core/model/hypothesis.ts';
import type { Told } from '../imported.ts';

/** A canvas as its author filled it in, before anything is made of it. */
export interface Canvas {
  readonly title?: string;
  /** What is quoted before its first box. */
  readonly vision?: string;
  /** What else stands before its first box. */
  readonly introduction: readonly string[];
  readonly items: readonly CanvasItem[];
  /** What stands in no box. */
  readonly besides: readonly CanvasLine[];
  readonly told: readonly Told[];
}

export interface CanvasLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface CanvasItem extends CanvasLine {
  readonly block: CanvasBlock;
  /** What stands below it, one level deeper or more. */
  readonly notes: readonly string[];
  readonly links: readonly string[];
  /** Given up by whoever struck it out. */
  readonly struck: boolean;
  /** Left aside when a model was exported. */
  readonly parked: boolean;
  /** Of a customer: whether its label says that they use it, or that they pay. */
  readonly role?: 'user' | 'buyer';
  /** As it was called when a model was exported. */
  readonly name?: string;
  /** Where its box does not say it. */
  readonly kind?: HypothesisKind;
}
