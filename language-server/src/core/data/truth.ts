/**
 * Whether something holds of rows, one byte each, with the unknowns of SQL: what hangs on a blank cell is neither so nor
 * not so. One bit says that it is true and another that it is false, so that four rows are combined at a time.
 */
export const isUnknown = 0;
export const isTrue = 1;
export const isFalse = 2;
/** Of a content alone: unknown because it is something else than what it is compared with, which is told. */
export const isUnfit = 4;

const allTrue = 0x01010101;
const allFalse = 0x02020202;

/** What holds of so many rows, in whole words of four. */
export class RowTruth {
  readonly size: number;
  readonly bytes: Uint8Array;
  private readonly words: Uint32Array;

  /** Unknown of every row. */
  constructor(size: number) {
    this.size = size;
    const buffer = new ArrayBuffer((size + 3) & ~3);
    this.bytes = new Uint8Array(buffer, 0, size);
    this.words = new Uint32Array(buffer);
  }

  /** True of every row. */
  static everywhere(size: number): RowTruth {
    const truth = new RowTruth(size);
    truth.bytes.fill(isTrue);
    return truth;
  }

  /** What holds of the contents of a column, row by row. */
  static ofContents(cells: Uint8Array | Uint16Array | Uint32Array, truth: Uint8Array): RowTruth {
    const rows = new RowTruth(cells.length);
    const { bytes } = rows;
    for (let row = 0; row < cells.length; row++) {
      bytes[row] = truth[cells[row] ?? 0] ?? isUnknown;
    }
    return rows;
  }

  isTrueAt(row: number): boolean {
    return ((this.bytes[row] ?? 0) & isTrue) !== 0;
  }

  negate(): this {
    const { words } = this;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      words[at] = ((word & allTrue) << 1) | ((word & allFalse) >>> 1);
    }
    return this;
  }

  /** False as soon as one side is. */
  and(other: RowTruth): this {
    const { words } = this;
    for (let at = 0; at < words.length; at++) {
      const a = words[at] ?? 0;
      const b = other.words[at] ?? 0;
      words[at] = (a & b & allTrue) | ((a | b) & allFalse);
    }
    return this;
  }

  /** True as soon as one side is. */
  or(other: RowTruth): this {
    const { words } = this;
    for (let at = 0; at < words.length; at++) {
      const a = words[at] ?? 0;
      const b = other.words[at] ?? 0;
      words[at] = ((a | b) & allTrue) | (a & b & allFalse);
    }
    return this;
  }

  /** Leaves only what is true of both, and everything else unknown. */
  leave(other: RowTruth): this {
    const { words } = this;
    for (let at = 0; at < words.length; at++) {
      words[at] = (words[at] ?? 0) & (other.words[at] ?? 0) & allTrue;
    }
    return this;
  }

  /** Takes out what is true of the other, and says of how many rows that were true. */
  takeOut(other: RowTruth): number {
    const { words } = this;
    let gone = 0;
    for (let at = 0; at < words.length; at++) {
      const word = (words[at] ?? 0) & allTrue;
      const goes = word & (other.words[at] ?? 0);
      gone += Math.imul(goes, allTrue) >>> 24;
      words[at] = word ^ goes;
    }
    return gone;
  }

  /** Of how many rows it is true, and of how many of those another is too. */
  count(other: RowTruth = this): number {
    const { words } = this;
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      count += Math.imul((words[at] ?? 0) & (other.words[at] ?? 0) & allTrue, allTrue) >>> 24;
    }
    return count;
  }
}
