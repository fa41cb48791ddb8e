import type { IToken, TokenType } from 'chevrotain';

/** A token with its place. Lines and columns count from one and `endOffset` is inclusive, as Chevrotain has it. */
export class Token implements IToken {
  image: string;
  startOffset: number;
  startLine: number;
  startColumn: number;
  endOffset: number;
  endLine: number;
  endColumn: number;
  tokenTypeIdx: number;
  tokenType: TokenType;
  /** The text as it should have been written, where it is written otherwise. */
  payload: string | undefined;
  isInsertedInRecovery: boolean;

  constructor(tokenType: TokenType, image: string, startOffset: number, line: number, column: number) {
    this.image = image;
    this.startOffset = startOffset;
    this.startLine = line;
    this.startColumn = column;
    this.endOffset = startOffset + image.length - 1;
    this.endLine = line;
    this.endColumn = column + image.length - 1;
    this.tokenTypeIdx = tokenType.tokenTypeIdx ?? 0;
    this.tokenType = tokenType;
    this.payload = undefined;
    this.isInsertedInRecovery = false;
  }
}

/** The offset behind the last character of a token. */
export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
