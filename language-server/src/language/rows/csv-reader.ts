import { packed, type Range, type RowBatch, RowColumn } from '../../core/data/row-batch.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { ContentsBuilder } from './byte-contents.ts';
import { type CsvHeader, type HeaderColumn, lineRange, readCsvHeader } from './csv-header.ts';
import { type CellSink, semicolon } from './csv-records.ts';
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
  private header: CsvHeader | undefined;
  private sink: RowCells | undefined;
  /** The line, from 0, on which the next record begins. */
  private line = 0;
  private rowsBefore = 0;
  /** True while a record that is none is being passed over and its end has not come in yet. */
  private skipping = false;

  private rows = 0;
  private lines = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
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
    return this.read(this.rest, true);
  }

  private read(bytes: Uint8Array, isLast: boolean): readonly RowBatch[] {
    if (this.problem !== undefined) {
      return [];
    }
    let from = 0;
    if (!this.header) {
      const header = readCsvHeader(bytes, this.isTsv, isLast);
      if (header === undefined) {
        this.rest = bytes.slice();
        return [];
      }
      if ('problem' in header) {
        this.problem = header.problem;
        return [];
      }
      this.header = header;
      this.sink = new RowCells(header.columns, header.cells);
      this.line = header.nextLine;
      from = header.end;
    }
    const { header, sink } = this;
    if (!sink) {
      return [];
    }
    const read = this.readRecords(bytes, from, isLast, header, sink);
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

  // ---- the others

  /** Reads records up to the first that has not come in whole, and says where that begins. */
  private readRecords(
    bytes: Uint8Array,
    from: number,
    isLast: boolean,
    { records, cells: wanted }: CsvHeader,
    sink: RowCells,
  ): number {
    let at = from;
    if (this.skipping) {
      const end = bytes.indexOf(records.newline);
      if (end < 0) {
        return bytes.length;
      }
      this.skipping = false;
      this.line++;
      at = end + 1;
    }
    while (at < bytes.length) {
      sink.begin(this.rows);
      const record = records.read(bytes, at, isLast, sink);
      if (record.is === 'incomplete') {
        return at;
      }
      if (record.is === 'broken') {
        at = this.passOver(bytes, at, records.newline, record.why);
        continue;
      }
      const length = record.firstEnd - at;
      const { cells } = sink;
      if (sink.isBlank) {
        // A line with nothing in it, or nothing but separators, which sheets leave at their end.
      } else if (cells < wanted || sink.isTooLong) {
        const why = `it has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the first line has ${wanted}`;
        this.broken.add(lineRange(this.line, 0, length), why);
      } else {
        this.noteRow(length - (records.wide < 0x80 ? 0 : continuationsIn(bytes, at, record.firstEnd)));
      }
      this.line += 1 + record.newlines;
      at = record.end;
    }
    return at;
  }

  /** Goes on behind the first line of what is no record. */
  private passOver(bytes: Uint8Array, at: number, newline: number, why: string): number {
    const end = bytes.indexOf(newline, at);
    const lineEnd = end < 0 ? bytes.length : end;
    this.broken.add(lineRange(this.line, 0, Math.min(lineEnd - at, 1000)), why);
    if (end < 0) {
      this.skipping = true;
      return bytes.length;
    }
    this.line++;
    return end + 1;
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

  private takeBatch({ columns, records }: CsvHeader): readonly RowBatch[] {
    const { rows, file } = this;
    if (rows === 0 || this.problem !== undefined) {
      return [];
    }
    const lines = this.lines.slice(0, rows);
    const lengths = this.lengths.slice(0, rows);
    const notation = { decimalComma: records.separator === semicolon };
    const named = new Map<RowColumn, Range>();
    for (const { name, range, builder } of columns) {
      if (builder) {
        const cells = packed(builder.cells.subarray(0, rows), builder.count);
        const contents = builder.take();
        if (records.wide >= 0x80 && !contents.isUtf8) {
          this.problem = `column '${name}' holds what is not UTF-8: save it as CSV UTF-8`;
        }
        named.set(new RowColumn(name, contents, cells, notation), range);
      }
    }
    const first = this.rowsBefore;
    this.rowsBefore += rows;
    this.rows = 0;
    records.wide = 0;
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

/** How many more bytes than UTF-16 units a stretch of UTF-8 has. */
function continuationsIn(bytes: Uint8Array, start: number, end: number): number {
  let more = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    more += (byte & 0xc0) === 0x80 ? 1 : byte >= 0xf0 ? -1 : 0;
  }
  return more;
}
