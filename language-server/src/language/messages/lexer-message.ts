import type { LexerProblem, LexerProblemCode } from '../lexing/lexer-problem.ts';

type Words = (problem: LexerProblem, written: string) => string;

const messages: Readonly<Record<LexerProblemCode, Words>> = {
  backslash: ({ found }) =>
    `'${found}' means nothing: a backslash stands before a quote, another backslash or an n, and alone it is written twice.`,
  'bare-decimal': (_, written) => `A number begins with a digit: write '${written}'.`,
  brackets: () => 'A list stands in no brackets: its members stand side by side, with commas between them.',
  'capital-suffix': (_, written) => `Thousands are written with a small k: '${written}'.`,
  colon: () => 'No colon goes between a word and what it says.',
  'comma-decimal': (_, written) => `A fraction begins with a point, so this is read as '${written}'.`,
  'comma-thousands': (_, written) =>
    `Thousands are set apart by an underscore, or not at all: this is read as '${written}'.`,
  conflict: () =>
    'Git could not merge these lines: two versions stand below each other, and only the first one is read.',
  'conflict-marker': () => 'Git left this line in a conflict: it says nothing about the venture.',
  'currency-sign': ({ found }, written) =>
    `Money is written with the code of its currency, so '${found}' is read as '${written}'.`,
  'dash-range': (_, written) => `A range has two dots between its numbers: write '${written}'.`,
  'dots-range': (_, written) => `A range has exactly two dots: write '${written}'.`,
  'equals-sign': () => 'No equals sign goes between a word and what it says.',
  'glued-money': (_, written) => `A blank goes between the currency and the number: write '${written}'.`,
  'hash-comment': () => "A comment begins with '//'.",
  'name-missing': ({ found }) => `After the dot of '${found}' the name of what is meant is missing.`,
  'no-such-date': ({ found }) =>
    `No calendar has the date '${found}', so it is read as if it were not there.`,
  'odd-comparison': (_, written) => `This comparison is written '${written}'.`,
  'odd-date': (_, written) => `A date is written year, month, day: '${written}'.`,
  'percent-word': (_, written) => `A share is written with its sign: '${written}'.`,
  semicolon: () => 'No semicolon ends a statement: the next one begins with its own word.',
  'single-quotes': () => 'A text stands in double quotes.',
  'slash-of': () => "So many of so many is written with 'of': '8 of 10'.",
  'smart-quotes': () => 'A text stands in straight quotes; these are the ones of a word processor.',
  stray: ({ found }) => `'${found}' means nothing in a model, so it is passed over.`,
  'too-deep': () => 'This is nested deeper than any model needs, so it is passed over.',
  'too-long': () => 'The file is too long for a model, so it is read no further.',
  'unterminated-comment': () =>
    "This comment is never closed with '*/', so it is taken to end with its line.",
  'unterminated-string': ({ found }) =>
    found.startsWith('"""')
      ? 'This text is never closed with \'"""\', so it is taken to end before its block does.'
      : 'This text is never closed with a quote, so it is taken to end with its line.',
  'wide-character': ({ found }, written) => `'${found}' is the wide form of '${written}'.`,
};

/** Problems that are mended as their writer meant, so that a fix may be applied unseen where there is only one. */
const harmless: ReadonlySet<LexerProblemCode> = new Set<LexerProblemCode>([
  'backslash',
  'bare-decimal',
  'brackets',
  'capital-suffix',
  'colon',
  'comma-decimal',
  'comma-thousands',
  'currency-sign',
  'dash-range',
  'dots-range',
  'equals-sign',
  'glued-money',
  'hash-comment',
  'odd-comparison',
  'odd-date',
  'percent-word',
  'semicolon',
  'single-quotes',
  'slash-of',
  'smart-quotes',
  'wide-character',
]);

/** What is said of a problem, in a founder's words. `written` is the text as its first fix leaves it. */
export function lexerMessage(problem: LexerProblem, written: string): string {
  return messages[problem.code](problem, written);
}

/** Whether a problem's only fix surely keeps what was meant. */
export function isSafelyMended({ code, fixes }: LexerProblem): boolean {
  return fixes.length === 1 && harmless.has(code);
}
