/** A zero-based line and a zero-based UTF-16 column, as in the language server protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offsets at which the lines of a text begin; the first is always 0. `\n`, `\r\n` and a lone `\r` end a line. */
export type LineIndex = readonly number[];

export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return starts;
}

export function positionAt(lines: LineIndex, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return { line: low, character: offset - (lines[low] ?? 0) };
}

/** The offset of a position. One behind the end of its line is that end; of a line past the last, the start of the last. */
export function offsetAt(lines: LineIndex, position: Position): number {
  const start = lines[Math.min(position.line, lines.length - 1)] ?? 0;
  const next = lines[position.line + 1];
  const offset = start + position.character;
  return next === undefined ? offset : Math.min(offset, next - 1);
}
