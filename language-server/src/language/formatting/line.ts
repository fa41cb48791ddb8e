import { widthOf } from './width.ts';
import { endOf } from '../lexing/token.ts';
import type { Piece } from './layout.ts';

/** In which column, counted from where a statement begins, some of its words stand at the earliest. */
export type Stops = ReadonlyMap<Piece, number>;

/** Words on one line, with a blank between any two that need one, and more where one has a column of its own. */
export function joined(pieces: readonly Piece[], stops?: Stops): string {
  let line = '';
  let previous: Piece | undefined;
  for (const piece of pieces) {
    line += previous ? gapBefore(piece, previous, line, stops) + piece.text : piece.text;
    previous = piece;
  }
  return line;
}

/** The blanks between a word and the one before it, with which `line` ends. */
export function gapBefore(piece: Piece, previous: Piece, line: string, stops?: Stops): string {
  const stop = stops?.get(piece);
  if (stop !== undefined) {
    return ' '.repeat(Math.max(1, stop - widthOf(line)));
  }
  const isGlued = piece.isGlued && endOf(previous.token) === piece.token.startOffset;
  return isGlued || piece.text === ',' || piece.text === ')' || previous.text === '(' ? '' : ' ';
}
