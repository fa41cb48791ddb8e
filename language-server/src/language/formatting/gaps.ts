import type { IToken } from 'chevrotain';
import { endOf } from '../lexing/token.ts';

/** The stretches of a text between its tokens and comments, which should be nothing but white space. */
function* gapsOf(
  text: string,
  tokens: readonly IToken[],
  hidden: readonly IToken[],
): Generator<{ readonly start: number; readonly text: string }> {
  let start = 0;
  for (const token of [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset)) {
    yield { start, text: text.slice(start, token.startOffset) };
    start = endOf(token);
  }
  yield { start, text: text.slice(start) };
}

/** The first character that is in no token and would be lost. */
export function findLost(
  text: string,
  tokens: readonly IToken[],
  hidden: readonly IToken[],
): number | undefined {
  for (const gap of gapsOf(text, tokens, hidden)) {
    const lost = gap.text.search(/\S/);
    if (lost >= 0) {
      return gap.start + lost;
    }
  }
  return undefined;
}

/**
 * How lines end in a text. Those inside a text of several lines are no sign of it: they stay as they are, whatever the
 * others become.
 */
export function newlineOf(text: string, tokens: readonly IToken[], hidden: readonly IToken[]): string {
  for (const gap of gapsOf(text, tokens, hidden)) {
    const newline = /\r\n|\n|\r/.exec(gap.text);
    if (newline) {
      return newline[0];
    }
  }
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
