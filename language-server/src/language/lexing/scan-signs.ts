import type { TokenType } from 'chevrotain';
import type { LexerProblemCode } from './lexer-problem.ts';
import type { ScanState } from './scan-state.ts';

/** The punctuation of East Asian keyboards. */
const wideSigns: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['、', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
  ['；', ';'],
  ['＝', '='],
  ['＞', '>'],
  ['＜', '<'],
]);

const oddComparisons: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['≠', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['==', '='],
  ['<>', '!='],
  ['>==', '>='],
  ['<==', '<='],
]);

/** Before a column of the data, after which `=` compares. */
const beforeColumn = new Set(['where', 'among', 'and', 'or', 'not', '(', 'require']);

export function scanSign(state: ScanState): boolean {
  const sign = state.text[state.at] ?? '';
  const type = state.vocabulary.signs.get(sign);
  switch (sign) {
    case ':':
      return drop(state, 'colon', 1);
    case ';':
      return drop(state, 'semicolon', 1);
    case '<':
    case '>':
    case '=':
    case '!':
      return scanComparison(state);
    default:
      return type !== undefined && take(state, type, sign);
  }
}

function take(state: ScanState, type: TokenType, sign: string): boolean {
  if (sign === '{' || sign === '(') {
    state.open(type, sign);
  } else if (sign === '}' || sign === ')') {
    state.close(type, sign);
  } else {
    state.push(type, sign);
  }
  return true;
}

/** A wide sign stands for its plain one. */
export function scanWideSign(state: ScanState): boolean {
  const { text, at, vocabulary } = state;
  const image = text[at] ?? '';
  if (oddComparisons.has(image)) {
    return scanComparison(state);
  }
  const sign = wideSigns.get(image);
  if (sign === undefined) {
    return false;
  }
  if (sign === ':' || sign === ';') {
    return drop(state, sign === ':' ? 'colon' : 'semicolon', 1);
  }
  const type = vocabulary.signs.get(sign);
  state.problem('wide-character', at, at + 1, { start: at, end: at + 1, text: sign });
  if (type) {
    state.push(type, image, sign);
  }
  return type !== undefined;
}

/** `where age = 70` compares; anywhere else an equals sign is a habit from other notations. */
function scanComparison(state: ScanState): boolean {
  const { text, at, vocabulary } = state;
  const image = text.slice(at, endOfComparison(text, at));
  if ((image === '=' || image === '==' || image === '===') && !comparesHere(state)) {
    return drop(state, 'equals-sign', image.length);
  }
  const sign = oddComparisons.get(image) ?? image;
  const type = vocabulary.signs.get(sign);
  if (!type) {
    return false;
  }
  if (sign !== image) {
    const end = at + image.length;
    state.problem('odd-comparison', at, end, { start: at, end, text: sign });
  }
  state.push(type, image, sign === image ? undefined : sign);
  return true;
}

/** Behind up to three plain signs, or one that is none of ours. */
function endOfComparison(text: string, start: number): number {
  let end = start;
  while (end < start + 3 && isComparisonCode(text.charCodeAt(end))) {
    end++;
  }
  return Math.max(end, start + 1);
}

/** Whether a character is `<`, `=`, `>` or `!`. */
function isComparisonCode(code: number): boolean {
  return (code >= 60 && code <= 62) || code === 33;
}

function comparesHere({ tokens }: ScanState): boolean {
  const last = tokens.at(-1)?.image ?? '';
  const before = tokens.at(-2)?.image ?? '';
  return last === 'when' || last === 'median' || beforeColumn.has(before);
}

/** Lists stand in no brackets: both are left out, as one mistake. */
export function scanBracket(state: ScanState): boolean {
  const { text, at } = state;
  if (text[at] === '[') {
    state.openBracket ??= at;
    state.at++;
    return true;
  }
  const open = state.openBracket;
  if (open === undefined) {
    return false;
  }
  const without = (start: number) => ({ start, end: start + 1, text: '' });
  state.problem('brackets', open, at + 1, without(open), without(at));
  state.openBracket = undefined;
  state.at++;
  return true;
}

/** Leaves out a sign that the language has no use for. */
function drop(state: ScanState, code: LexerProblemCode, length: number): boolean {
  const start = state.at;
  state.removal(code, start, start + length);
  state.at = start + length;
  return true;
}
