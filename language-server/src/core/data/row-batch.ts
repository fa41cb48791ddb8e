import type { Position } from '../text/line-index.ts';
import type { FilePath } from '../text/span.ts';
import type { Notation } from './cell.ts';
import { type TypedValues, typeValues } from './typed-values.ts';

/** The different contents of the cells of a column, each once, known by number from 0. */
export interface Contents {
  readonly size: number;
  /** As written; of a list its members, with commas between them. */
  readonly textAt: (content: number) => string;
  /** The members of what is a list by its own notation; undefined for everything else. */
  readonly membersAt?: (content: number) => readonly string[] | undefined;
  /** The number that a content is in its plainest form; NaN for anything else, and where a decimal comma might be meant. */
  readonly numberAt?: (content: number) => number;
  /** Whether any content has a character of ASCII in it. */
  readonly has: (character: string) => boolean;
}

/** From where to where something stands in a file of rows. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Some rows of one file, column by column, so that a condition looks at each different content once. */
export interface RowBatch {
  readonly file: FilePath;
  readonly size: number;
  readonly columns: readonly RowColumn[];
  /** Where the name of a column stands. */
  readonly nameRangeOf: (column: RowColumn) => Range;
  /** Where a row stands, or a cell of it. */
  readonly rangeOf: (row: number, column?: RowColumn) => Range;
  /** The number of its first row among those of the file, from 0. */
  readonly first: number;
}

/** One column of a batch: for every row the number of what its cell holds. */
export class RowColumn {
  readonly name: string;
  readonly contents: Contents;
  readonly cells: Uint8Array | Uint16Array | Uint32Array;
  private readonly notation: Notation;
  private typed: TypedValues | undefined;

  constructor(
    name: string,
    contents: Contents,
    cells: Uint8Array | Uint16Array | Uint32Array,
    notation: Notation,
  ) {
    this.name = name;
    this.contents = contents;
    this.cells = cells;
    this.notation = notation;
  }

  /** What the contents are, read when first asked for. */
  get values(): TypedValues {
    this.typed ??= typeValues(this.contents, this.notation);
    return this.typed;
  }

  textOf(row: number): string {
    return this.contents.textAt(this.cells[row] ?? 0);
  }
}

/** Numbers below a limit in as few bytes as they need. */
export function packed(cells: Uint32Array, limit: number): Uint8Array | Uint16Array | Uint32Array {
  return limit <= 0x100
    ? new Uint8Array(cells)
    : limit <= 0x10000
      ? new Uint16Array(cells)
      : new Uint32Array(cells);
}
