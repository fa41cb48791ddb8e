import { endOfLine } from './characters.ts';
import type { ScanState } from './scan-state.ts';

/** A comment; false where a slash begins none. */
export function scanComment(state: ScanState): boolean {
  const { text, at: start, vocabulary } = state;
  const { ML_COMMENT, SL_COMMENT } = vocabulary.terminals;
  if (text[start + 1] === '/') {
    state.hide(SL_COMMENT, text.slice(start, endOfLine(text, start)));
    return true;
  }
  if (text[start + 1] !== '*') {
    return false;
  }
  const close = text.indexOf('*/', start + 2);
  const end = close < 0 ? endOfLine(text, start) : close + 2;
  if (close < 0) {
    state.problem('unterminated-comment', start, end, { start: end, end, text: ' */' });
  }
  state.hide(ML_COMMENT, text.slice(start, end));
  return true;
}

export function scanHashComment(state: ScanState): void {
  const { text, at: start, vocabulary } = state;
  const image = text.slice(start, endOfLine(text, start));
  const hashes = /^#+/.exec(image)?.[0].length ?? 1;
  state.problem('hash-comment', start, start + image.length, { start, end: start + hashes, text: '//' });
  state.hide(vocabulary.terminals.SL_COMMENT, image);
}
