import type { DeclarationBase, Setting, Text } from './node.ts';
import type { Money } from './quantity.ts';

/** What customers use now instead. A competitor has a `link`. */
export interface Alternative extends DeclarationBase {
  readonly type: 'alternative';
  readonly strengths: readonly Text[];
  readonly weaknesses: readonly Text[];
  readonly costs?: Setting<Money>;
}
