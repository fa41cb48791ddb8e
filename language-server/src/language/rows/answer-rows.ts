import { Few } from '../../core/data/few.ts';
import { findPersonalRows } from '../../core/data/personal-rows.ts';
import type { RowBatch } from '../../core/data/row-batch.ts';
import type { PersonalRow, RowsAnswer, SourceFault } from '../../core/data/rows-answer.ts';
import type { RowsRequest } from '../../core/data/rows-query.ts';
import type { FilePath } from '../../core/text/span.ts';
import {
  type Cancellation,
  type Failure,
  type FileSystem,
  type Stat,
  throwIfCancelled,
} from '../workspace/file-system.ts';
import { whyNot } from '../workspace/read-file.ts';
import { findAmong, findFiles } from './find-files.ts';
import { readerFor } from './reader-for.ts';
import { type FileRows, type RowStore, sizeOf } from './row-store.ts';
import { bySource, failedAnswers, SourceRun } from './source-run.ts';

export interface RowsReading {
  readonly fileSystem: FileSystem;
  /** Keeps rows over readings; without one every file is read anew. */
  readonly store?: RowStore;
  /** Told how many bytes of how many have been read. */
  readonly progress?: (done: number, total: number) => void;
  readonly cancellation?: Cancellation;
  /** Lets others have the processor between two stretches of work, each of a few milliseconds. */
  readonly pause?: () => Promise<void>;
}

/** Reads rows and counts over them, each file once for all that is asked of it. The answers are under the requests' keys. */
export async function answerRows(
  requests: Iterable<RowsRequest>,
  reading: RowsReading,
): Promise<ReadonlyMap<string, RowsAnswer>> {
  const answers = new Map<string, RowsAnswer>();
  const sources = await Promise.all(
    bySource(requests).map(async (group) => ({ group, found: await foundBy(group, reading.fileSystem) })),
  );
  const meter = new Meter(reading.progress);
  for (const { found } of sources) {
    meter.expect('files' in found ? found.files.map(({ stat }) => stat) : []);
  }
  for (const { group, found } of sources) {
    const given =
      'files' in found ? await runOver(group, found.files, reading, meter) : failedAnswers(group, found);
    for (const [key, answer] of given) {
      answers.set(key, answer);
    }
  }
  return answers;
}

/** The same over files that are in memory already. */
export function answerRowsAmong(
  requests: Iterable<RowsRequest>,
  files: ReadonlyMap<FilePath, Uint8Array>,
): ReadonlyMap<string, RowsAnswer> {
  return new Map(
    bySource(requests).flatMap((group) => {
      const [first] = group;
      const found = first ? readable(findAmong(first, files.keys()), first.path) : { is: 'nothing' as const };
      if ('is' in found) {
        return [...failedAnswers(group, found)];
      }
      const run = new SourceRun(group, found.files);
      for (const file of found.files) {
        const reader = new FileReader(file);
        const batches = [...reader.push(files.get(file) ?? new Uint8Array(0)), ...reader.end()];
        batches.forEach((batch) => run.take(batch));
        run.finish(file, reader.said);
      }
      return [...run.answers()];
    }),
  );
}

interface StatedFile {
  readonly file: FilePath;
  readonly stat: Stat | Failure;
}

async function foundBy(
  group: readonly RowsRequest[],
  fileSystem: FileSystem,
): Promise<{ readonly files: readonly StatedFile[] } | SourceFault> {
  const [first] = group;
  if (!first) {
    return { is: 'nothing' };
  }
  const found = readable(await findFiles(first, fileSystem), first.path);
  if ('is' in found) {
    return found;
  }
  const files: StatedFile[] = [];
  for (const file of found.files) {
    files.push({ file, stat: await fileSystem.stat(file) });
  }
  return { files };
}

/** Leaves out the files that a pattern fits by chance and nobody reads rows from. */
function readable(
  found: { readonly files: readonly FilePath[] } | SourceFault,
  path: FilePath,
): { readonly files: readonly FilePath[] } | SourceFault {
  if ('is' in found) {
    return found;
  }
  const files = found.files.filter((file) => readerFor(file) !== undefined);
  return files.length > 0 ? { files } : { is: 'unknown-format', file: found.files[0] ?? path };
}

