import { hashFactor, hashOf, hashOfNothing } from './byte-contents.ts';

/** Where the cells of a record go, one after the other. */
export interface CellSink {
  take(source: Uint8Array, start: number, end: number, hash: number): void;
}

export type RecordRead =
  | {
      readonly is: 'record';
      /** Where the next one begins. */
      readonly end: number;
      /** Where its first line ends. */
      readonly firstEnd: number;
      /** How many lines end inside its quotes. */
      readonly newlines: number;
    }
  | { readonly is: 'incomplete' }
  | { readonly is: 'broken'; readonly why: string };

/** A longer record, in bytes, is one that has lost its end. */
export const longestRecord = 1024 * 1024;

export const semicolon = 59;
export const tab = 9;
export const lineFeed = 10;
export const carriageReturn = 13;
const quote = 34;
const blank = 32;

const incomplete = 'incomplete';
const unclosed = 'a quote in it is never closed';
const endless = 'it is longer than a megabyte';

/** Reads records of cells parted by one byte and ended by another, with quotes by RFC 4180. */
export class CsvRecords {
  readonly separator: number;
  readonly newline: number;
  /** All bytes read so far or-ed together: from 0x80 on there is more than ASCII in them. */
  wide = 0;
  private scratch: Uint8Array = new Uint8Array(1024);
  /** The cell in quotes read last. */
  private readonly quoted: { source: Uint8Array; start: number; end: number; hash: number } = {
    source: this.scratch,
    start: 0,
    end: 0,
    hash: 0,
  };

  constructor(separator: number, newline: number) {
    this.separator = separator;
    this.newline = newline;
  }

  /** Reads the record that begins at `from` cell by cell; `isLast` says that no bytes come after these. */
  read(bytes: Uint8Array, from: number, isLast: boolean, sink: CellSink): RecordRead {
    const { separator, newline, quoted: cell } = this;
    const { length } = bytes;
    let wide = 0;
    let newlines = 0;
    let firstEnd = -1;
    let at = from;
    for (;;) {
      if (bytes[at] === quote) {
        const quoted = this.readQuoted(bytes, at, isLast);
        if (typeof quoted === 'string') {
          return quoted === incomplete && length - from < longestRecord
            ? { is: 'incomplete' }
            : { is: 'broken', why: quoted === incomplete ? unclosed : quoted };
        }
        if (quoted.newlines > 0) {
          newlines += quoted.newlines;
          firstEnd = firstEnd < 0 ? bytes.indexOf(newline, at) : firstEnd;
        }
        wide |= quoted.wide;
        at = quoted.next;
        sink.take(cell.source, cell.start, cell.end, cell.hash);
      } else {
        const start = at;
        let hash = hashOfNothing;
        let byte = 0;
        while (at < length) {
          byte = bytes[at] ?? 0;
          if (byte === separator || byte === newline) {
            break;
          }
          hash = Math.imul(hash ^ byte, hashFactor);
          wide |= byte;
          at++;
        }
        if (at === length && !isLast) {
          return length - from < longestRecord ? { is: 'incomplete' } : { is: 'broken', why: endless };
        }
        const hasCr =
          byte !== separator && at > start && newline === lineFeed && bytes[at - 1] === carriageReturn;
        const end = hasCr ? at - 1 : at;
        sink.take(bytes, start, end, hasCr ? hashOf(bytes, start, end) : hash);
      }
      if (at >= length || bytes[at] !== separator) {
        break;
      }
      at++;
    }
    this.wide |= wide;
    const lineEnd = firstEnd < 0 ? at : firstEnd;
    const isCr = newline === lineFeed && lineEnd > from && bytes[lineEnd - 1] === carriageReturn;
    return { is: 'record', end: Math.min(at + 1, length), firstEnd: isCr ? lineEnd - 1 : lineEnd, newlines };
  }

  /** Reads a cell in quotes into `quoted`; a text says why there is none, or that its end has not come in yet. */
  private readQuoted(
    bytes: Uint8Array,
    from: number,
    isLast: boolean,
  ): { readonly next: number; readonly newlines: number; readonly wide: number } | string {
    const { quoted: cell } = this;
    const { length } = bytes;
    const start = from + 1;
    let hasQuotes = false;
    let end = start;
    for (;;) {
      end = bytes.indexOf(quote, end);
      if (end < 0) {
        return isLast ? unclosed : incomplete;
      }
      if (bytes[end + 1] !== quote) {
        break;
      }
      hasQuotes = true;
      end += 2;
    }
    let next = end + 1;
    while (bytes[next] === blank && this.separator !== blank) {
      next++;
    }
    if (bytes[next] === carriageReturn && (bytes[next + 1] === lineFeed || next + 1 >= length)) {
      next++;
    }
    if (next >= length && !isLast) {
      return incomplete;
    }
    const byte = bytes[next];
    if (next < length && byte !== this.separator && byte !== this.newline) {
      return 'something follows the quote that ends a cell';
    }
    let newlines = 0;
    let wide = 0;
    let hash = hashOfNothing;
    for (let at = start; at < end; at++) {
      const inside = bytes[at] ?? 0;
      newlines += inside === this.newline ? 1 : 0;
      wide |= inside;
      hash = Math.imul(hash ^ inside, hashFactor);
    }
    if (hasQuotes) {
      this.takeOutQuotes(bytes, start, end);
    } else {
      cell.source = bytes;
      cell.start = start;
      cell.end = end;
      cell.hash = hash;
    }
    return { next: Math.min(next, length), newlines, wide };
  }

  /** Of two quotes inside a cell one stands for itself. */
  private takeOutQuotes(bytes: Uint8Array, start: number, end: number): void {
    if (this.scratch.length < end - start) {
      this.scratch = new Uint8Array(2 * (end - start));
    }
    const { scratch, quoted: cell } = this;
    let to = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      scratch[to++] = byte;
      at += byte === quote ? 1 : 0;
    }
    cell.source = scratch;
    cell.start = 0;
    cell.end = to;
    cell.hash = hashOf(scratch, 0, to);
  }
}
