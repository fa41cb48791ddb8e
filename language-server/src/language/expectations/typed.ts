import type { Span } from '../../core/text/span.ts';
import { endOfLine } from '../lexing/characters.ts';
import type { Scan } from '../lexing/scan.ts';
import { endOf } from '../lexing/token.ts';

/** What a cursor stands in or at the end of. */
export interface Typed extends Span {
  /** `blank` where nothing has been typed yet; then the span is empty. */
  readonly is: 'word' | 'number' | 'text' | 'blank';
  /** The part before the cursor; of a text without its quotes. */
  readonly before: string;
  /** The token it is or will be begins here: the same as `start`, but for a text, whose span is without its quotes. */
  readonly tokenStart: number;
}

const wordBefore =
  /(?<![\p{L}\p{M}\p{N}_"])(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]*\.[ \t]*)?[\p{L}_][\p{L}\p{M}\p{N}_-]*$|(?<![\p{L}\p{M}\p{N}_"])[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]*\.[ \t]*$/u;
const numberBefore = /(?<![\p{L}\p{M}\p{N}_.-])\d[\d-]*$/u;
const restOfWord = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)?/u;
const restOfNumber = /^[\d-]+/;
/** Longer words than this are nobody's. */
const longest = 1000;

/** What is being typed at an offset; undefined in a comment, and where what stands there is neither word, number nor text. */
export function findTyped(text: string, offset: number, { tokens, hidden }: Scan): Typed | undefined {
  const isInComment = hidden.some(
    (token) =>
      token.startOffset < offset &&
      (offset < endOf(token) || (offset === endOf(token) && !token.image.endsWith('*/'))),
  );
  if (isInComment) {
    return undefined;
  }
  const touched = tokens.find((token) => token.startOffset < offset && offset <= endOf(token));
  if (touched?.tokenType.name === 'STRING') {
    const isClosed = touched.payload === undefined;
    if (offset === endOf(touched) && isClosed) {
      return undefined;
    }
    const quotes = touched.image.startsWith('"""') ? 3 : 1;
    const start = touched.startOffset + quotes;
    const end = Math.max(start, isClosed ? endOf(touched) - quotes : endOf(touched));
    return offset < start || offset > end
      ? undefined
      : { is: 'text', start, end, before: text.slice(start, offset), tokenStart: touched.startOffset };
  }
  const lineStart = Math.max(
    text.lastIndexOf('\n', offset - 1) + 1,
    text.lastIndexOf('\r', offset - 1) + 1,
    offset - longest,
  );
  const line = text.slice(lineStart, offset);
  const rest = text.slice(offset, Math.min(endOfLine(text, offset), offset + longest));
  for (const [is, pattern, more] of [
    ['word', wordBefore, restOfWord],
    ['number', numberBefore, restOfNumber],
  ] as const) {
    const match = pattern.exec(line);
    if (match) {
      const start = offset - match[0].length;
      const end = offset + (more.exec(rest)?.[0].length ?? 0);
      return { is, start, end, before: match[0], tokenStart: start };
    }
  }
  if (/[\p{L}\p{M}\p{N}_"'-]$/u.test(line)) {
    return undefined;
  }
  const end = offset + (/^[\p{L}_]/u.test(rest) ? (restOfWord.exec(rest)?.[0].length ?? 0) : 0);
  return end > offset
    ? { is: 'word', start: offset, end, before: '', tokenStart: offset }
    : { is: 'blank', start: offset, end: offset, before: '', tokenStart: offset };
}
