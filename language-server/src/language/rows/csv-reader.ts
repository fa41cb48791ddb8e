import { packed, type Range, type RowBatch, RowColumn } from '../../core/data/row-batch.ts';
import type { FilePath } from '../../core/text/span.ts';
import { ContentsBuilder, hashFactor, hashOf, hashOfNothing, textOf } from './byte-contents.ts';
import { BrokenRows, type RowReader } from './row-reader.ts';

/**
 * Reads rows parted by commas, semicolons, tabs or bars as they come in, a stretch of bytes after the other: with or without a
 * byte order mark, with CRLF, LF or CR, with quotes by RFC 4180. The first line names the columns. A row that is none (a
 * quote without its end, too few cells or too many) is passed over and told of, and reading goes on at the next line.
 */
export class CsvReader implements RowReader {
  readonly broken: BrokenRows;
  problem: string | undefined;
  private readonly file: FilePath;
  private readonly isTsv: boolean;
  /** What has come in of a record that is not whole yet. */
  private rest: Uint8Array = new Uint8Array(0);
  private header: Header | undefined;
  private separator = comma;
  private newline = lineFeed;
  /** The line, from 0, on which the next record begins. */
  private line = 0;
  private rowsBefore = 0;
  /** True while a record that is none is being passed over and its end has not come in yet. */
  private skipping = false;

  private rows = 0;
  private lines = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  /** All bytes of the batch or-ed together: from 0x80 on there is more than ASCII in it. */
  private wide = 0;
  private scratch: Uint8Array = new Uint8Array(1024);
  /** The cell in quotes read last. */
  private readonly quoted: { source: Uint8Array; start: number; end: number; hash: number } = {
    source: this.scratch,
    start: 0,
    end: 0,
    hash: 0,
  };
  private work = new Uint8Array(0);

  constructor(file: FilePath, isTsv: boolean) {
    this.file = file;
    this.isTsv = isTsv;
    this.broken = new BrokenRows(file);
  }

  push(bytes: Uint8Array): readonly RowBatch[] {
    return this.read(this.joined(bytes), false);
  }

  end(): readonly RowBatch[] {
    const batches = this.read(this.rest, true);
    if (!this.header && this.problem === undefined) {
      this.problem = 'it is empty';
    }
    return batches;
  }

  private read(bytes: Uint8Array, isLast: boolean): readonly RowBatch[] {
    if (this.problem !== undefined) {
      return [];
    }
    let from = 0;
    if (!this.header) {
      const begun = this.begin(bytes, isLast);
      if (begun === undefined) {
        this.rest = bytes.slice();
        return [];
      }
      from = begun;
    }
    const { header } = this;
    if (!header) {
      return [];
    }
    const read = this.readRecords(bytes, from, isLast, header);
    this.rest = bytes.slice(read);
    return this.takeBatch(header);
  }

  /** The bytes behind those left over, in one place that serves every stretch. */
  private joined(bytes: Uint8Array): Uint8Array {
    const { rest } = this;
    if (rest.length === 0) {
      return bytes;
    }
    const length = rest.length + bytes.length;
    if (this.work.length < length) {
      this.work = new Uint8Array(length + 4096);
    }
    this.work.set(rest);
    this.work.set(bytes, rest.length);
    return this.work.subarray(0, length);
  }

  // ---- the first line

