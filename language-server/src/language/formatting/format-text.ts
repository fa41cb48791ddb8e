import { CdevGrammar } from '@cdev/grammar';
import type { Problem } from '../../core/model/file-model.ts';
import type { LexerProblemCode } from '../lexing/lexer-problem.ts';
import { problemsOfReading } from '../messages/problems-of-reading.ts';
import { createCdevServices } from '../module.ts';
import type { CdevParser, Reading } from '../parsing/parser.ts';
import type { Vocabulary } from '../tokens.ts';
import { type CanonicalOrder, canonicalOrderOf, orderAsWritten } from './canonical-order.ts';
import { findLost, newlineOf } from './gaps.ts';
import { layoutOf, type Source } from './layout.ts';
import { linesOf } from './printer.ts';
import { meanTheSame } from './same-meaning.ts';
import { wordsOf } from './written.ts';

export type FormatResult =
  | { readonly text: string }
  /** The first mistake, with a sentence about it: a file that is not understood whole is left as it is. */
  | { readonly problem: Pick<Problem, 'start' | 'end' | 'message'> };

/**
 * A text in the layout and order in which the language is written. Its meaning and all its comments stay, and so do its
 * line breaks (CRLF or LF) and its byte order mark. It takes time in proportion to the text and never throws.
 */
export function formatText(text: string): FormatResult {
  if (latest?.text !== text) {
    latest = { text, result: formatAnew(text) };
  }
  return latest.result;
}

/** What was asked last: an editor that saves a file has it put in order, laid out and laid out while one types. */
let latest: { readonly text: string; readonly result: FormatResult } | undefined;

function formatAnew(text: string): FormatResult {
  const formatter = (known ??= createFormatter());
  const reading = formatter.parser.read(text);
  const problem = findProblem(text, reading);
  if (problem) {
    return { problem };
  }
  const source = sourceOf(reading, formatter);
  const newline = newlineOf(text, reading.tokens, reading.hidden);
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  for (const order of [formatter.order, orderAsWritten]) {
    const lines = linesOf(layoutOf(source, order));
    const formatted = mark + lines.map((line) => line + newline).join('');
    if (isFaithful(formatted, source, formatter)) {
      return { text: formatted };
    }
  }
  return { text };
}

interface Formatter {
  readonly parser: CdevParser;
  readonly vocabulary: Vocabulary;
  readonly order: CanonicalOrder;
}

let known: Formatter | undefined;

function createFormatter(): Formatter {
  const { LangiumParser: parser, Lexer: lexer } = createCdevServices().cdev.parser;
  return { parser, vocabulary: lexer.vocabulary, order: canonicalOrderOf(CdevGrammar()) };
}

function sourceOf({ model, tokens, hidden }: Reading, { vocabulary }: Formatter): Source {
  return { declarations: model.declarations ?? [], ...wordsOf(tokens, hidden, vocabulary) };
}

/** What is written as in other notations, but whole, so that it can be moved as it stands. */
const harmless: ReadonlySet<LexerProblemCode> = new Set<LexerProblemCode>([
  'backslash',
  'bare-decimal',
  'capital-suffix',
  'comma-decimal',
  'comma-thousands',
  'currency-sign',
  'dash-range',
  'dots-range',
  'glued-money',
  'hash-comment',
  'no-such-date',
  'odd-comparison',
  'odd-date',
  'percent-word',
  'single-quotes',
  'smart-quotes',
  'wide-character',
]);

/** The first mistake because of which a text cannot be laid out anew. */
function findProblem(text: string, reading: Reading): Pick<Problem, 'start' | 'end' | 'message'> | undefined {
  const { report, syntaxProblems, tokens, hidden } = reading;
  const problems = report.problems.filter(({ code }) => !harmless.has(code));
  const [first] = problemsOfReading('', {
    ...reading,
    report: { ...report, problems },
    syntaxProblems,
  }).toSorted((a, b) => a.start - b.start);
  if (first) {
    return { start: first.start, end: first.end, message: first.message };
  }
  const lost = findLost(text, tokens, hidden);
  return lost === undefined ? undefined : { start: lost, end: lost + 1, message: 'This is not understood.' };
}

/**
 * Whether a new text may take the place of another: read again, it has the same words and comments and says the same.
 * Where the canonical order would be read otherwise than the written one, that is seen here.
 */
function isFaithful(formatted: string, source: Source, formatter: Formatter): boolean {
  const reading = formatter.parser.read(formatted);
  const again = sourceOf(reading, formatter);
  return (
    findProblem(formatted, reading) === undefined &&
    sameTexts(wordTexts(source), wordTexts(again)) &&
    sameTexts(commentTexts(source), commentTexts(again)) &&
    meanTheSame(source, again, formatter.order, formatter.vocabulary.terminals)
  );
}

function wordTexts({ words }: Source): readonly string[] {
  return words.map(({ token, text }) => `${token.tokenType.name} ${token.payload ?? ''} ${text}`);
}

/** Comments without their white space, for those of several lines may be indented anew. */
function commentTexts({ words, last }: Source): readonly string[] {
  return [...words, last].flatMap(({ comments }) => comments.map(({ text }) => text.replaceAll(/\s+/g, '')));
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  const sorted = others.toSorted();
  return some.length === others.length && some.toSorted().every((text, index) => text === sorted[index]);
}
