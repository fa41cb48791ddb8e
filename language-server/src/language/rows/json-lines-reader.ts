import type { RowBatch } from '../../core/data/row-batch.ts';
import type { FilePath } from '../../core/text/span.ts';
import { cellsOfObject } from './json-cells.ts';
import { batchOfRecords, type RowRecord } from './record-batch.ts';
import { BrokenRows, type RowReader } from './row-reader.ts';

/** A longer line, in bytes, is no row. */
const longestLine = 1024 * 1024;

/** Reads one JSON object a line. */
export class JsonLinesReader implements RowReader {
  readonly broken: BrokenRows;
  problem: string | undefined;
  private readonly file: FilePath;
  private rest: Uint8Array = new Uint8Array(0);
  private line = 0;
  private rows = 0;
  private skipping = false;

  constructor(file: FilePath) {
    this.file = file;
    this.broken = new BrokenRows(file);
  }

  push(bytes: Uint8Array): readonly RowBatch[] {
    const all = new Uint8Array(this.rest.length + bytes.length);
    all.set(this.rest);
    all.set(bytes, this.rest.length);
    const records: RowRecord[] = [];
    let at = 0;
    for (let end = all.indexOf(lineFeed); end >= 0; end = all.indexOf(lineFeed, at)) {
      this.read(all.subarray(at, end), records);
      at = end + 1;
    }
    this.rest = all.slice(at);
    if (this.rest.length > longestLine) {
      this.skip();
    }
    return this.batch(records);
  }

  end(): readonly RowBatch[] {
    const records: RowRecord[] = [];
    this.read(this.rest, records);
    return this.batch(records);
  }

  private skip(): void {
    if (!this.skipping) {
      this.tell(0, 'it is longer than a megabyte');
    }
    this.skipping = true;
    this.rest = new Uint8Array(0);
  }

  private read(bytes: Uint8Array, records: RowRecord[]): void {
    if (this.skipping) {
      this.skipping = false;
      this.line++;
      return;
    }
    const { line } = this;
    this.line++;
    const text = decode(bytes, line === 0);
    if (text === undefined) {
      this.tell(-1, 'it is not UTF-8');
      return;
    }
    if (text.trim() === '') {
      return;
    }
    const value = parsed(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.tell(-1, value === undefined ? 'it is no JSON' : 'it is no object in curly braces', text.length);
      return;
    }
    const range = { start: { line, character: 0 }, end: { line, character: text.length } };
    records.push({ cells: cellsOfObject(value), range });
  }

  private tell(offset: number, why: string, length = 1): void {
    const line = this.line + offset;
    this.broken.add({ start: { line, character: 0 }, end: { line, character: length } }, why);
  }

  private batch(records: readonly RowRecord[]): readonly RowBatch[] {
    if (records.length === 0) {
      return [];
    }
    const batch = batchOfRecords(this.file, this.rows, records);
    this.rows += records.length;
    return [batch];
  }
}

const lineFeed = 10;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array, isFirst: boolean): string | undefined {
  try {
    const text = strict.decode(bytes).replace(/\r$/, '');
    return isFirst ? text.replace(/^\uFEFF/, '') : text;
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
