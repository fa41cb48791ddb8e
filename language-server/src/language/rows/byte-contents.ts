import type { Contents } from '../../core/data/row-batch.ts';

/**
 * Gathers the different contents of one column's cells from their bytes: each is kept once and known by number. A
 * column that has served one batch is used again for the next, tables and all.
 */
export class ContentsBuilder {
  /** Of every row the number of what its cell holds. */
  cells = new Uint32Array(1024);
  private size = 0;
  /** By hash: one more than the number of the first content there; 0 where none is. */
  private table = new Int32Array(2048);
  private hashes = new Int32Array(1024);
  private ends = new Uint32Array(1024);
  private bytes = new Uint8Array(16 * 1024);
  private used = 0;

  /** Notes that the cell of a row holds bytes `start` to `end`, of which `hash` is the hash. */
  put(row: number, source: Uint8Array, start: number, end: number, hash: number): void {
    const { table, hashes } = this;
    const mask = table.length - 1;
    let slot = spread(hash) & mask;
    for (let known = table[slot] ?? 0; known !== 0; known = table[slot] ?? 0) {
      if (hashes[known - 1] === hash && this.isAt(known - 1, source, start, end)) {
        this.note(row, known - 1);
        return;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = this.size + 1;
    this.note(row, this.keep(source, start, end, hash));
  }

  get count(): number {
    return this.size;
  }

  /** What was gathered, for good; the builder begins anew. */
  take(): ByteContents {
    const contents = new ByteContents(this.bytes.slice(0, this.used), this.ends.slice(0, this.size));
    this.size = 0;
    this.used = 0;
    this.table.fill(0);
    return contents;
  }

  private note(row: number, content: number): void {
    if (row === this.cells.length) {
      const larger = new Uint32Array(row * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    this.cells[row] = content;
  }

  private isAt(content: number, source: Uint8Array, start: number, end: number): boolean {
    const { bytes, ends } = this;
    let at = content === 0 ? 0 : (ends[content - 1] ?? 0);
    if ((ends[content] ?? 0) - at !== end - start) {
      return false;
    }
    for (let from = start; from < end; from++) {
      if (bytes[at++] !== source[from]) {
        return false;
      }
    }
    return true;
  }

  private keep(source: Uint8Array, start: number, end: number, hash: number): number {
    const content = this.size++;
    if (content === this.ends.length) {
      this.ends = grown(this.ends, new Uint32Array(content * 2));
      this.hashes = grown(this.hashes, new Int32Array(content * 2));
    }
    const length = end - start;
    if (this.used + length > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(Math.max(this.used + length, this.bytes.length * 2)));
    }
    const { bytes } = this;
    let to = this.used;
    for (let from = start; from < end; from++) {
      bytes[to++] = source[from] ?? 0;
    }
    this.used = to;
    this.ends[content] = to;
    this.hashes[content] = hash;
    if (this.size * 2 > this.table.length) {
      this.enlarge();
    }
    return content;
  }

  private enlarge(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let content = 0; content < this.size; content++) {
      let slot = spread(this.hashes[content] ?? 0) & mask;
      while (table[slot] !== 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = content + 1;
    }
    this.table = table;
  }
}

/** Where the hash of no bytes begins, and how one byte more changes it (Fowler, Noll and Vo, FNV-1a). */
export const hashOfNothing = 0x811c9dc5 | 0;
export const hashFactor = 0x01000193;

export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = hashOfNothing;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), hashFactor);
  }
  return hash;
}

/** The low bits of a hash choose its place, so that the high ones must come down to them. */
function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown<Numbers extends Uint8Array | Uint32Array | Int32Array>(
  old: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(old);
  return larger;
}

/** Contents as the bytes of UTF-8 one behind the other: a text is made of one when it is asked for. */
export class ByteContents implements Contents {
  readonly size: number;
  private readonly bytes: Uint8Array;
  private readonly ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.bytes = bytes;
    this.ends = ends;
    this.size = ends.length;
  }

  readonly textAt = (content: number): string => {
    const start = content === 0 ? 0 : (this.ends[content - 1] ?? 0);
    return textOf(this.bytes, start, this.ends[content] ?? start);
  };

  readonly numberAt = (content: number): number => {
    const start = content === 0 ? 0 : (this.ends[content - 1] ?? 0);
    return numberIn(this.bytes, start, this.ends[content] ?? start);
  };

  /** Whether any content has a character, which must be one of ASCII. */
  readonly has = (character: string): boolean => this.bytes.includes(character.charCodeAt(0));

  get byteLength(): number {
    return this.bytes.byteLength + this.ends.byteLength;
  }

  get isUtf8(): boolean {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(this.bytes);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * A number of at most fifteen digits without going by its text, which is exact: both the digits as a whole number and the
 * power of ten are, and dividing them rounds as reading them would. Three digits behind a point may be thousands, by the
 * notation of the file, and are left to others.
 */
function numberIn(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === 45;
  let whole = 0;
  let digits = 0;
  let point = -1;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      whole = whole * 10 + byte - 48;
      digits++;
    } else if (byte === 46 && point < 0 && digits > 0) {
      point = at;
    } else {
      return Number.NaN;
    }
  }
  const places = point < 0 ? 0 : end - point - 1;
  if (digits === 0 || digits > 15 || places === 3 || (point >= 0 && places === 0)) {
    return Number.NaN;
  }
  const number = places === 0 ? whole : whole / 10 ** places;
  return negative && number !== 0 ? -number : number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Short texts of ASCII, which nearly all cells are, are made faster by hand than by a decoder. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64) {
    return decoder.decode(bytes.subarray(start, end));
  }
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) {
      return decoder.decode(bytes.subarray(start, end));
    }
    text += String.fromCharCode(byte);
  }
  return text;
}
