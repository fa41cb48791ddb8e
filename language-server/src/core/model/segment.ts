import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { DeclarationBase, Name, Setting, Source } from './node.ts';
import type { Day, Trait } from './quantity.ts';

export const segmentKinds = ['mass', 'niche', 'segmented'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

export const levels = ['low', 'medium', 'high'] as const;
export type Level = (typeof levels)[number];

/** `size 11_200 people source "…" on 2025-12-31`. */
export interface Size extends Span {
  readonly count: Decimal;
  readonly unit: string;
  readonly source?: Source;
  readonly on?: Day;
}

/** A group of customers. The parts of a segmented one are declarations of their own, beside it in the file's list. */
export interface Segment extends DeclarationBase {
  readonly type: 'segment';
  readonly kind?: Setting<SegmentKind>;
  readonly size?: Size;
  readonly margin?: Setting<Level>;
  readonly volume?: Setting<Level>;
  /** Where it says `business`: firms, not persons. */
  readonly business?: Span;
  readonly beachhead?: Span;
  readonly traits: readonly Trait[];
  /** The names of the segments nested in it. */
  readonly parts: readonly Name[];
  /** The name of the segment it is nested in. */
  readonly partOf?: string;
}
