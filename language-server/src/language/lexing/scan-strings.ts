import { endOfLine, isNameCharacter } from './characters.ts';
import type { ScanState } from './scan-state.ts';
import { findForeignString, opensForeignString, readString, type StringReading } from './strings.ts';

export function scanString(state: ScanState): void {
  takeString(state, readString(state.text, state.at));
}

/** A text in quotes of another kind; false where nothing closes it, or where the sign is no quote at all. */
export function scanForeignString(state: ScanState): boolean {
  const { text, at, fruitless } = state;
  const opener = text[at] ?? '';
  const isPlain = opener === "'" || opener === '`';
  if (!isPlain && !opensForeignString(opener)) {
    return false;
  }
  if (at < (fruitless.get(opener) ?? 0) || (isPlain && isNameCharacter(text, at - 1))) {
    return false;
  }
  const reading = findForeignString(text, at);
  if (!reading) {
    fruitless.set(opener, endOfLine(text, at));
    return false;
  }
  takeString(state, reading);
  return true;
}

function takeString(state: ScanState, { end, code, fix, written }: StringReading): void {
  const { text, at: start, vocabulary } = state;
  const image = text.slice(start, end);
  if (code) {
    const shown = code === 'unterminated-string' ? Math.min(end, endOfLine(text, start)) : end;
    state.problem(code, start, shown, ...fix);
  } else if (image.includes('\\') && !image.startsWith('"""')) {
    reportBackslashes(state, image);
  }
  state.pushLong(vocabulary.terminals.STRING, image, written);
}

function reportBackslashes(state: ScanState, image: string): void {
  for (const match of image.matchAll(/\\(.)/gs)) {
    if (!/["\\n]/.test(match[1] ?? '')) {
      const start = state.at + match.index;
      state.problem('backslash', start, start + 2, { start, end: start, text: '\\' });
    }
  }
}