async function runOver(
  group: readonly RowsRequest[],
  files: readonly StatedFile[],
  reading: RowsReading,
  meter: Meter,
): Promise<ReadonlyMap<string, RowsAnswer>> {
  const run = new SourceRun(
    group,
    files.map(({ file }) => file),
  );
  for (const { file, stat } of files) {
    throwIfCancelled(reading.cancellation);
    if ('failure' in stat) {
      run.fail({ is: 'unreadable', file, why: `it ${whyNot(stat)}` });
      continue;
    }
    const kept = reading.store?.find(file, stat);
    if (kept) {
      await takeKept(kept, run, reading);
      run.finish(file, kept);
      meter.done(stat.size);
    } else {
      await takeFile(file, stat, run, reading, meter);
    }
  }
  return run.answers();
}

async function takeKept(
  { batches }: FileRows,
  run: SourceRun,
  { pause, cancellation }: RowsReading,
): Promise<void> {
  for (const [index, batch] of batches.entries()) {
    run.take(batch);
    if (index % batchesBetweenPauses === batchesBetweenPauses - 1) {
      await pause?.();
      throwIfCancelled(cancellation);
    }
  }
}

const batchesBetweenPauses = 8;

async function takeFile(
  file: FilePath,
  stat: Stat,
  run: SourceRun,
  reading: RowsReading,
  meter: Meter,
): Promise<void> {
  const reader = new FileReader(file);
  const opened = await open(file, reading.fileSystem);
  if ('failure' in opened) {
    run.fail({ is: 'unreadable', file, why: `it ${whyNot(opened)}` });
    return;
  }
  let kept: RowBatch[] | undefined = reading.store ? [] : undefined;
  let room = reading.store?.mostBytes ?? 0;
  const take = (batches: readonly RowBatch[]): void => {
    for (const batch of batches) {
      run.take(batch);
    }
    room -= sizeOf({ batches });
    kept = room > 0 ? kept : undefined;
    if (kept) {
      batches.forEach(makeReady);
      kept.push(...batches);
    }
  };
  for await (const stretch of opened.stretches) {
    take(reader.push(stretch));
    meter.done(stretch.length);
    await reading.pause?.();
    throwIfCancelled(reading.cancellation);
  }
  take(reader.end());
  run.finish(file, reader.said);
  if (kept) {
    reading.store?.keep(file, stat, { batches: kept, ...reader.said });
  }
}

/**
 * Reads off what the columns hold that few contents stand in often, for the questions to come. Of a column in which
 * nearly every row says something else that is left to the question that asks for it.
 */
function makeReady({ columns, size }: RowBatch): void {
  for (const column of columns) {
    if (column.contents.size * 4 <= size) {
      void column.values;
    }
  }
}

/** A host that cannot hand out a file piece by piece hands it out whole. */
async function open(
  file: FilePath,
  fileSystem: FileSystem,
): Promise<{ readonly stretches: AsyncIterable<Uint8Array> | Iterable<Uint8Array> } | Failure> {
  if (fileSystem.stream) {
    return fileSystem.stream(file);
  }
  const read = await fileSystem.read(file);
  return 'bytes' in read ? { stretches: piecesOf(read.bytes) } : read;
}

const pieceSize = 1024 * 1024;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) {
    yield bytes.subarray(at, at + pieceSize);
  }
}

/** Reads one file, and looks for what should not stand in it on the way. */
class FileReader {
  private readonly reader;
  private readonly personal = new Few<PersonalRow>(20);

  constructor(file: FilePath) {
    this.reader = readerFor(file);
  }

  push(bytes: Uint8Array): readonly RowBatch[] {
    return this.looked(this.reader?.push(bytes) ?? []);
  }

  end(): readonly RowBatch[] {
    return this.looked(this.reader?.end() ?? []);
  }

  get said(): Omit<FileRows, 'batches'> {
    return {
      broken: this.reader?.broken.listed ?? { first: [], total: 0 },
      personal: this.personal.listed,
      problem: this.reader?.problem,
    };
  }

  private looked(batches: readonly RowBatch[]): readonly RowBatch[] {
    for (const batch of batches) {
      findPersonalRows(batch, this.personal);
    }
    return batches;
  }
}

/** Adds up how far the reading of several files is. */
class Meter {
  private total = 0;
  private read = 0;
  private readonly progress: RowsReading['progress'];

  constructor(progress: RowsReading['progress']) {
    this.progress = progress;
  }

  expect(stats: readonly (Stat | Failure)[]): void {
    for (const stat of stats) {
      this.total += 'size' in stat ? stat.size : 0;
    }
  }

  done(bytes: number): void {
    this.read += bytes;
    this.progress?.(Math.min(this.read, this.total), this.total);
  }
}
