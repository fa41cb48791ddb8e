import type { Span } from '../../core/text/span.ts';

/**
 * What the lexer understood although it is not how the language is written, or could not read at all. Codes are for
 * the messages; nobody outside sees them.
 */
export const lexerProblemCodes = [
  'backslash',
  'bare-decimal',
  'brackets',
  'capital-suffix',
  'colon',
  'comma-decimal',
  'comma-thousands',
  'conflict',
  'conflict-marker',
  'currency-sign',
  'dash-range',
  'dots-range',
  'equals-sign',
  'glued-money',
  'hash-comment',
  'name-missing',
  'no-such-date',
  'odd-comparison',
  'odd-date',
  'percent-word',
  'semicolon',
  'single-quotes',
  'slash-of',
  'smart-quotes',
  'stray',
  'too-deep',
  'too-long',
  'unterminated-comment',
  'unterminated-string',
  'wide-character',
] as const;
export type LexerProblemCode = (typeof lexerProblemCodes)[number];

/** Replaces a span of the text. */
export interface LexerEdit extends Span {
  readonly text: string;
}

export interface LexerProblem extends Span {
  readonly code: LexerProblemCode;
  /** The text it is about, cut where it is long. */
  readonly found: string;
  /** Ways to mend it, the likeliest first, each a list of edits to be made together. */
  readonly fixes: readonly (readonly LexerEdit[])[];
}
