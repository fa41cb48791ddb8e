import type { Decimal } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import type { HypothesisKind, Risk } from './hypothesis.ts';
import type { DeclarationBase, Reference, Setting, Text } from './node.ts';
import type { Comparison, Day, Duration } from './quantity.ts';
import type { Stage } from './venture.ts';

/** One `require` of a gate; its span is the whole statement. */
export type Requirement = Span &
  (
    | { readonly is: 'validated'; readonly hypotheses: readonly Reference[] }
    /** Empty lists stand for any risk, any kind. */
    | { readonly is: 'every'; readonly risks: readonly Risk[]; readonly kinds: readonly HypothesisKind[] }
    | { readonly is: 'heads'; readonly count: number; readonly unit: string; readonly profile?: Reference }
    | { readonly is: 'roadmap'; readonly roadmap: Reference }
    | { readonly is: 'payback'; readonly comparison: Comparison; readonly value: Duration }
    /** `lifetime >= 3 acquisition`. */
    | { readonly is: 'lifetime'; readonly comparison: Comparison; readonly times: Decimal }
    | { readonly is: 'confirmed'; readonly text: Text; readonly on?: Day; readonly by?: Text }
  );

/** What must be true before a stage is left. */
export interface Gate extends DeclarationBase {
  readonly type: 'gate';
  readonly exits?: Setting<Stage>;
  readonly requirements: readonly Requirement[];
}
