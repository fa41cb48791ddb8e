// The second door, for those who read well-formed text and need nothing of Langium.
export { readingTable } from './generated/reading-table.ts';

/** The grammar in a form that well-formed text can be read by without anything else. */
export interface ReadingTable {
  /**
   * The kinds of tokens: a token is known by the index of its kind. First the end of the text, then what is no name,
   * then the terminals `REFERENCE`, `ID` and `CURRENCY`, then the keywords that are names as well. So a reference is
   * whatever has the index of `REFERENCE` or a greater one, and a name whatever has that of `ID` or a greater one.
   */
  readonly kinds: readonly string[];
  /** The rules with what they are made of; the first is that of a whole text. */
  readonly rules: readonly (readonly [name: string, body: ReadingPart])[];
  /** Where to go on in those places where there are several ways, by the tokens that come next. */
  readonly lookahead: readonly LookaheadRow[];
}

/** A part of a rule. `property` is the one of the rule's node that is filled, empty where none is. */
export type ReadingPart =
  | readonly [is: 'token', kind: number, property: string, operator: PropertyOperator]
  | readonly [is: 'rule', rule: number, property: string, operator: PropertyOperator]
  | readonly [is: 'all', parts: readonly ReadingPart[]]
  /** One of several ways; `row` is that of the lookahead to begin with. */
  | readonly [is: 'one', row: number, ways: readonly ReadingPart[]]
  /** What may be left out or come several times: the way 0 is to read it, the way 1 to go on behind it. */
  | readonly [is: 'optional' | 'repeated', row: number, part: ReadingPart];

export type PropertyOperator = '=' | '+=' | '?=' | '';

/**
 * What the next token says: first what most kinds of tokens say, then what others do. A number from 0 on is the way to
 * go; `none` and `unknown` are below it; `further` and whatever is below that is the row for the token after it.
 */
export type LookaheadRow = readonly [
  usual: number,
  ...others: readonly (readonly [said: number, ...kinds: readonly number[]])[],
];

/** No way can be gone. */
export const none = -1;
/** The tokens do not tell, as far as was looked ahead. */
export const unknown = -2;
/** The row 0 comes next; the row 1 is one less, and so on. */
export const further = -3;
