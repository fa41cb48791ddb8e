import type { Around } from '../around.ts';
import type { Imported } from '../imported.ts';
import { readTable } from './csv-table.ts';
import { HypothesisRows } from './hypothesis-rows.ts';

export interface CsvImport {
  readonly bytes: Uint8Array;
  /** Whether tabs part the columns, whatever stands in the first line. */
  readonly isTsv: boolean;
  /** What the venture is called; undefined where the model joins a venture that is there already. */
  readonly venture: string | undefined;
  readonly around?: Around;
}

/** Hypotheses from a table, one a row, each as untested as any guess: whatever it says of evidence is left behind. */
export function importCsv(asked: CsvImport): Imported {
  const table = readTable(asked.bytes, asked.isTsv);
  if ('problem' in table) {
    return table;
  }
  return new HypothesisRows(table, asked).imported();
}
