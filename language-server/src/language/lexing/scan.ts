import type { IToken, TokenType } from 'chevrotain';
import type { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import type { Vocabulary } from '../tokens.ts';
import {
  blank,
  classOf,
  digit,
  endOfLine,
  endOfName,
  isBlank,
  isNameCharacter,
  isPlainNameCode,
  letter,
  lineEnd,
  skipBlanks,
} from './characters.ts';
import { beginsWithMarker, findConflict, lineAt } from './conflicts.ts';
import { currenciesOf, dollars, isCurrencyCode } from './currencies.ts';
import type { LexerEdit, LexerProblem, LexerProblemCode } from './lexer-problem.ts';
import { continuesNumber, readNumber } from './numbers.ts';
import type { StringReading } from './strings.ts';
import { findForeignString, opensForeignString, readString } from './strings.ts';
import { endOf, Token } from './token.ts';

export interface Scan {
  readonly tokens: IToken[];
  /** Comments, and what git left of a conflict. */
  readonly hidden: IToken[];
  readonly problems: readonly LexerProblem[];
  readonly lines: LineIndex;
}

/** Deeper nesting than this is skipped: no model needs it, and the parser must not run out of stack. */
const deepest = 64;
/** A file with more tokens than this is read no further: some five megabytes of model. */
const mostTokens = 1_000_000;
/** Nobody reads more problems of one file; the rest is understood as well and not reported. */
const mostProblems = 1000;

/** After these words only money, a number or text can stand, so that `SGD9` there is no name. */
const moneyWords = new Set([
  'price',
  'costs',
  'cost',
  'budget',
  'money',
  'acquisition',
  'lifetime',
  '>=',
  '>',
  '<=',
  '<',
]);
/** Before a column of the data, after which `=` compares. */
const beforeColumn = new Set(['where', 'among', 'and', 'or', 'not', '(']);

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

/**
 * Divides a text into tokens. It understands more than the language allows: what people write elsewhere becomes the
 * token that is meant and a problem beside it, so that everything after it is read as if nothing had happened.
 */
export function scan(text: string, vocabulary: Vocabulary): Scan {
  return new Scanner(text, vocabulary).run();
}

class Scanner {
  private readonly text: string;
  private readonly vocabulary: Vocabulary;
  private readonly tokens: Token[] = [];
  private readonly hidden: Token[] = [];
  private readonly problems: LexerProblem[] = [];
  private readonly lines: number[] = [0];
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private depth = 0;
  /** Where nesting became too deep, until it is shallow again. */
  private tooDeepFrom: number | undefined;
  private openBracket: number | undefined;
  /** Up to where no text in these quotes ends, so that a long line is not searched again and again. */
  private readonly fruitless = new Map<string, number>();
  /** Stretches that are skipped when they are reached: the second version in a conflict. */
  private readonly skipped: Span[] = [];
  /** Whether it is known that no conflict is whole from here on. */
  private noConflicts = false;

  constructor(text: string, vocabulary: Vocabulary) {
    this.text = text;
    this.vocabulary = vocabulary;
  }

  run(): Scan {
    const { text } = this;
    const length = text.length;
    this.beginLine();
    while (this.at < length) {
      const code = text.charCodeAt(this.at);
      switch (classOf(code)) {
        case blank:
          this.at++;
          break;
        case lineEnd:
          this.newLine(code);
          break;
        case letter:
          this.scanName();
          break;
        case digit:
          this.scanNumber();
          break;
        default:
          this.scanOther(code);
      }
      if (this.tokens.length > mostTokens) {
        this.problem('too-long', this.at, length);
        this.at = length;
      }
    }
    if (this.tooDeepFrom !== undefined) {
      this.problem('too-deep', this.tooDeepFrom, length);
    }
    if (this.openBracket !== undefined) {
      this.remove('brackets', this.openBracket, this.openBracket + 1);
    }
    const { tokens, hidden, problems, lines } = this;
    return { tokens, hidden, problems, lines };
  }

  private newLine(code: number): void {
    this.at += code === 13 && this.text.charCodeAt(this.at + 1) === 10 ? 2 : 1;
    this.line++;
    this.lineStart = this.at;
    this.lines.push(this.at);
    this.beginLine();
  }

  /** At the beginning of a line git may have left its marks. */
  private beginLine(): void {
    for (;;) {
      const { text, at } = this;
      const [skipped] = this.skipped;
      if (skipped && at >= skipped.start) {
        this.skipped.shift();
        this.skipTo(Math.max(at, skipped.end));
      } else if (isMarkerCode(text.charCodeAt(at)) && beginsWithMarker(text, at)) {
        this.scanMarker();
      } else {
        return;
      }
    }
  }

  private scanMarker(): void {
    const start = this.at;
    const line = lineAt(this.text, start);
    const conflict = this.skipped.length > 0 || this.noConflicts ? undefined : findConflict(this.text, start);
    if (conflict) {
      const { opening, rest, theirs } = conflict;
      this.note({
        code: 'conflict',
        start,
        end: endOfLine(this.text, start),
        fixes: [
          [
            { ...opening, text: '' },
            { ...rest, text: '' },
          ],
          [
            { start: opening.start, end: theirs.start, text: '' },
            { start: theirs.end, end: rest.end, text: '' },
          ],
        ],
      });
      this.skipped.push(rest);
    } else {
      // What is not found from here on is not found further down either.
      this.noConflicts ||= this.text.startsWith('<', start) && this.skipped.length === 0;
      this.problem('conflict-marker', start, endOfLine(this.text, start), { ...line, text: '' });
    }
    this.skipTo(line.end);
  }

  /** Hides a stretch of whole lines. */
  private skipTo(end: number): void {
    const image = this.text.slice(this.at, end).trimEnd();
    if (image !== '') {
      this.hide(this.vocabulary.terminals.ML_COMMENT, image);
    }
    this.advance(end);
  }

  private scanName(): void {
    const { text, at: start } = this;
    let at = start + 1;
    let code = text.charCodeAt(at);
    for (;;) {
      if (isPlainNameCode(code) || (code === 45 && isPlainNameCode(text.charCodeAt(at + 1)))) {
        code = text.charCodeAt(++at);
      } else {
        break;
      }
    }
    if (code >= 128 || (code === 45 && text.charCodeAt(at + 1) >= 128)) {
      at = endOfName(text, start);
    }
    this.name(text.slice(start, at));
  }

  private name(image: string): void {
    const word = this.vocabulary.words.get(image);
    if (word) {
      this.push(word.name, image);
      return;
    }
    const length = image.length;
    if (length < 4 && this.text.charCodeAt(this.at + length) === 36 && this.scanSign(image)) {
      return;
    }
    const { terminals } = this.vocabulary;
    if (length > 3 && /^[A-Z]{3}\d/.test(image) && this.isGluedMoney(image)) {
      this.scanGluedMoney();
      return;
    }
    this.push(length === 3 && isCapitals(image) ? terminals.CURRENCY : terminals.ID, image);
  }

  /** `NT$` and its like: letters that belong to the sign of a currency behind them. */
  private scanSign(letters: string): boolean {
    const end = this.at + letters.length + 1;
    const sign = this.text.slice(this.at, end);
    if (currenciesOf(sign).length === 0) {
      return false;
    }
    this.currencySign(sign);
    return true;
  }

  private currencySign(sign: string): void {
    const start = this.at;
    const end = start + sign.length;
    const after = skipBlanks(this.text, end);
    const codes = currenciesOf(sign);
    const fixes = codes.map((code) => [
      /\d/.test(this.text[after] ?? '')
        ? { start, end: after, text: `${code} ` }
        : { start, end, text: code },
    ]);
    this.note({ code: 'currency-sign', start, end, fixes: codes === dollars ? fixes.slice(0, 3) : fixes });
    this.push(this.vocabulary.terminals.CURRENCY, sign, codes[0]);
  }

  /** Whether a name such as `SGD9` stands where only a sum of money can. */
  private isGluedMoney(image: string): boolean {
    if (!/^[A-Z]{3}\d[\d_]*[kM]?$/.test(image) || !isCurrencyCode(image.slice(0, 3))) {
      return false;
    }
    const end = this.at + image.length;
    const fraction = this.text[end] === '.' || this.text[end] === ',';
    if (fraction && /\d/.test(this.text[end + 1] ?? '')) {
      return true;
    }
    const previous = this.tokens.at(-1);
    if (!previous) {
      return false;
    }
    const { terminals, words } = this.vocabulary;
    // A name directly behind another that is no keyword is nowhere legal, except as the method of an experiment.
    const plainName = previous.tokenType === terminals.ID && this.tokens.at(-2)?.image !== 'experiment';
    return moneyWords.has(previous.image) || (plainName && !words.has(previous.image));
  }

  private scanGluedMoney(): void {
    const start = this.at;
    const currency = this.text.slice(start, start + 3);
    this.push(this.vocabulary.terminals.CURRENCY, currency);
    const known = this.problems.length;
    this.scanNumber();
    const inNumber = this.problems.splice(known).flatMap((problem) => problem.fixes[0] ?? []);
    this.problem('glued-money', start, this.at, { start: start + 3, end: start + 3, text: ' ' }, ...inNumber);
  }

  private scanNumber(): void {
    const { text, at: start } = this;
    let at = start;
    let code = text.charCodeAt(at);
    while ((code >= 48 && code <= 57) || code === 95) {
      code = text.charCodeAt(++at);
    }
    if (at > start && !continuesNumber(text, at)) {
      this.push(this.vocabulary.terminals.NUMBER, text.slice(start, at));
      return;
    }
    const { NUMBER, DATE } = this.vocabulary.terminals;
    const reading = readNumber(text, start);
    const image = text.slice(start, reading.end);
    const { code: problem, replacements } = reading;
    if (problem) {
      this.note({
        code: problem,
        start,
        end: reading.end,
        fixes: replacements.map((written) => [{ start, end: reading.end, text: written }]),
      });
    }
    this.pushLong(reading.is === 'date' ? DATE : NUMBER, image, problem && replacements[0]);
  }

  private scanOther(code: number): void {
    const { text, at } = this;
    const next = text[at + 1] ?? '';
    switch (text[at]) {
      case '{':
      case '(':
        this.open(text[at] ?? '');
        return;
      case '}':
      case ')':
        this.close(text[at] ?? '');
        return;
      case ',':
        this.sign(',');
        return;
      case '"':
        this.string(readString(text, at));
        return;
      case '/':
        if (next === '/') {
          this.hide(this.vocabulary.terminals.SL_COMMENT, text.slice(at, endOfLine(text, at)));
          return;
        }
        if (next === '*') {
          this.blockComment();
          return;
        }
        break;
      case '#':
        this.hashComment();
        return;
      case '.':
        if (this.dot()) {
          return;
        }
        break;
      case '-':
        if (/\d/.test(next)) {
          this.scanNumber();
          return;
        }
        break;
      case '<':
      case '>':
      case '=':
      case '!':
      case '≥':
      case '≧':
      case '≤':
      case '≦':
      case '≠':
        if (this.comparison()) {
          return;
        }
        break;
      case ':':
        this.dropped('colon');
        return;
      case ';':
        this.dropped('semicolon');
        return;
      case '[':
        this.openBracket ??= at;
        this.at++;
        return;
      case ']':
        if (this.openBracket !== undefined) {
          this.problem(
            'brackets',
            this.openBracket,
            at + 1,
            { start: this.openBracket, end: this.openBracket + 1, text: '' },
            { start: at, end: at + 1, text: '' },
          );
          this.openBracket = undefined;
          this.at++;
          return;
        }
        break;
      default:
        if (this.scanWide(code)) {
          return;
        }
    }
    if (this.foreignString() || this.signAlone()) {
      return;
    }
    this.stray();
  }

  /** Names and white space beyond ASCII, and the punctuation of East Asian keyboards. */
  private scanWide(code: number): boolean {
    const { text, at } = this;
    if (code < 128) {
      return false;
    }
    if (isBlank(code)) {
      this.at++;
      return true;
    }
    const end = endOfName(text, at);
    if (end > at) {
      this.name(text.slice(at, end));
      return true;
    }
    const sign = wideSigns.get(text[at] ?? '');
    if (sign === undefined) {
      return false;
    }
    if (sign === ':' || sign === ';') {
      this.dropped(sign === ':' ? 'colon' : 'semicolon');
      return true;
    }
    this.problem('wide-character', at, at + 1, { start: at, end: at + 1, text: sign });
    const type = this.vocabulary.signs.get(sign);
    if (type) {
      this.push(type, text[at] ?? '', sign);
    }
    return true;
  }

  private open(sign: string): void {
    this.depth++;
    if (this.depth > deepest) {
      this.tooDeepFrom ??= this.at;
    }
    this.sign(sign);
  }

  private close(sign: string): void {
    if (this.depth > 0) {
      this.depth--;
    }
    if (this.tooDeepFrom !== undefined && this.depth <= deepest) {
      this.problem('too-deep', this.tooDeepFrom, this.at + 1);
      this.tooDeepFrom = undefined;
      this.at++;
      return;
    }
    this.sign(sign);
  }

  private string(reading: StringReading): void {
    const { text, at: start } = this;
    const { end, code, fix, written } = reading;
    const image = text.slice(start, end);
    if (code) {
      const shown = code === 'unterminated-string' ? Math.min(end, endOfLine(text, start)) : end;
      this.problem(code, start, shown, ...fix);
    } else if (image.includes('\\') && !image.startsWith('"""')) {
      this.backslashes(image);
    }
    this.pushLong(this.vocabulary.terminals.STRING, image, written);
  }

  private backslashes(image: string): void {
    for (const match of image.matchAll(/\\(.)/gs)) {
      if (!/["\\n]/.test(match[1] ?? '')) {
        const start = this.at + match.index;
        this.problem('backslash', start, start + 2, { start, end: start, text: '\\' });
      }
    }
  }

  private foreignString(): boolean {
    const { text, at } = this;
    const opener = text[at] ?? '';
    const straight = opener === "'" || opener === '`';
    if (!straight && !opensForeignString(opener)) {
      return false;
    }
    if (at < (this.fruitless.get(opener) ?? 0) || (straight && isNameCharacter(text, at - 1))) {
      return false;
    }
    const reading = findForeignString(text, at);
    if (!reading) {
      this.fruitless.set(opener, endOfLine(text, at));
      return false;
    }
    this.string(reading);
    return true;
  }

  private signAlone(): boolean {
    const sign = this.text[this.at] ?? '';
    if (currenciesOf(sign).length === 0) {
      return false;
    }
    this.currencySign(sign);
    return true;
  }

  /** `where age = 70` compares; anywhere else an equals sign is a habit from other notations. */
  private comparison(): boolean {
    const { text, at } = this;
    const image = /^(?:[<>=!]{1,3}|[≥≧≤≦≠])/.exec(text.slice(at, at + 3))?.[0] ?? '';
    if (/^=+$/.test(image) && !this.comparesHere()) {
      this.at += image.length - 1;
      this.dropped('equals-sign', image.length);
      return true;
    }
    const sign = oddComparisons.get(image) ?? image;
    const type = this.vocabulary.signs.get(sign);
    if (!type) {
      return false;
    }
    if (sign !== image) {
      const end = at + image.length;
      this.problem('odd-comparison', at, end, { start: at, end, text: sign });
    }
    this.push(type, image, sign === image ? undefined : sign);
    return true;
  }

  private comparesHere(): boolean {
    const last = this.tokens.at(-1)?.image ?? '';
    const before = this.tokens.at(-2)?.image ?? '';
    return last === 'when' || last === 'median' || beforeColumn.has(before) || before === 'require';
  }

  /** A dot joins a name to the member behind it, also with white space around it. */
  private dot(): boolean {
    const { text, at, vocabulary } = this;
    const owner = this.tokens.at(-1);
    if (/\d/.test(text[at + 1] ?? '')) {
      this.bareDecimal();
      return true;
    }
    if (text[at + 1] === '.' || !owner || !this.isName(owner) || !this.isGapOnly(endOf(owner), at)) {
      return false;
    }
    const start = skipBlanks(text, at + 1);
    const end = endOfName(text, start);
    const sameLine = !/[\n\r]/.test(text.slice(at, start));
    if (end > start && (sameLine || !vocabulary.words.has(text.slice(start, end)))) {
      this.extend(owner, end);
    } else {
      this.problem('name-missing', owner.startOffset, at + 1);
      this.extend(owner, at + 1);
    }
    return true;
  }

  private isName(token: Token): boolean {
    const { terminals, words } = this.vocabulary;
    const type = token.tokenType;
    const plain = type === terminals.ID || type === terminals.CURRENCY || type === terminals.REFERENCE;
    return plain || words.get(token.image)?.name === type;
  }

  private isGapOnly(start: number, end: number): boolean {
    return skipBlanks(this.text, start) >= end;
  }

  /** Makes the token before this a reference that goes on to `end`. */
  private extend(owner: Token, end: number): void {
    const image = this.text.slice(owner.startOffset, end);
    const token = new Token(
      this.vocabulary.terminals.REFERENCE,
      image,
      owner.startOffset,
      owner.startLine,
      owner.startColumn,
    );
    this.advanceTo(token, end);
    this.tokens[this.tokens.length - 1] = token;
  }

  private bareDecimal(): void {
    const start = this.at;
    const image = /^\.\d+[kM]?(?:\s*%)?/.exec(this.text.slice(start, start + 40))?.[0] ?? '.';
    const end = start + image.length;
    this.problem('bare-decimal', start, end, { start, end: start, text: '0' });
    this.push(this.vocabulary.terminals.NUMBER, image, `0${image}`);
  }

  private blockComment(): void {
    const { text, at: start } = this;
    const close = text.indexOf('*/', start + 2);
    const end = close < 0 ? endOfLine(text, start) : close + 2;
    if (close < 0) {
      this.problem('unterminated-comment', start, end, { start: end, end, text: ' */' });
    }
    this.hide(this.vocabulary.terminals.ML_COMMENT, text.slice(start, end));
  }

  private hashComment(): void {
    const start = this.at;
    const image = this.text.slice(start, endOfLine(this.text, start));
    const hashes = /^#+/.exec(image)?.[0].length ?? 1;
    this.problem('hash-comment', start, start + image.length, { start, end: start + hashes, text: '//' });
    this.hide(this.vocabulary.terminals.SL_COMMENT, image);
  }

  /** Leaves out a sign that the language has no use for. */
  private dropped(code: LexerProblemCode, length = 1): void {
    const end = this.at + 1;
    this.remove(code, end - length, end);
    this.at = end;
  }

  /** A problem that is mended by leaving out what stands there, without gluing together its neighbours. */
  private remove(code: LexerProblemCode, start: number, end: number): void {
    const { text } = this;
    const before = isBlank(text.charCodeAt(start - 1));
    const after = skipSpaces(text, end);
    const last = after >= text.length || /[\n\r]/.test(text[after] ?? '');
    const edit =
      last || code === 'brackets'
        ? { start, end, text: '' }
        : before
          ? { start, end: after, text: '' }
          : { start, end: after, text: ' ' };
    this.problem(code, start, end, edit);
  }

  /** One problem for a whole run of what cannot be read. */
  private stray(): void {
    const { text, at: start } = this;
    const last = this.problems.at(-1);
    const character = text.codePointAt(start) ?? 0;
    const end = start + (character > 0xffff ? 2 : 1);
    if (last?.code === 'stray' && last.end === start) {
      this.problems[this.problems.length - 1] = strayProblem(last.start, end);
    } else {
      this.note(strayProblem(start, end));
    }
    this.at = end;
  }

  private sign(image: string): void {
    const type = this.vocabulary.signs.get(image);
    if (type) {
      this.push(type, image);
    } else {
      this.stray();
    }
  }

  /** Takes a token that lies on one line. */
  private push(type: TokenType, image: string, written?: string): void {
    const start = this.at;
    this.at = start + image.length;
    if (this.tooDeepFrom === undefined) {
      const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
      token.payload = written;
      this.tokens.push(token);
    }
  }

  /** Takes a token that may go over several lines. */
  private pushLong(type: TokenType, image: string, written?: string): void {
    const start = this.at;
    const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
    token.payload = written;
    this.advanceTo(token, start + image.length);
    if (this.tooDeepFrom === undefined) {
      this.tokens.push(token);
    }
  }

  private hide(type: TokenType, image: string): void {
    const start = this.at;
    const token = new Token(type, image, start, this.line, start - this.lineStart + 1);
    this.hidden.push(token);
    this.advanceTo(token, start + image.length);
  }

  /** Moves behind a token and notes the line on which it ends. */
  private advanceTo(token: Token, end: number): void {
    this.advance(end);
    token.endLine = this.line;
    token.endColumn = end - this.lineStart;
  }

  private advance(end: number): void {
    const { text } = this;
    for (let at = this.at; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        this.line++;
        this.lineStart = at + 1;
        this.lines.push(at + 1);
      }
    }
    this.at = end;
  }

  private problem(code: LexerProblemCode, start: number, end: number, ...edits: readonly LexerEdit[]): void {
    this.note({ code, start, end, fixes: edits.length > 0 ? [edits] : [] });
  }

  private note(problem: LexerProblem): void {
    if (this.problems.length < mostProblems) {
      this.problems.push(problem);
    }
  }
}

/** Whether a character may begin one of git's marks: `<`, `=`, `>` or `|`. */
function isMarkerCode(code: number): boolean {
  return code === 60 || code === 61 || code === 62 || code === 124;
}

function strayProblem(start: number, end: number): LexerProblem {
  return { code: 'stray', start, end, fixes: [[{ start, end, text: '' }]] };
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ' || text[next] === '\t') {
    next++;
  }
  return next;
}

function isCapitals(image: string): boolean {
  for (let at = 0; at < image.length; at++) {
    const code = image.charCodeAt(at);
    if (code < 65 || code > 90) {
      return false;
    }
  }
  return true;
}
