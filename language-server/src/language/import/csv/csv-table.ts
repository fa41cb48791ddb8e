import { withoutGuard } from '../../../core/export/spreadsheet-cells.ts';
import { formatList } from '../../../core/text/amounts.ts';
import { CsvReader } from '../../rows/csv-reader.ts';
import type { Told } from '../imported.ts';
import { type CsvColumns, columnsOf } from './csv-columns.ts';

/** A table in which somebody has written down what they believe. */
export interface Table {
  readonly names: readonly string[];
  readonly columns: CsvColumns;
  readonly rows: readonly Row[];
  readonly told: readonly Told[];
}

export interface Row {
  /** From 1. */
  readonly line: number;
  /** In the order of the columns, guards taken off. */
  readonly cells: readonly string[];
}

/** Reads a table whole; a clause says why there is none. */
export function readTable(bytes: Uint8Array, isTsv: boolean): Table | { readonly problem: string } {
  const reader = new CsvReader('', isTsv);
  const batches = [...reader.push(bytes), ...reader.end()];
  if (reader.problem !== undefined) {
    return { problem: reader.problem };
  }
  const names = batches[0]?.columns.map(({ name }) => name) ?? [];
  if (names.length === 0) {
    return { problem: 'it has no rows below the line that names its columns' };
  }
  const columns = columnsOf(names);
  if (!columns.fields.has('title') && !columns.fields.has('name')) {
    return {
      problem: `no column says what is believed: call one 'title', 'statement' or 'hypothesis' (there are ${formatList(
        names.map((name) => `'${name}'`),
        8,
      )})`,
    };
  }
  const rows = batches.flatMap(({ size, columns: cells, rangeOf }) =>
    Array.from({ length: size }, (_, row) => ({
      line: rangeOf(row).start.line + 1,
      cells: cells.map((column) => withoutGuard(column.textOf(row))),
    })),
  );
  const { first, total } = reader.broken.listed;
  const told = first.map(({ at, why }) => ({
    line: at.range.start.line + 1,
    message: `this is no row and is left out, for ${why}`,
  }));
  const more = total - told.length;
  return { names, columns, rows, told: more > 0 ? [...told, { message: `${more} more are no rows` }] : told };
}
