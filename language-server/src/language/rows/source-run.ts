import { RowsCount } from '../../core/data/count-rows.ts';
import { Few } from '../../core/data/few.ts';
import type { RowBatch } from '../../core/data/row-batch.ts';
import {
  type BrokenRow,
  type Listed,
  nothingRead,
  type PersonalRow,
  type RowsAnswer,
  type SourceFault,
} from '../../core/data/rows-answer.ts';
import type { RowsRequest } from '../../core/data/rows-query.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { FileRows } from './row-store.ts';

const mostBroken = 20;
const mostPersonal = 20;
const mostFilesNamed = 200;

/** One reading of a source for all that is asked of it. */
export class SourceRun {
  private readonly counts: readonly { readonly key: string; readonly count: RowsCount }[];
  private readonly broken = new Few<BrokenRow>(mostBroken);
  private readonly personal = new Few<PersonalRow>(mostPersonal);
  private readonly files: readonly FilePath[];
  private fault: SourceFault | undefined;
  private rows = 0;

  constructor(requests: readonly RowsRequest[], files: readonly FilePath[]) {
    this.counts = requests.map(({ key, query }) => ({ key, count: new RowsCount(query) }));
    this.files = files;
  }

  take(batch: RowBatch): void {
    this.rows += batch.size;
    for (const { count } of this.counts) {
      count.add(batch);
    }
  }

  /** Takes what is said of a file once all its rows have been taken. */
  finish(file: FilePath, { broken, personal, problem }: Omit<FileRows, 'batches'>): void {
    addAll(this.broken, broken);
    addAll(this.personal, personal);
    if (problem !== undefined) {
      this.fault ??= { is: 'unreadable', file, why: problem };
    }
  }

  fail(fault: SourceFault): void {
    this.fault ??= fault;
  }

  answers(): ReadonlyMap<string, RowsAnswer> {
    const files = { first: this.files.slice(0, mostFilesNamed), total: this.files.length };
    const isOfNotes = this.files.every((file) => /\.(md|markdown)$/i.test(file));
    if (this.rows === 0 && this.broken.total === 0 && isOfNotes) {
      this.fail({ is: 'no-rows' });
    }
    const { fault } = this;
    return new Map(
      this.counts.map(({ key, count }): [string, RowsAnswer] => {
        const said = { broken: this.broken.listed, personal: this.personal.listed, files };
        return fault ? [key, { ...nothingRead, ...said, fault }] : [key, { ...count.answer(), ...said }];
      }),
    );
  }
}

/** The answers where nothing was read. */
export function failedAnswers(
  requests: readonly RowsRequest[],
  fault: SourceFault,
): ReadonlyMap<string, RowsAnswer> {
  return new Map(requests.map(({ key }) => [key, { ...nothingRead, fault }]));
}

/** Requests for the same rows together, so that they are read once for all. */
export function bySource(requests: Iterable<RowsRequest>): readonly (readonly RowsRequest[])[] {
  const groups = new Map<string, RowsRequest[]>();
  for (const request of requests) {
    const key = JSON.stringify([request.path, request.roots]);
    const group = groups.get(key);
    if (group) {
      group.push(request);
    } else {
      groups.set(key, [request]);
    }
  }
  return [...groups.values()];
}

function addAll<Item>(few: Few<Item>, { first, total }: Listed<Item>): void {
  for (const item of first) {
    if (few.hasRoom) {
      few.keep(item);
    }
  }
  few.total += total;
}
