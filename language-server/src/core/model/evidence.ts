import type { Span } from '../text/span.ts';
import type { DataQuery } from './data.ts';
import type { DeclarationBase, Reference, Setting, Source, Text } from './node.ts';
import type { Day, Money, Quantity } from './quantity.ts';

export const bearingVerbs = ['supports', 'contradicts', 'informs'] as const;
export type BearingVerb = (typeof bearingVerbs)[number];

/** `8 of 10`: of the 10 it held for 8, whatever the verb. */
export interface CountTally extends Span {
  readonly is: 'count';
  readonly hits: number;
  readonly n: number;
}

/** `12 days over 5`: the mean (or with a median bar, the value of each) of 5. */
export interface MeasuredTally extends Span {
  readonly is: 'measured';
  readonly value: Quantity;
  readonly n: number;
}

/** One hypothesis that a piece of evidence bears on; its span is from the hypothesis' name to the end of its tally. */
export interface Bearing extends Span {
  readonly verb: BearingVerb;
  readonly hypothesis: Reference;
  /** Undefined where none is written: the one in force on the evidence's date. */
  readonly revision?: Setting<number>;
  readonly tally?: CountTally | MeasuredTally;
  readonly data?: DataQuery;
  /** The whole statement this bearing stands in, from its verb. */
  readonly statement: Span;
}

/** What someone gave up to show that they mean it. */
export interface Commitment extends Span {
  readonly is: 'money' | 'time' | 'reputation';
  readonly money?: Money;
  readonly text?: Text;
}

export interface Quote extends Span {
  readonly text: Text;
  readonly from?: Text;
}

export interface Evidence extends DeclarationBase {
  readonly type: 'evidence';
  /** An experiment, or a bare method: whichever the project knows by that name. */
  readonly from?: Reference;
  readonly on?: Day;
  readonly bearings: readonly Bearing[];
  readonly with: readonly Reference[];
  /** How many were asked, answered or not. */
  readonly asked?: Setting<number>;
  readonly commitments: readonly Commitment[];
  readonly sources: readonly Source[];
  readonly quotes: readonly Quote[];
  readonly by: readonly Text[];
  /** How many of the people were team, friends or family. */
  readonly insiders?: Setting<number>;
  readonly replaces: readonly Reference[];
  readonly weak?: Setting<string>;
}
