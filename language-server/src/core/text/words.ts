import type { Text } from '../model/node.ts';
import type { Span } from './span.ts';

/** Words and phrases to look for, made ready by `wordList`. */
export interface WordList {
  /** By the first word, folded: the phrases that begin with it, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What is no word by itself (`???`), or is of a script that puts no blanks between words. */
  readonly pieces: readonly string[];
}

/** Where a word of a list stands in a text, and how it is written in the list. */
export interface WordMatch extends Span {
  readonly listed: string;
}

interface Phrase {
  readonly listed: string;
  /** Folded, but for a word in capitals, which is looked for in capitals. */
  readonly words: readonly string[];
  readonly capitals: boolean;
}

interface Word extends Span {
  readonly written: string;
  readonly folded: string;
}

/**
 * Makes a list ready. Case does not count, unless a word is listed in capitals (`TODO`), which is then meant literally:
 * small, it is a word of some other language.
 */
export function wordList(listed: readonly string[]): WordList {
  const phrases = new Map<string, Phrase[]>();
  const pieces: string[] = [];
  for (const entry of new Set(listed)) {
    const words = wordsOf(entry);
    const first = words[0];
    if (first === undefined || unspaced.test(entry)) {
      pieces.push(entry.normalize('NFC').toLowerCase());
      continue;
    }
    const capitals = entry === entry.toUpperCase() && entry !== entry.toLowerCase();
    const phrase = {
      listed: entry,
      words: words.map((word) => (capitals ? word.written : word.folded)),
      capitals,
    };
    phrases.set(first.folded, [...(phrases.get(first.folded) ?? []), phrase]);
  }
  for (const candidates of phrases.values()) {
    candidates.sort((a, b) => b.words.length - a.words.length);
  }
  return { phrases, pieces };
}

/** Every place where a text holds something of a list, as whole words, from left to right. */
export function findWords(text: string, list: WordList): readonly WordMatch[] {
  const matches: WordMatch[] = [];
  const words = list.phrases.size > 0 ? wordsOf(text) : [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    const phrase = list.phrases
      .get(first?.folded ?? '')
      ?.find(({ words: wanted, capitals }) =>
        wanted.every((word, index) => word === words[at + index]?.[capitals ? 'written' : 'folded']),
      );
    const last = phrase && words[at + phrase.words.length - 1];
    if (first && phrase && last) {
      matches.push({ start: first.start, end: last.end, listed: phrase.listed });
      at += phrase.words.length - 1;
    }
  }
  const small = list.pieces.length > 0 ? text.toLowerCase() : '';
  for (const piece of list.pieces) {
    for (let at = small.indexOf(piece); at >= 0; at = small.indexOf(piece, at + piece.length)) {
      matches.push({ start: at, end: at + piece.length, listed: piece });
    }
  }
  return list.pieces.length > 0 ? matches.sort((a, b) => a.start - b.start) : matches;
}

/** The words of a text; what a hyphen, an apostrophe or a dot holds together is one word. */
export function wordsOf(text: string): readonly Word[] {
  // Rules ask one after the other about the same title.
  if (latest?.text !== text) {
    latest = { text, words: findPlainWords(text) ?? findAnyWords(text) };
  }
  return latest.words;
}

let latest: { readonly text: string; readonly words: readonly Word[] } | undefined;

function findAnyWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
    folded: match[0].normalize('NFC').replaceAll('’', "'").toLowerCase(),
  }));
}

/** The same for a text of plain letters, in a fraction of the time; undefined for any other. */
function findPlainWords(text: string): readonly Word[] | undefined {
  const { length } = text;
  const words: Word[] = [];
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      return undefined;
    }
    if (!isPlainLetter(code)) {
      at++;
      continue;
    }
    const start = at;
    for (let next = text.charCodeAt(++at); at < length; next = text.charCodeAt(++at)) {
      const joins = next === 39 || next === 45 || next === 46;
      if (!isPlainLetter(next) && !(joins && isPlainLetter(text.charCodeAt(at + 1)))) {
        break;
      }
    }
    if (text.charCodeAt(at) >= 128 || text.charCodeAt(at + 1) >= 128) {
      return undefined;
    }
    const written = text.slice(start, at);
    words.push({ start, end: at, written, folded: written.toLowerCase() });
  }
  return words;
}

/** Letters, digits and the underscore of ASCII. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/**
 * Where a part of a text's value stands in its file. A text with escapes or over several lines is not written as its
 * value is; there it is the whole text.
 */
export function spanIn(text: Text, part: Span): Span {
  const isLiteral = text.end - text.start === text.value.length + 2;
  return isLiteral ? { start: text.start + 1 + part.start, end: text.start + 1 + part.end } : text;
}

const wordPattern = /[\p{L}\p{M}\p{N}_]+(?:['’.\-‐‑][\p{L}\p{M}\p{N}_]+)*/gu;

/** Scripts in which one word follows the other without a blank. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
