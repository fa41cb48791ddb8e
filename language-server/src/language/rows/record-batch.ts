import { type Contents, packed, type Range, type RowBatch, RowColumn } from '../../core/data/row-batch.ts';
import type { FilePath } from '../../core/text/span.ts';

/** A cell of a record: a text as written, or the members of a list. */
export type RecordCell = string | readonly string[];

/** A record that names its own columns. */
export interface RowRecord {
  readonly cells: ReadonlyMap<string, RecordCell>;
  readonly range: Range;
  /** Where a column is named in it; undefined where that is as good as the whole record. */
  readonly nameRangeOf?: (name: string) => Range | undefined;
  readonly cellRangeOf?: (name: string) => Range | undefined;
}

/** More columns than this are no table any more. */
const mostColumns = 1000;

/** Lays records out column by column; `first` is the number of the first among the rows of the file. */
export function batchOfRecords(file: FilePath, first: number, records: readonly RowRecord[]): RowBatch {
  const builders = new Map<string, RecordColumn>();
  records.forEach(({ cells }, row) => {
    for (const [name, cell] of cells) {
      let builder = builders.get(name);
      if (!builder && builders.size < mostColumns) {
        builder = new RecordColumn(row, records.length);
        builders.set(name, builder);
      }
      builder?.put(row, cell);
    }
  });
  const firstRow = new Map<RowColumn, number>();
  for (const [name, builder] of builders) {
    firstRow.set(builder.column(name), builder.firstRow);
  }
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    file,
    size: records.length,
    first,
    columns: [...firstRow.keys()],
    rangeOf: (row, column) => {
      const record = records[row];
      return (column && record?.cellRangeOf?.(column.name)) ?? record?.range ?? whole;
    },
    nameRangeOf: (column) => {
      const record = records[firstRow.get(column) ?? 0];
      return record?.nameRangeOf?.(column.name) ?? record?.range ?? whole;
    },
  };
}

/** The cells of one column; its first content is the blank of the records that do not have it. */
class RecordColumn {
  /** The first record that has it. */
  readonly firstRow: number;
  private readonly cells: Uint32Array;
  private readonly texts: string[] = [''];
  private readonly lists = new Map<number, readonly string[]>();
  private readonly known = new Map<string, number>([['', 0]]);

  constructor(firstRow: number, rows: number) {
    this.firstRow = firstRow;
    this.cells = new Uint32Array(rows);
  }

  put(row: number, cell: RecordCell): void {
    const isText = typeof cell === 'string';
    const text = isText ? cell : cell.join(', ');
    const key = isText ? text : `\0${cell.join('\0')}`;
    let content = this.known.get(key);
    if (content === undefined) {
      content = this.texts.push(text) - 1;
      this.known.set(key, content);
      if (!isText) {
        this.lists.set(content, cell);
      }
    }
    this.cells[row] = content;
  }

  column(name: string): RowColumn {
    const { texts, lists } = this;
    const contents: Contents = {
      size: texts.length,
      textAt: (content) => texts[content] ?? '',
      membersAt: (content) => lists.get(content),
      has: (character) => texts.some((text) => text.includes(character)),
    };
    return new RowColumn(name, contents, packed(this.cells, texts.length), { decimalComma: false });
  }
}
