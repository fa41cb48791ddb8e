import type { FilePath } from '../../core/text/span.ts';
import { CsvReader } from './csv-reader.ts';
import { JsonLinesReader } from './json-lines-reader.ts';
import { readJsonRows } from './read-json-rows.ts';
import { readNote } from './read-note.ts';
import type { RowReader } from './row-reader.ts';
import { megabyte, WholeReader } from './whole-reader.ts';

/** What reads the rows of a file, by how its name ends; undefined where nothing does. */
export function readerFor(file: FilePath): RowReader | undefined {
  switch (endingOf(file)) {
    case 'csv':
      return new CsvReader(file, false);
    case 'tsv':
    case 'tab':
      return new CsvReader(file, true);
    case 'jsonl':
    case 'ndjson':
      return new JsonLinesReader(file);
    case 'json':
      return new WholeReader(file, 16 * megabyte, readJsonRows);
    case 'md':
    case 'markdown':
      return new WholeReader(file, 4 * megabyte, readNote);
    default:
      return undefined;
  }
}

function endingOf(file: FilePath): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
