import { findDate } from '../text/dates.ts';
import { findNearest } from '../text/nearest.ts';
import { wantedBy } from './compare.ts';
import { columnsIn, type ColumnsByName, truthOfRows } from './condition.ts';
import { Few } from './few.ts';
import { FewValues } from './few-values.ts';
import { type Measuring, startMeasuring } from './measure-rows.ts';
import { NamesInRows, timesCounted } from './names-in-rows.ts';
import type { RowBatch, RowColumn } from './row-batch.ts';
import type { MissingColumn, RowPlace, RowsAnswer, RowsTally, SeenColumn, UnfitRow } from './rows-answer.ts';
import type { RowsQuery } from './rows-query.ts';
import { isFalse, isTrue, RowTruth } from './truth.ts';
import { blankKind, dateKind, digitsOf, numberKind, yesNoKind } from './typed-values.ts';

/** The columns that say on which day a row was taken. */
export const dayColumns = ['held', 'date'];
/** The columns that say who is team, family or friend. */
const insiderColumns = ['insider', 'insiders'];

const mostPlaces = 20;
const mostUnfit = 5;
const mostColumns = 200;

/** What a query has counted so far. Rows go by batch by batch and nothing is kept of them but numbers and a few places. */
export class RowsCount {
  private readonly query: RowsQuery;
  private readonly measuring: Measuring | undefined;
  private readonly columns = new Map<string, SeenColumn>();
  private readonly values = new Map<string, FewValues>();
  private readonly unfit = new Few<UnfitRow>(mostUnfit);
  private readonly hitRows = new Few<RowPlace>(mostPlaces);
  private readonly otherRows = new Few<RowPlace>(mostPlaces);
  private readonly respondents = new NamesInRows();
  private readonly counted = new NamesInRows();
  private rows = 0;
  private later = 0;
  private insiders = 0;
  private people = 0;
  private n = 0;
  private hits = 0;
  /** Whether anyone counted is no insider. */
  private outsiders = false;
  private firstDay = Number.POSITIVE_INFINITY;
  private lastDay = 0;

  constructor(query: RowsQuery) {
    this.query = query;
    this.measuring = query.measure && startMeasuring(query.measure.by, query.measure.column);
  }

  add(batch: RowBatch): void {
    const columns = this.columnsOf(batch);
    const { query } = this;
    this.rows += batch.size;
    // True of every row that still counts.
    const counts = RowTruth.everywhere(batch.size);
    this.later += this.takeOutLater(batch, columns, counts);
    if (query.insiders) {
      const truth = this.truthOf(query.insiders, batch, columns, counts);
      this.insiders += counts.takeOut(truth);
    }
    this.people += counts.count();
    const who = query.respondents.flatMap((name) => columns.get(name) ?? [])[0];
    this.respondents.add(who, counts);
    if (query.among) {
      const truth = this.truthOf(query.among, batch, columns, counts);
      counts.leave(truth);
    }
    const truth = query.where && this.truthOf(query.where, batch, columns, counts);
    if (query.measure && truth) {
      // A measurement has no hits: both conditions say which rows are measured.
      counts.leave(truth);
    }
    this.counted.add(who, counts);
    this.noteDays(columns, counts);
    this.noteOutsiders(columns, counts);
    this.measure(batch, columns, counts);
    this.tally(batch, counts, query.measure ? undefined : truth);
  }

  /** What has come together, without what is said of the files and rows themselves. */
  answer(): Pick<RowsAnswer, 'tally' | 'columns' | 'missing' | 'unfit'> {
    const columns = [...this.columns.values()].map((column) => ({
      ...column,
      values: this.values.get(column.name)?.listed,
    }));
    const missing = this.rows === 0 ? [] : this.missing();
    return {
      tally: missing.length > 0 ? undefined : this.tallied(),
      columns,
      missing,
      unfit: this.unfit.listed,
    };
  }

  private tallied(): RowsTally {
    const { rows, later, insiders, people, n, hits } = this;
    return {
      rows,
      later,
      insiders,
      people,
      n,
      hits,
      measured: this.measuring?.measured(),
      days: this.lastDay === 0 ? undefined : { first: dayOf(this.firstDay), last: dayOf(this.lastDay) },
      allInsiders: n > 0 && !this.outsiders,
      respondents: this.respondents.sorted(),
      counted: this.counted.sorted(),
      repeated: this.counted.repeated.listed,
      hitRows: this.hitRows.listed,
      otherRows: this.otherRows.listed,
    };
  }

  private columnsOf(batch: RowBatch): ColumnsByName {
    const columns = new Map<string, RowColumn>();
    for (const column of batch.columns) {
      columns.set(column.name, column);
      if (!this.columns.has(column.name) && this.columns.size < mostColumns) {
        const { name } = column;
        this.columns.set(name, { name, at: { file: batch.file, range: batch.nameRangeOf(column) } });
        this.values.set(name, new FewValues());
      }
      this.values.get(column.name)?.add(column);
    }
    return columns;
  }

