import type { RowBatch } from '../../core/data/row-batch.ts';
import type { FilePath } from '../../core/text/span.ts';
import { decodeText } from '../workspace/decode-text.ts';
import { batchOfRecords, type RowRecord } from './record-batch.ts';
import { BrokenRows, type RowReader } from './row-reader.ts';

/** What was read of a text that is read as a whole. */
export interface WholeRead {
  readonly records: readonly RowRecord[];
  readonly problem?: string;
}

/** Reads a file that makes sense only as a whole: its text is put together first, up to `most` bytes. */
export class WholeReader implements RowReader {
  readonly broken: BrokenRows;
  problem: string | undefined;
  private readonly file: FilePath;
  private readonly read: (text: string, broken: BrokenRows) => WholeRead;
  private readonly most: number;
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  constructor(file: FilePath, most: number, read: (text: string, broken: BrokenRows) => WholeRead) {
    this.file = file;
    this.most = most;
    this.read = read;
    this.broken = new BrokenRows(file);
  }

  push(bytes: Uint8Array): readonly RowBatch[] {
    this.length += bytes.length;
    if (this.length > this.most) {
      this.problem = `it is larger than ${this.most / megabyte} MB: rows in such numbers belong into CSV or JSON Lines`;
      this.parts.length = 0;
    } else {
      this.parts.push(bytes.slice());
    }
    return [];
  }

  end(): readonly RowBatch[] {
    if (this.problem !== undefined) {
      return [];
    }
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    const { text, problem } = decodeText(bytes);
    if (problem !== undefined) {
      this.problem = 'it is not UTF-8';
      return [];
    }
    const { records, problem: found } = this.read(text, this.broken);
    this.problem = found;
    return records.length === 0 ? [] : [batchOfRecords(this.file, 0, records)];
  }
}

export const megabyte = 1024 * 1024;