  /** Reads what stands before the rows; undefined while it has not come in whole. */
  private begin(bytes: Uint8Array, isLast: boolean): number | undefined {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      this.problem = 'it is written in UTF-16: save it as CSV UTF-8';
      return 0;
    }
    let start = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const firstReturn = bytes.indexOf(carriageReturn, start);
    const isReturn = firstReturn >= 0 && !bytes.includes(lineFeed, start);
    this.newline = isReturn ? carriageReturn : lineFeed;
    // Behind a return that is the last byte so far a line feed may be yet to come.
    const isWhole = isLast || (isReturn ? firstReturn < bytes.length - 1 : bytes.includes(lineFeed, start));
    if (!isWhole) {
      if (bytes.length > longestRecord) {
        this.problem = 'its first line never ends, so it is no table';
      }
      return this.problem === undefined ? undefined : 0;
    }
    let line = 0;
    const said = /^sep=(.)\r?$/i.exec(this.lineAt(bytes, start))?.[1];
    if (said !== undefined) {
      start = this.afterLine(bytes, start);
      line++;
    }
    while (start < bytes.length && this.lineAt(bytes, start).trim() === '') {
      start = this.afterLine(bytes, start);
      line++;
    }
    if (start >= bytes.length) {
      return isLast ? start : undefined;
    }
    this.separator = said?.charCodeAt(0) ?? (this.isTsv ? tab : separatorIn(this.lineAt(bytes, start)));
    return this.readHeader(bytes, start, line, isLast);
  }

  private readHeader(bytes: Uint8Array, start: number, line: number, isLast: boolean): number | undefined {
    const names = new HeaderNames();
    const record = this.readRecord(bytes, start, isLast, names);
    if (record.is === 'incomplete') {
      return undefined;
    }
    if (record.is === 'broken') {
      this.problem = `the line that names its columns is none, for ${record.why}`;
      return 0;
    }
    const columns = columnsNamed(names.written, line);
    const cells = names.written.length;
    this.header = { cells, columns, sink: new RowCells(columns, cells) };
    const named = columns.filter(({ builder }) => builder !== undefined);
    if (named.length === 0 || named.some(({ name }) => name.includes('\0'))) {
      this.problem = 'its first line names no columns';
    }
    this.line = line + 1 + record.newlines;
    return record.end;
  }

  private lineAt(bytes: Uint8Array, start: number): string {
    const end = bytes.indexOf(this.newline, start);
    return textOf(bytes, start, Math.min(end < 0 ? bytes.length : end, start + 100_000));
  }

  private afterLine(bytes: Uint8Array, start: number): number {
    const end = bytes.indexOf(this.newline, start);
    return end < 0 ? bytes.length : end + 1;
  }

  // ---- the others

  /** Reads records up to the first that has not come in whole, and says where that begins. */
  private readRecords(bytes: Uint8Array, from: number, isLast: boolean, header: Header): number {
    let at = from;
    if (this.skipping) {
      const end = bytes.indexOf(this.newline);
      if (end < 0) {
        return bytes.length;
      }
      this.skipping = false;
      this.line++;
      at = end + 1;
    }
    const { sink } = header;
    while (at < bytes.length) {
      sink.begin(this.rows);
      const record = this.readRecord(bytes, at, isLast, sink);
      if (record.is === 'incomplete') {
        return at;
      }
      if (record.is === 'broken') {
        at = this.passOver(bytes, at, record.why);
        continue;
      }
      const length = record.firstEnd - at;
      const { cells } = sink;
      if (sink.isBlank) {
        // A line with nothing in it, or nothing but separators, which sheets leave at their end.
      } else if (cells < header.cells || sink.isTooLong) {
        const why = `it has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the first line has ${header.cells}`;
        this.broken.add(lineRange(this.line, 0, length), why);
      } else {
        this.noteRow(length - (this.wide < 0x80 ? 0 : continuationsIn(bytes, at, record.firstEnd)));
      }
      this.line += 1 + record.newlines;
      at = record.end;
    }
    return at;
  }

  /** Goes on behind the first line of what is no record. */
  private passOver(bytes: Uint8Array, at: number, why: string): number {
    const end = bytes.indexOf(this.newline, at);
    const lineEnd = end < 0 ? bytes.length : end;
    this.broken.add(lineRange(this.line, 0, Math.min(lineEnd - at, 1000)), why);
    if (end < 0) {
      this.skipping = true;
      return bytes.length;
    }
    this.line++;
    return end + 1;
  }

  /** Reads one record cell by cell. */
  private readRecord(bytes: Uint8Array, from: number, isLast: boolean, sink: CellSink): RecordRead {
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

  // ---- batches

  private noteRow(length: number): void {
    if (this.rows === this.lines.length) {
      const lines = new Uint32Array(this.rows * 2);
      lines.set(this.lines);
      this.lines = lines;
      const lengths = new Uint32Array(this.rows * 2);
      lengths.set(this.lengths);
      this.lengths = lengths;
    }
    this.lines[this.rows] = this.line;
    this.lengths[this.rows] = length;
    this.rows++;
  }

  private takeBatch({ columns }: Header): readonly RowBatch[] {
    const { rows, file } = this;
    if (rows === 0 || this.problem !== undefined) {
      return [];
    }
    const lines = this.lines.slice(0, rows);
    const lengths = this.lengths.slice(0, rows);
    const notation = { decimalComma: this.separator === semicolon };
    const named = new Map<RowColumn, Range>();
    for (const { name, range, builder } of columns) {
      if (builder) {
        const cells = packed(builder.cells.subarray(0, rows), builder.count);
        const contents = builder.take();
        if (this.wide >= 0x80 && !contents.isUtf8) {
          this.problem = `column '${name}' holds what is not UTF-8: save it as CSV UTF-8`;
        }
        named.set(new RowColumn(name, contents, cells, notation), range);
      }
    }
    const first = this.rowsBefore;
    this.rowsBefore += rows;
    this.rows = 0;
    this.wide = 0;
    const batch: RowBatch = {
      file,
      size: rows,
      first,
      columns: [...named.keys()],
      nameRangeOf: (column) => named.get(column) ?? lineRange(0, 0, 0),
      rangeOf: (row) => lineRange(lines[row] ?? 0, 0, lengths[row] ?? 0),
    };
    return this.problem === undefined ? [batch] : [];
  }
}

