import type { TokenType } from 'chevrotain';
import type { Vocabulary } from '../tokens.ts';
import { isBlank } from './characters.ts';
import type { LexerEdit, LexerProblem, LexerProblemCode } from './lexer-problem.ts';
import { Token } from './token.ts';

/** Nobody reads more problems of one file; the rest is understood as well and not reported. */
const mostProblems = 1000;
/** Deeper nesting than this is skipped: no model needs it, and the parser must not run out of stack. */
const deepest = 64;

/** Where scanning is in a text, and what it has found so far. */
export class ScanState {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Token[] = [];
  readonly hidden: Token[] = [];
  readonly problems: LexerProblem[] = [];
  readonly lines: number[] = [0];
  at = 0;
  /** Where a list in brackets, as other notations have it, began. */
  openBracket: number | undefined;
  /** Up to where no text in these quotes ends, so that a long line is not searched again and again. */
  readonly fruitless = new Map<string, number>();
  private line = 1;
  private lineStart = 0;
  private depth = 0;
  /** Where nesting became too deep, until it is shallow again. */
  private tooDeepFrom: number | undefined;

  private readonly names = new Map<string, string>();

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  /** The same string for the same name: names are looked up all the time, and one string is compared faster than two. */
  sameName(name: string): string {
    const known = this.names.get(name);
    if (known === undefined) {
      this.names.set(name, name);
    }
    return known ?? name;
  }

  /** Takes a token that lies on one line. `written` is how it should have been written. */
  push(type: TokenType, image: string, written?: string): void {
    const start = this.at;
    this.at = start + image.length;
    if (this.tooDeepFrom === undefined) {
      const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
      token.payload = written;
      this.tokens.push(token);
    }
  }

  /** Takes a token that may go over several lines. */
  pushLong(type: TokenType, image: string, written?: string): void {
    const start = this.at;
    const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
    token.payload = written;
    this.advanceTo(token, start + image.length);
    if (this.tooDeepFrom === undefined) {
      this.tokens.push(token);
    }
  }

  /** Puts a token that goes on to `end` in the place of the last one. */
  extendLast(owner: Token, type: TokenType, end: number): void {
    const image = this.text.slice(owner.startOffset, end);
    const token = new Token(type, image, owner.startOffset, owner.startLine, owner.startColumn);
    this.advanceTo(token, end);
    if (this.tooDeepFrom === undefined) {
      this.tokens[this.tokens.length - 1] = token;
    }
  }

  hide(type: TokenType, image: string): void {
    const start = this.at;
    const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
    this.hidden.push(token);
    this.advanceTo(token, start + image.length);
  }

  /** Goes on to `end` and counts the lines on the way. */
  advance(end: number): void {
    const { text } = this;
    for (let at = this.at; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        this.beginLineAt(at + 1);
      }
    }
    this.at = end;
  }

  /** Goes behind a line break. */
  newLine(code: number): void {
    this.at += code === 13 && this.text.charCodeAt(this.at + 1) === 10 ? 2 : 1;
    this.beginLineAt(this.at);
  }

  /** Goes into a block. Blocks that are nested too deep are skipped with all that is in them. */
  open(type: TokenType, sign: string): void {
    this.depth++;
    if (this.depth > deepest) {
      this.tooDeepFrom ??= this.at;
    }
    this.push(type, sign);
  }

  close(type: TokenType, sign: string): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.tooDeepFrom !== undefined && this.depth <= deepest) {
      this.problem('too-deep', this.tooDeepFrom, this.at + 1);
      this.tooDeepFrom = undefined;
      this.at++;
    } else {
      this.push(type, sign);
    }
  }

  /** Reports what is still open at the end of the text. */
  end(): void {
    if (this.tooDeepFrom !== undefined) {
      this.problem('too-deep', this.tooDeepFrom, this.text.length);
    }
    if (this.openBracket !== undefined) {
      this.removal('brackets', this.openBracket, this.openBracket + 1);
    }
  }

  /** Reports a problem that is mended by these edits together. */
  problem(code: LexerProblemCode, start: number, end: number, ...edits: readonly LexerEdit[]): void {
    this.choice(code, start, end, edits.length > 0 ? [edits] : []);
  }

  /** Reports a problem that may be mended in one way or another. */
  choice(code: LexerProblemCode, start: number, end: number, fixes: readonly (readonly LexerEdit[])[]): void {
    if (this.problems.length < mostProblems) {
      this.problems.push({
        code,
        start,
        end,
        found: this.text.slice(start, Math.min(end, start + 60)),
        fixes,
      });
    }
  }

  /** Reports what is mended by leaving it out, without gluing together what stands around it. */
  removal(code: LexerProblemCode, start: number, end: number): void {
    const { text } = this;
    let after = end;
    while (text[after] === ' ' || text[after] === '\t') {
      after++;
    }
    if (code === 'brackets' || after >= text.length || /[\n\r]/.test(text[after] ?? '')) {
      this.problem(code, start, end, { start, end, text: '' });
    } else {
      const isFree = isBlank(text.charCodeAt(start - 1));
      this.problem(code, start, end, { start, end: after, text: isFree ? '' : ' ' });
    }
  }

  /** One problem for a whole run of what cannot be read. */
  stray(): void {
    const start = this.at;
    this.at = start + ((this.text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    const last = this.problems.at(-1);
    const from = last?.code === 'stray' && last.end === start ? last.start : start;
    if (from < start) {
      this.problems.pop();
    }
    this.problem('stray', from, this.at, { start: from, end: this.at, text: '' });
  }

  private beginLineAt(offset: number): void {
    this.line++;
    this.lineStart = offset;
    this.lines.push(offset);
  }

  /** Goes behind a token and notes where it ends. */
  private advanceTo(token: Token, end: number): void {
    this.advance(end);
    token.endLine = this.line;
    token.endColumn = end - this.lineStart;
  }
}
