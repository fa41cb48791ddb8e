import type { IToken } from 'chevrotain';
import { Token } from '../lexing/token.ts';
import type { Vocabulary } from '../tokens.ts';
import { declarationWords, statementWords } from './openers.ts';

/**
 * Divides the tokens of a broken file into its declarations. One begins where its keyword is the first word of a line
 * outside all blocks, or of a line indented no further than the one that opened the block around it: then the brace
 * that should have closed that block is missing. Keywords that begin a line come out as words that are no names.
 */
export function chunksOf(tokens: readonly IToken[], vocabulary: Vocabulary): IToken[][] {
  const chunks: IToken[][] = [];
  let chunk: IToken[] = [];
  let line = 0;
  let indent = 0;
  /** The indentation of the lines that opened the blocks around the token. */
  const open: number[] = [];
  for (const token of tokens) {
    const isFirst = token.startLine !== line;
    line = token.endLine ?? line;
    if (isFirst) {
      indent = token.startColumn ?? 1;
    }
    const outermost = open[0];
    if (isFirst && declarationWords.has(token.image) && (outermost === undefined || indent <= outermost)) {
      open.length = 0;
      if (chunk.length > 0) {
        chunks.push(chunk);
      }
      chunk = [];
    }
    if (token.image === '{') {
      open.push(indent);
    } else if (token.image === '}') {
      open.pop();
    }
    chunk.push(isFirst && opensLine(token) ? asWord(token, vocabulary) : token);
  }
  chunks.push(chunk);
  return chunks;
}

function opensLine(token: IToken): boolean {
  return declarationWords.has(token.image) || statementWords.has(token.image);
}

function asWord(token: IToken, vocabulary: Vocabulary): IToken {
  const tokens = vocabulary.words.get(token.image);
  if (!tokens || token.tokenType !== tokens.name) {
    return token;
  }
  return new Token(tokens.word, token.image, token.startOffset, token.startLine ?? 1, token.startColumn ?? 1);
}
