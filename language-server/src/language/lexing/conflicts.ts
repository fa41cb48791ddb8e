import type { Span } from '../../core/text/span.ts';
import { endOfLine } from './characters.ts';

/** The lines between which git has put two versions of a text. All spans are of whole lines with their ends. */
export interface Conflict {
  readonly opening: Span;
  /** From the line that ends the first version to the one that ends the conflict, both included. */
  readonly rest: Span;
  /** The second version. */
  readonly theirs: Span;
}

const marker = /(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/y;

/** Whether one of git's marks begins at `lineStart`. */
export function beginsWithMarker(text: string, lineStart: number): boolean {
  marker.lastIndex = lineStart;
  return marker.test(text);
}

/** The conflict that opens at `lineStart`; undefined where its other marks are missing. */
export function findConflict(text: string, lineStart: number): Conflict | undefined {
  if (!text.startsWith('<<<<<<<', lineStart)) {
    return undefined;
  }
  const opening = lineAt(text, lineStart);
  const middle = findLine(text, opening.end, '=======');
  const closing = middle && findLine(text, middle.end, '>>>>>>>');
  if (!middle || !closing) {
    return undefined;
  }
  const ancestor = findLine(text, opening.end, '|||||||');
  const firstEnd = ancestor && ancestor.start < middle.start ? ancestor.start : middle.start;
  return {
    opening,
    rest: { start: firstEnd, end: closing.end },
    theirs: { start: middle.end, end: closing.start },
  };
}

/** The line at an offset, with its line break. */
export function lineAt(text: string, lineStart: number): Span {
  const end = endOfLine(text, lineStart);
  return { start: lineStart, end: end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0) };
}

function findLine(text: string, from: number, mark: string): Span | undefined {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const before = text[at - 1];
    if (before === '\n' || before === '\r') {
      return lineAt(text, at);
    }
  }
  return undefined;
}