interface Header {
  /** How many cells its line has. */
  readonly cells: number;
  readonly columns: readonly HeaderColumn[];
  readonly sink: RowCells;
}

interface HeaderColumn {
  readonly name: string;
  readonly range: Range;
  /** Undefined for a column without a name, or with that of another before it. */
  readonly builder: ContentsBuilder | undefined;
}

/** Where the cells of a record go, one after the other. */
interface CellSink {
  take(source: Uint8Array, start: number, end: number, hash: number): void;
}

class HeaderNames implements CellSink {
  readonly written: string[] = [];

  take(source: Uint8Array, start: number, end: number): void {
    this.written.push(textOf(source, start, end));
  }
}

class RowCells implements CellSink {
  cells = 0;
  isBlank = true;
  /** Whether there is something behind the last column. */
  isTooLong = false;
  private row = 0;
  private readonly builders: readonly (ContentsBuilder | undefined)[];
  private readonly most: number;

  constructor(columns: readonly HeaderColumn[], most: number) {
    this.builders = columns.map(({ builder }) => builder);
    this.most = most;
  }

  begin(row: number): void {
    this.row = row;
    this.cells = 0;
    this.isBlank = true;
    this.isTooLong = false;
  }

  take(source: Uint8Array, start: number, end: number, hash: number): void {
    const cell = this.cells++;
    if (end > start) {
      this.isBlank = false;
      this.isTooLong ||= cell >= this.most;
    }
    this.builders[cell]?.put(this.row, source, start, end, hash);
  }
}

type RecordRead =
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

const quote = 34;
const comma = 44;
const semicolon = 59;
const tab = 9;
const blank = 32;
const lineFeed = 10;
const carriageReturn = 13;

/** A longer record, in bytes, is one that has lost its end. */
const longestRecord = 1024 * 1024;
const mostColumns = 1000;

const incomplete = 'incomplete';
const unclosed = 'a quote in it is never closed';
const endless = 'it is longer than a megabyte';

/** What parts the names in the first line: whichever of the usual signs stands there most often outside quotes. */
function separatorIn(line: string): number {
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: outside.split(sign).length }));
  const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
  return most.sign.charCodeAt(0);
}

function columnsNamed(written: readonly string[], line: number): readonly HeaderColumn[] {
  const names = new Set<string>();
  let character = 0;
  return written.slice(0, mostColumns).map((text) => {
    const range = lineRange(line, character, character + text.length);
    character += text.length + 1;
    const name = text.trim().normalize('NFC');
    const isNew = name !== '' && !names.has(name);
    names.add(name);
    return { name, range, builder: isNew ? new ContentsBuilder() : undefined };
  });
}

function lineRange(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** How many more bytes than UTF-16 units a stretch of UTF-8 has. */
function continuationsIn(bytes: Uint8Array, start: number, end: number): number {
  let more = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    more += (byte & 0xc0) === 0x80 ? 1 : byte >= 0xf0 ? -1 : 0;
  }
  return more;
}
