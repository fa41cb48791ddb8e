import type { IToken } from 'chevrotain';
import type { Vocabulary } from '../tokens.ts';

/** A comment as it stands in the text. */
export interface Comment {
  readonly text: string;
  /** Whether it goes on to the end of its line, so that nothing can stand behind it. */
  readonly isLine: boolean;
  /** How many line breaks there are between it and what stands before it. */
  readonly linesBefore: number;
}

/** A token of the text without its surroundings. */
export interface Word {
  readonly token: IToken;
  /** As it is written canonically. */
  readonly text: string;
  /** The comments between the word before and this one. */
  readonly comments: readonly Comment[];
  /** How many line breaks there are between this and the word or comment before it. */
  readonly linesBefore: number;
  /** Whether it stands so close to the word before that together they are something people write elsewhere: `$9`. */
  readonly isGlued: boolean;
}

/** The words of a text with the comments between them. The last is empty: it holds what stands at the end. */
export function wordsOf(
  tokens: readonly IToken[],
  hidden: readonly IToken[],
  { terminals }: Vocabulary,
): { readonly words: readonly Word[]; readonly last: Pick<Word, 'comments' | 'linesBefore'> } {
  const words: Word[] = [];
  let line = 1;
  let next = 0;
  const commentsUntil = (offset: number): Comment[] => {
    const comments: Comment[] = [];
    for (let token = hidden[next]; token && token.startOffset < offset; token = hidden[++next]) {
      const isLine = token.tokenType === terminals.SL_COMMENT;
      comments.push({
        text: isLine ? token.image.trimEnd() : token.image,
        isLine,
        linesBefore: (token.startLine ?? line) - line,
      });
      line = token.endLine ?? line;
    }
    return comments;
  };
  for (const [index, token] of tokens.entries()) {
    const comments = commentsUntil(token.startOffset);
    const before = tokens[index - 1];
    words.push({
      token,
      text: canonicalText(token, terminals),
      comments,
      linesBefore: (token.startLine ?? line) - line,
      isGlued: before !== undefined && areGlued(before, token, terminals),
    });
    line = token.endLine ?? line;
  }
  return { words, last: { comments: commentsUntil(Number.POSITIVE_INFINITY), linesBefore: 0 } };
}

/** White space inside a number or a reference means nothing. What is written as elsewhere stays as it is. */
export function canonicalText(token: IToken, { NUMBER, REFERENCE }: Vocabulary['terminals']): string {
  const isLoose = token.tokenType === NUMBER || token.tokenType === REFERENCE;
  return isLoose && token.payload === undefined ? token.image.replaceAll(/\s+/g, '') : token.image;
}

function areGlued(before: IToken, token: IToken, { CURRENCY, NUMBER }: Vocabulary['terminals']): boolean {
  if (before.startOffset + before.image.length !== token.startOffset) {
    return false;
  }
  const isMoney = before.tokenType === CURRENCY && token.tokenType === NUMBER;
  return isMoney || before.payload !== undefined || token.payload !== undefined;
}
