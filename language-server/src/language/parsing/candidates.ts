import type { IToken, TokenType } from 'chevrotain';
import { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../tokens.ts';
import type { Failure } from './parser.ts';

/** A small change to the tokens that may mend a mistake. */
export interface Candidate {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly IToken[];
  /** How unlikely it is that this is what the founder meant. */
  readonly cost: number;
}

/** Signs that are easily forgotten. */
const signs = [',', '{', '}', ')'];
/** How many tokens may be passed over one by one before only whole lines are. */
const furthest = 8;
/** What it costs at most to pass over a line from its beginning to its end. */
const wholeLine = 6;
/** The same from somewhere in the line. */
const restOfLine = 6.5;
/** How many tokens may be passed over at once. */
const longest = 400;

export function candidatesFor(
  tokens: readonly IToken[],
  failure: Failure,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const { index } = failure;
  const wanted = wantedTypes(failure, vocabulary);
  return [
    ...misspelt(tokens, index, vocabulary),
    ...insertions(tokens, index, wanted, vocabulary),
    ...replacements(tokens, index, wanted, vocabulary),
    ...unquoted(tokens, index, wanted),
    ...removals(tokens, index),
    ...commaBefore(tokens, index, vocabulary),
  ];
}

/** A list that goes on as the next statement would begin: its last comma is too many, and the word is no member. */
function commaBefore(tokens: readonly IToken[], index: number, { words }: Vocabulary): readonly Candidate[] {
  const word = tokens[index - 1];
  return word && words.has(word.image) && tokens[index - 2]?.image === ','
    ? [{ at: index - 2, remove: 1, insert: [], cost: 1.7 }]
    : [];
}

/** Words where one value is wanted: all of them up to the end of the line stand for it. */
function unquoted(
  tokens: readonly IToken[],
  index: number,
  wanted: readonly TokenType[],
): readonly Candidate[] {
  const line = tokens[index]?.startLine;
  const found: Candidate[] = [];
  for (let end = index + 1; end <= tokens.length && end - index <= longest; end++) {
    const last = tokens[end - 1];
    if (last?.startLine !== line || weightOf(last) > 0) {
      break;
    }
    if (end - index > 1 && (tokens[end]?.startLine !== line || weightOf(tokens[end]) > 0)) {
      const cost = 3 + 0.25 * (end - index);
      found.push(...wanted.map((type) => replacement(tokens, index, end - index, type, cost)));
    }
  }
  return found;
}

function replacement(
  tokens: readonly IToken[],
  at: number,
  remove: number,
  type: TokenType,
  cost: number,
): Candidate {
  return { at, remove, insert: [holeAt(tokens, at, type)], cost };
}

/** What to put in: terminals and single keywords; of many keywords nobody knows which was meant. */
function wantedTypes({ expected }: Failure, vocabulary: Vocabulary): readonly TokenType[] {
  const terminals = expected.filter((name) => /^[A-Z]+$/.test(name));
  const keywords = expected.filter((name) => !/^[A-Z]+$/.test(name));
  const names = [...terminals, ...(terminals.length === 0 && keywords.length <= 5 ? keywords : [])];
  return names.flatMap((name) => vocabulary.definition[name] ?? []);
}

function insertions(
  tokens: readonly IToken[],
  index: number,
  wanted: readonly TokenType[],
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const others = signs.flatMap((sign) => vocabulary.signs.get(sign) ?? []);
  // Two members of a list side by side lack their comma; at the beginning of a line something else begins.
  const isInLine = tokens[index]?.startLine === tokens[index - 1]?.endLine;
  return [
    ...wanted.map((type) => replacement(tokens, index, 0, type, 2)),
    ...others
      .filter((type) => !wanted.includes(type))
      .map((type) => replacement(tokens, index, 0, type, type.name === ',' && isInLine ? 1.8 : 2.5)),
  ];
}

function replacements(
  tokens: readonly IToken[],
  index: number,
  wanted: readonly TokenType[],
  vocabulary: Vocabulary,
): readonly Candidate[] {
  if (index >= tokens.length) {
    return [];
  }
  const braces = ['{', '}'].flatMap((sign) => vocabulary.signs.get(sign) ?? []);
  return [
    ...wanted.map((type) => replacement(tokens, index, 1, type, 3)),
    ...[index, index - 1]
      .filter((at) => at > 0)
      .flatMap((at) => braces.map((type) => replacement(tokens, at, 1, type, 3.5))),
  ];
}

function removals(tokens: readonly IToken[], index: number): readonly Candidate[] {
  const found: Candidate[] = [];
  // What is too much may stand a little before or behind the place where it shows.
  for (const at of [index - 1, index, index + 1, index + 2]) {
    if (at >= 0 && at < tokens.length) {
      found.push({ at, remove: 1, insert: [], cost: at === index ? 2 : 3 + weightOf(tokens[at]) / 2 });
    }
  }
  if (index < tokens.length) {
    found.push({ at: index, remove: tokens.length - index, insert: [], cost: 10 });
  }
  const brace = tokens.slice(0, index).findLastIndex((token) => token.image === '}');
  if (brace >= 0) {
    found.push({ at: brace, remove: 1, insert: [], cost: 4 });
  }
  found.push(...stretches(tokens, index, index));
  if (index > 0) {
    found.push(...stretches(tokens, index - 1, index));
  }
  return found;
}

/** Takes out everything from `start` to somewhere behind `index`: word by word at first, then by whole lines. */
function stretches(tokens: readonly IToken[], start: number, index: number): readonly Candidate[] {
  const found: Candidate[] = [];
  const remove = (end: number, cost: number) =>
    found.push({ at: start, remove: end - start, insert: [], cost });
  const beginsLine = tokens[start]?.startLine !== tokens[start - 1]?.endLine;
  let cost = start < index ? 3 + weightOf(tokens[start]) : 1.5;
  let depth = 0;
  let lines = 0;
  for (let end = index; end < tokens.length && end - index <= longest; end++) {
    const token = tokens[end];
    if (!token) {
      break;
    }
    const isFirst = end > index && token.startLine !== tokens[end - 1]?.endLine;
    if (isFirst) {
      // What is left of a line is no likelier to be understood for being long. A brace inside it is a slip.
      if (lines === 0 && tokens[end - 1]?.image !== '{') {
        remove(end, Math.min(cost, beginsLine ? wholeLine : restOfLine));
        depth = 0;
      }
      lines++;
    }
    if (isFirst && depth === 0) {
      cost += 3;
      if (end - index > furthest) {
        remove(end, cost);
      }
    }
    if (token.image === '}' && depth === 0 && end > index) {
      remove(end, cost);
      cost += 4;
    }
    // A brace where reading stopped is itself the mistake and opens nothing.
    if (end > index) {
      depth = Math.max(0, depth + (token.image === '{' ? 1 : token.image === '}' ? -1 : 0));
      cost += weightOf(token) / 4;
    }
    cost += 0.5;
    if (depth === 0 && (end - index < furthest || token.image === '}')) {
      remove(end + 1, cost);
    }
  }
  return found;
}

/** Braces hold the text together: taking one away needs a better reason than a word. */
function weightOf(token: IToken | undefined): number {
  return token && /^[{}]$/.test(token.image) ? 4 : 0;
}

/** A word near the mistake that is almost a keyword. */
function misspelt(tokens: readonly IToken[], index: number, vocabulary: Vocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = Math.max(0, index - 1); at <= index + 2 && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !/^\p{L}/u.test(token.image) || vocabulary.words.has(token.image)) {
      continue;
    }
    for (const [word, { name }] of vocabulary.words) {
      if (token.payload === undefined && isNear(token.image, word)) {
        const meant = new Token(
          name,
          token.image,
          token.startOffset,
          token.startLine ?? 1,
          token.startColumn ?? 1,
        );
        meant.payload = word;
        found.push({ at, remove: 1, insert: [meant], cost: at === index ? 1 : 1.25 });
      }
    }
  }
  return found;
}

/** Whether one letter or two, by the length of the word, make the one the other. */
export function isNear(written: string, word: string): boolean {
  const most = word.length <= 5 ? 1 : 2;
  return (
    Math.abs(written.length - word.length) <= most && distance(written.toLowerCase(), word, most) <= most
  );
}

/** The number of letters to change, add, leave out or swap with their neighbour; `most + 1` for any greater number. */
function distance(a: string, b: string, most: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) {
      return most + 1;
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

/** A token of no text that stands for what is missing. */
export function holeAt(tokens: readonly IToken[], index: number, type: TokenType): Token {
  const before = tokens[index - 1];
  const at = before ? before.startOffset + before.image.length : (tokens[index]?.startOffset ?? 0);
  const hole = new Token(type, '', at, before?.endLine ?? 1, (before?.endColumn ?? 0) + 1);
  hole.isInsertedInRecovery = true;
  return hole;
}