  private truthOf(
    condition: NonNullable<RowsQuery['where']>,
    batch: RowBatch,
    columns: ColumnsByName,
    counts: RowTruth,
  ): RowTruth {
    return truthOfRows(condition, batch, columns, ({ condition: asked, row, column }) => {
      if (counts.isTrueAt(row)) {
        this.noteUnfit(batch, row, column, wantedBy(asked.by, asked.literal));
      }
    });
  }

  private noteUnfit(batch: RowBatch, row: number, column: RowColumn, wanted: string): void {
    this.unfit.add(() => ({
      at: { file: batch.file, range: batch.rangeOf(row, column) },
      column: column.name,
      text: shortened(column.textOf(row)),
      wanted,
    }));
  }

  private takeOutLater(batch: RowBatch, columns: ColumnsByName, counts: RowTruth): number {
    const { until } = this.query;
    if (until === undefined) {
      return 0;
    }
    const limit = digitsOf(until);
    let later = 0;
    for (const column of dayColumns.flatMap((name) => columns.get(name) ?? [])) {
      const { kinds, numbers } = column.values;
      const isLater = kinds.map((kind, content) =>
        kind === dateKind && (numbers[content] ?? 0) > limit ? isTrue : isFalse,
      );
      if (isLater.includes(isTrue)) {
        later += counts.takeOut(RowTruth.ofContents(column.cells, isLater));
      }
      if (kinds.some((kind) => kind !== dateKind && kind !== blankKind)) {
        this.noteOddDays(batch, column, counts);
      }
    }
    return later;
  }

  private noteOddDays(batch: RowBatch, column: RowColumn, counts: RowTruth): void {
    const { kinds } = column.values;
    for (let row = 0; row < counts.size; row++) {
      const kind = kinds[column.cells[row] ?? 0];
      if (counts.isTrueAt(row) && kind !== dateKind && kind !== blankKind) {
        this.noteUnfit(batch, row, column, 'a day such as 2026-02-10');
      }
    }
  }

  private noteDays(columns: ColumnsByName, counts: RowTruth): void {
    const column = dayColumns.flatMap((name) => columns.get(name) ?? [])[0];
    if (!column) {
      return;
    }
    const { kinds, numbers } = column.values;
    for (const content of contentsCounted(column, counts)) {
      if (kinds[content] === dateKind) {
        const day = numbers[content] ?? 0;
        this.firstDay = Math.min(this.firstDay, day);
        this.lastDay = Math.max(this.lastDay, day);
      }
    }
  }

  private noteOutsiders(columns: ColumnsByName, counts: RowTruth): void {
    const column = insiderColumns.flatMap((name) => columns.get(name) ?? [])[0];
    if (!column) {
      this.outsiders ||= counts.count() > 0;
      return;
    }
    const { kinds, numbers } = column.values;
    for (const content of contentsCounted(column, counts)) {
      const kind = kinds[content];
      this.outsiders ||= !((kind === yesNoKind || kind === numberKind) && numbers[content] === 1);
    }
  }

  private measure(batch: RowBatch, columns: ColumnsByName, counts: RowTruth): void {
    const { measure } = this.query;
    const column = measure && columns.get(measure.column);
    const { measuring } = this;
    if (measuring && column) {
      measuring.add(column, counts, (row) => this.noteUnfit(batch, row, column, measuring.wanted));
    }
  }

  private tally(batch: RowBatch, counts: RowTruth, truth: RowTruth | undefined): void {
    const people = counts.count();
    const hits = truth ? counts.count(truth) : people;
    for (let row = 0; row < counts.size && (this.hitRows.hasRoom || this.otherRows.hasRoom); row++) {
      if (counts.isTrueAt(row)) {
        const rows = truth === undefined || truth.isTrueAt(row) ? this.hitRows : this.otherRows;
        if (rows.hasRoom) {
          rows.keep({ file: batch.file, range: batch.rangeOf(row) });
        }
      }
    }
    this.hitRows.total += hits;
    this.otherRows.total += people - hits;
    this.hits += hits;
    this.n += people;
  }

  private missing(): readonly MissingColumn[] {
    const { where, among, insiders, measure } = this.query;
    const named = [where, among, insiders].flatMap(columnsIn).map(({ name }) => name);
    const wanted = new Set([...named, ...(measure ? [measure.column] : [])]);
    return [...wanted]
      .filter((name) => !this.columns.has(name))
      .map((name) => {
        const nearest = findNearest(name, this.columns.keys());
        return { name, nearest: nearest === undefined ? undefined : this.columns.get(nearest) };
      });
  }
}

/** The contents that stand in a row that counts, each once. */
function contentsCounted(column: RowColumn, counts: RowTruth): readonly number[] {
  const times = timesCounted(column, counts);
  const counted: number[] = [];
  for (let content = 0; content < times.length; content++) {
    if ((times[content] ?? 0) > 0) {
      counted.push(content);
    }
  }
  return counted;
}

function dayOf(digits: number): string {
  const text = String(digits);
  return findDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) ?? '';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
