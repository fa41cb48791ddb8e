import type { Range } from '../../core/data/row-batch.ts';
import { ContentsBuilder, textOf } from './byte-contents.ts';
import { carriageReturn, type CellSink, CsvRecords, lineFeed, longestRecord, tab } from './csv-records.ts';

/** What the beginning of a table says of the rest of it. */
export interface CsvHeader {
  readonly records: CsvRecords;
  /** How many cells its line has. */
  readonly cells: number;
  readonly columns: readonly HeaderColumn[];
  /** Where the rows begin: the offset, and the line from 0. */
  readonly end: number;
  readonly nextLine: number;
}

export interface HeaderColumn {
  readonly name: string;
  readonly range: Range;
  /** Undefined for a column without a name, or with that of another before it. */
  readonly builder: ContentsBuilder | undefined;
}

/** Why there is no table, as a clause. */
export interface NoTable {
  readonly problem: string;
}

const mostColumns = 1000;

/**
 * Reads what stands before the rows of a table: a byte order mark, a line that says the separator, empty lines, and the line
 * that names the columns. Undefined while that has not come in whole; `isLast` says that no bytes come after these.
 */
export function readCsvHeader(
  bytes: Uint8Array,
  isTsv: boolean,
  isLast: boolean,
): CsvHeader | NoTable | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'it is written in UTF-16: save it as CSV UTF-8' };
  }
  let start = first === 0xef && second === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const newline = findNewline(bytes, start, isLast);
  if (newline === undefined) {
    return bytes.length > longestRecord
      ? { problem: 'its first line never ends, so it is no table' }
      : undefined;
  }
  let line = 0;
  const said = /^sep=(.)\r?$/i.exec(lineAt(bytes, start, newline))?.[1];
  if (said !== undefined) {
    start = afterLine(bytes, start, newline);
    line++;
  }
  while (start < bytes.length && lineAt(bytes, start, newline).trim() === '') {
    start = afterLine(bytes, start, newline);
    line++;
  }
  if (start >= bytes.length) {
    return isLast ? { problem: 'it is empty' } : undefined;
  }
  const usual = isTsv ? tab : separatorIn(lineAt(bytes, start, newline));
  return readNames(new CsvRecords(said?.charCodeAt(0) ?? usual, newline), bytes, start, line, isLast);
}

function readNames(
  records: CsvRecords,
  bytes: Uint8Array,
  start: number,
  line: number,
  isLast: boolean,
): CsvHeader | NoTable | undefined {
  const names = new HeaderNames();
  const record = records.read(bytes, start, isLast, names);
  if (record.is === 'incomplete') {
    return undefined;
  }
  if (record.is === 'broken') {
    return { problem: `the line that names its columns is none, for ${record.why}` };
  }
  const columns = columnsNamed(names.written, line);
  const named = columns.filter(({ builder }) => builder !== undefined);
  if (named.length === 0 || named.some(({ name }) => name.includes('\0'))) {
    return { problem: 'its first line names no columns' };
  }
  const nextLine = line + 1 + record.newlines;
  return { records, cells: names.written.length, columns, end: record.end, nextLine };
}

class HeaderNames implements CellSink {
  readonly written: string[] = [];

  take(source: Uint8Array, start: number, end: number): void {
    this.written.push(textOf(source, start, end));
  }
}

/** What ends a line; undefined while no line has ended. Behind a return that is the last byte a line feed may be yet to come. */
function findNewline(bytes: Uint8Array, start: number, isLast: boolean): number | undefined {
  if (bytes.includes(lineFeed, start)) {
    return lineFeed;
  }
  const firstReturn = bytes.indexOf(carriageReturn, start);
  if (firstReturn >= 0 && (isLast || firstReturn < bytes.length - 1)) {
    return carriageReturn;
  }
  return isLast ? lineFeed : undefined;
}

function lineAt(bytes: Uint8Array, start: number, newline: number): string {
  const end = bytes.indexOf(newline, start);
  return textOf(bytes, start, Math.min(end < 0 ? bytes.length : end, start + 100_000));
}

function afterLine(bytes: Uint8Array, start: number, newline: number): number {
  const end = bytes.indexOf(newline, start);
  return end < 0 ? bytes.length : end + 1;
}

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

export function lineRange(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
