import type { IToken } from 'chevrotain';
import type { LineIndex } from '../../core/text/line-index.ts';
import type { Vocabulary } from '../tokens.ts';
import { blank, classOf, digit, isBlank, letter, lineEnd } from './characters.ts';
import type { LexerProblem } from './lexer-problem.ts';
import { scanComment, scanHashComment } from './scan-comments.ts';
import { ConflictScanner } from './scan-conflicts.ts';
import { scanBareDecimal, scanNumber, scanSlash } from './scan-numbers.ts';
import { scanDot, scanName, scanWideName } from './scan-names.ts';
import { scanBracket, scanSign, scanWideSign } from './scan-signs.ts';
import { ScanState } from './scan-state.ts';
import { scanForeignString, scanString } from './scan-strings.ts';
import { scanCurrencySign } from './scan-money.ts';

export interface Scan {
  readonly tokens: IToken[];
  /** Comments, and what git left of a conflict. */
  readonly hidden: IToken[];
  readonly problems: readonly LexerProblem[];
  readonly lines: LineIndex;
}

/** A file with more tokens than this is read no further: some five megabytes of model. */
const mostTokens = 1_000_000;

/**
 * Divides a text into tokens. It understands more than the language allows: what people write elsewhere becomes the
 * token that is meant and a problem beside it, so that everything after it is read as if nothing had happened.
 */
export function scan(text: string, vocabulary: Vocabulary): Scan {
  const state = new ScanState(text, vocabulary);
  const conflicts = new ConflictScanner(state);
  conflicts.beginLine();
  while (state.at < text.length) {
    const code = text.charCodeAt(state.at);
    switch (classOf(code)) {
      case blank:
        do {
          state.at++;
        } while (classOf(text.charCodeAt(state.at)) === blank);
        break;
      case lineEnd:
        state.newLine(code);
        conflicts.beginLine();
        break;
      case letter:
        scanName(state);
        break;
      case digit:
        scanNumber(state);
        break;
      default:
        if (!scanOther(state)) {
          state.stray();
        }
    }
    if (state.tokens.length > mostTokens) {
      state.problem('too-long', state.at, text.length);
      state.advance(text.length);
    }
  }
  state.end();
  const { tokens, hidden, problems, lines } = state;
  return { tokens, hidden, problems, lines };
}

/** What begins with neither a plain letter nor a digit; false where it means nothing. */
function scanOther(state: ScanState): boolean {
  const { text, at } = state;
  const next = text[at + 1] ?? '';
  switch (text[at]) {
    case '{':
    case '}':
    case '(':
    case ')':
    case ',':
    case '<':
    case '>':
    case '=':
    case '!':
    case ':':
    case ';':
      return scanSign(state);
    case '"':
      scanString(state);
      return true;
    case '/':
      return scanComment(state) || scanSlash(state);
    case '#':
      scanHashComment(state);
      return true;
    case '.':
      return /\d/.test(next) ? scanBareDecimal(state) : scanDot(state);
    case '-':
      if (/\d/.test(next)) {
        scanNumber(state);
        return true;
      }
      return false;
    case '[':
    case ']':
      return scanBracket(state);
    case "'":
    case '`':
      return scanForeignString(state);
    case '$':
      return scanCurrencySign(state, '$');
    default:
      return scanWide(state);
  }
}

/** What lies beyond ASCII. */
function scanWide(state: ScanState): boolean {
  const { text, at } = state;
  const code = text.charCodeAt(at);
  if (code < 128) {
    return false;
  }
  if (isBlank(code)) {
    state.at++;
    return true;
  }
  return (
    scanWideName(state) ||
    scanWideSign(state) ||
    scanForeignString(state) ||
    scanCurrencySign(state, text[at] ?? '')
  );
}
