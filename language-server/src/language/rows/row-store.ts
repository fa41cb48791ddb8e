import type { RowBatch } from '../../core/data/row-batch.ts';
import type { BrokenRow, Listed, PersonalRow } from '../../core/data/rows-answer.ts';
import { isInside } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { Stat } from '../workspace/file-system.ts';

/** Everything that is kept of a file of rows. */
export interface FileRows {
  readonly batches: readonly RowBatch[];
  readonly broken: Listed<BrokenRow>;
  readonly personal: Listed<PersonalRow>;
  /** Why it cannot be read at all, as a clause. */
  readonly problem?: string;
}

/** What the columns of a batch take, in bytes, with what is read off them when they are first asked. */
export function sizeOf({ batches }: Pick<FileRows, 'batches'>): number {
  const perContent = 24;
  const perRow = 8;
  return batches.reduce(
    (sum, batch) =>
      sum +
      batch.size * perRow +
      batch.columns.reduce(
        (bytes, { cells, contents }) => bytes + cells.byteLength + contents.size * perContent,
        0,
      ),
    1000,
  );
}

/**
 * Keeps the rows of files in memory, column by column, as long as they do not change and there is room: what was asked
 * least lately goes first.
 */
export class RowStore {
  readonly mostBytes: number;
  private readonly files = new Map<
    FilePath,
    { readonly stamp: string; readonly rows: FileRows; readonly size: number }
  >();
  private size = 0;

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes;
  }

  /** The rows of a file as it is now; undefined where it has changed, or its host cannot tell. */
  find(file: FilePath, stat: Stat): FileRows | undefined {
    const kept = this.files.get(file);
    if (!kept || kept.stamp !== stampOf(stat)) {
      return undefined;
    }
    this.files.delete(file);
    this.files.set(file, kept);
    return kept.rows;
  }

  keep(file: FilePath, stat: Stat, rows: FileRows): void {
    this.forget(file);
    const stamp = stampOf(stat);
    const size = sizeOf(rows);
    if (stamp === undefined || size > this.mostBytes) {
      return;
    }
    this.files.set(file, { stamp, rows, size });
    this.size += size;
    for (const [oldest] of this.files) {
      if (this.size <= this.mostBytes) {
        break;
      }
      this.drop(oldest);
    }
  }

  /** Forgets a file, or everything below a folder. */
  forget(path: FilePath): void {
    for (const file of [...this.files.keys()]) {
      if (isInside(path, file)) {
        this.drop(file);
      }
    }
  }

  private drop(file: FilePath): void {
    this.size -= this.files.get(file)?.size ?? 0;
    this.files.delete(file);
  }
}

function stampOf({ size, modified }: Stat): string | undefined {
  return modified === undefined ? undefined : `${size} ${modified}`;
}
