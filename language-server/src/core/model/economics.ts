import type { Span } from '../text/span.ts';
import type { DeclarationBase, Reference } from './node.ts';
import type { Duration, Money, Percent } from './quantity.ts';

/** One number of the unit economics and the evidence it comes from. */
export interface EconomicsInput<Value> extends Span {
  readonly value: Value;
  readonly from?: Reference;
}

/** Unit economics of one kind of customer; a name tells tiers apart. */
export interface Economics extends DeclarationBase {
  readonly type: 'economics';
  readonly acquisition?: EconomicsInput<Money>;
  readonly lifetime?: EconomicsInput<Money>;
  readonly margin?: EconomicsInput<Percent>;
  readonly payback?: EconomicsInput<Duration>;
}
