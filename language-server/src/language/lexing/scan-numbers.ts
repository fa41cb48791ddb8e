import { skipBlanks } from './characters.ts';
import { findDate } from '../../core/text/dates.ts';
import { findEndOfPlainNumber, readNumber } from './numbers.ts';
import type { ScanState } from './scan-state.ts';
import { endOf } from './token.ts';

/** A number, a range or a date: most are written plainly, and only the others are looked at closely. */
export function scanNumber(state: ScanState): void {
  const { text, at: start } = state;
  const { NUMBER, DATE } = state.vocabulary.terminals;
  const plainEnd = findEndOfPlainNumber(text, start);
  if (plainEnd !== undefined) {
    state.push(NUMBER, text.slice(start, plainEnd));
    return;
  }
  const behindDate = text.charCodeAt(start + lengthOfDate);
  if (!(behindDate >= 48 && behindDate <= 57)) {
    const date = findDate(text.slice(start, start + lengthOfDate));
    if (date !== undefined) {
      state.push(DATE, date);
      return;
    }
  }
  const { is, end, code: problem, replacements } = readNumber(text, start);
  if (problem) {
    state.choice(
      problem,
      start,
      end,
      replacements.map((written) => [{ start, end, text: written }]),
    );
  }
  state.pushLong(is === 'date' ? DATE : NUMBER, text.slice(start, end), problem && replacements[0]);
}

/** Of `2026-02-10`. */
const lengthOfDate = 10;

/** `.5` for `0.5`. */
export function scanBareDecimal(state: ScanState): boolean {
  const { text, at: start, vocabulary } = state;
  const image = /^\.\d+[kM]?(?:\s*%)?/.exec(text.slice(start, start + 40))?.[0];
  if (image === undefined) {
    return false;
  }
  state.problem('bare-decimal', start, start + image.length, { start, end: start, text: '0' });
  state.pushLong(vocabulary.terminals.NUMBER, image, `0${image}`);
  return true;
}

/** `8/10` for `8 of 10`. */
export function scanSlash(state: ScanState): boolean {
  const { text, at, tokens, vocabulary } = state;
  const last = tokens.at(-1);
  const after = skipBlanks(text, at + 1);
  const of = vocabulary.words.get('of');
  const isBetween = last?.tokenType === vocabulary.terminals.NUMBER && /\d/.test(text[after] ?? '');
  if (!last || !of || !isBetween || skipBlanks(text, endOf(last)) < at) {
    return false;
  }
  const start = endOf(last);
  const end = readNumber(text, after).end;
  state.problem('slash-of', last.startOffset, end, { start, end: after, text: ' of ' });
  state.push(of.name, '/', 'of');
  return true;
}
