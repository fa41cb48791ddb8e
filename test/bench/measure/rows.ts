import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { createNodeFileSystem } from '../../../language-server/src/language/node/node-file-system.ts';
import { answerRows } from '../../../language-server/src/language/rows/answer-rows.ts';
import { RowStore } from '../../../language-server/src/language/rows/row-store.ts';
import { requestFor } from '../../support/rows-question.ts';
import { outFolder } from '../build.ts';
import { installCompared } from '../compared.ts';
import type { Series } from './series.ts';
import { writeTable } from './table-of-rows.ts';

const folder = join(outFolder, 'rows');

/** The same question in both languages, over rows that nobody has read, and another over those that have been. */
const first = {
  data: 'data "FILE" where pains contains "lonely" among age >= 70 and wave = main',
  sql: `select count(*) filter (where list_contains(string_split(trim(pains, '[]'), ', '), 'lonely')) as hits, count(*) as n
    from read_csv('FILE') where age >= 70 and wave = 'main' and held <= date '2026-03-15'`,
};
const second = {
  data: 'data "FILE" where spend > 10 among wave = pilot and not pains contains cost',
  sql: `select count(*) filter (where spend > 10) as hits, count(*) as n
    from read_csv('FILE') where wave = 'pilot' and not list_contains(string_split(trim(pains, '[]'), ', '), 'cost') and held <= date '2026-03-15'`,
};

/** One round of questions over a table of so many rows; both sides have to give the same numbers. */
export async function measureRows(series: Series, rows: number): Promise<void> {
  const name = `rows-${rows}.csv`;
  const file = join(folder, name);
  await writeTable(file, { rows });
  const duckdb = await askDuckdb(first.sql.replace('FILE', file));
  const store = new RowStore(1024 * 1024 * 1024);
  const cold = await askCdev(first.data.replace('FILE', name), store);
  const warm = await askCdev(second.data.replace('FILE', name), store);
  const again = await askDuckdb(second.sql.replace('FILE', file));
  if (cold.said !== duckdb.said || warm.said !== again.said) {
    throw new Error(`DuckDB says ${duckdb.said} and ${again.said}, cdev ${cold.said} and ${warm.said}.`);
  }
  series.add(`rows ${rows} duckdb`, duckdb.milliseconds);
  series.add(`rows ${rows} cdev`, cold.milliseconds);
  series.add(`rows ${rows} cdev again`, warm.milliseconds);
}

interface Asked {
  readonly said: string;
  readonly milliseconds: number;
}

async function askCdev(data: string, store: RowStore): Promise<Asked> {
  const request = requestFor(data, { on: '2026-03-15', root: folder });
  const fileSystem = createNodeFileSystem({ blocking: true });
  const begun = performance.now();
  const answer = (await answerRows([request], { fileSystem, store })).get(request.key);
  const milliseconds = performance.now() - begun;
  return { said: `${answer?.tally?.hits} of ${answer?.tally?.n}`, milliseconds };
}

async function askDuckdb(sql: string): Promise<Asked> {
  const { DuckDBInstance } = duckdbApi.parse(
    installCompared('@duckdb/node-api', '1.5.6-r.1')('@duckdb/node-api'),
  );
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const begun = performance.now();
  const reader = await connection.runAndReadAll(sql);
  const milliseconds = performance.now() - begun;
  const [row = []] = reader.getRows();
  connection.closeSync();
  instance.closeSync();
  return { said: `${String(row[0])} of ${String(row[1])}`, milliseconds };
}

/** The little of DuckDB's interface that a question needs. */
interface DuckdbInstance {
  connect(): Promise<{
    runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
    closeSync(): void;
  }>;
  closeSync(): void;
}

interface DuckdbApi {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<DuckdbInstance>;
  };
}

const duckdbApi = z.custom<DuckdbApi>(
  (value) =>
    z.object({ DuckDBInstance: z.custom<object>((given) => typeof given === 'function') }).safeParse(value)
      .success,
);
