import { Few } from '../../core/data/few.ts';
import type { Range, RowBatch } from '../../core/data/row-batch.ts';
import type { BrokenRow, Listed } from '../../core/data/rows-answer.ts';
import type { FilePath } from '../../core/text/span.ts';

/** Reads the rows of one file as its bytes come in. */
export interface RowReader {
  /** The rows that have come in whole with these bytes. */
  push(bytes: Uint8Array): readonly RowBatch[];
  /** Those that end with the file. */
  end(): readonly RowBatch[];
  readonly broken: BrokenRows;
  /** Why the file cannot be read at all, as a clause. */
  readonly problem: string | undefined;
}

const mostBroken = 20;

/** The rows that are none. */
export class BrokenRows {
  private readonly file: FilePath;
  private readonly rows = new Few<BrokenRow>(mostBroken);

  constructor(file: FilePath) {
    this.file = file;
  }

  add(range: Range, why: string): void {
    this.rows.add(() => ({ at: { file: this.file, range }, why }));
  }

  get listed(): Listed<BrokenRow> {
    return this.rows.listed;
  }
}
