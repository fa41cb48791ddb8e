import type { DeclarationBase, Name, Reference, Text } from './node.ts';
import type { Day } from './quantity.ts';

/** Silences one rule on one element, and what is inside it, until the end of a day. */
export interface Allow extends DeclarationBase {
  readonly type: 'allow';
  readonly rule?: Name;
  readonly on?: Reference;
  readonly until?: Day;
  readonly because?: Text;
}
