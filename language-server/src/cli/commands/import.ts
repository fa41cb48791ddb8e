import * as z from 'zod';
import { showable } from '../../core/report/shown-text.ts';
import type { Around } from '../../language/import/around.ts';
import { importCsv } from '../../language/import/csv/import-csv.ts';
import type { Imported } from '../../language/import/imported.ts';
import { nameOf } from '../../language/workspace/file-system.ts';
import { whyNot } from '../../language/workspace/read-file.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import { findAround } from '../find-around.ts';
import type { Io } from '../io.ts';
import { stdinName } from '../targets.ts';
import { writeOutput } from '../write-output.ts';

const optionsSchema = z.object({
  name: z.string().trim().min(1).optional(),
  output: z.string().optional(),
  force: z.boolean().default(false),
});

/** What is to be read, and what is known of where the model goes. */
interface Foreign {
  readonly bytes: Uint8Array;
  /** The name of its file without what follows the last dot. */
  readonly called: string;
  readonly isTsv: boolean;
  /** As asked for by hand. */
  readonly name: string | undefined;
  readonly around: Around | undefined;
}

/** Makes hypotheses of the rows of a table. */
export function importTable(path: string, flags: unknown, io: Io): Promise<number> {
  return imported(path, flags, io, ({ bytes, isTsv, called, name, around }) =>
    importCsv({ bytes, isTsv, venture: around?.hasVenture ? undefined : (name ?? called), around }),
  );
}

async function imported(
  path: string,
  flags: unknown,
  io: Io,
  read: (foreign: Foreign) => Imported | Promise<Imported>,
): Promise<number> {
  const { name, output, force } = optionsSchema.parse(flags);
  const shown = path === '-' ? stdinName : relativeName(io.folder, io.resolve(path));
  const around = output === undefined || output === '-' ? undefined : await findAround(output, io);
  const file = nameOf(shown);
  const result = await read({
    bytes: await bytesOf(path, io),
    called: path === '-' ? 'imported' : file.replace(/(?<=.)\.[^.]*$/, ''),
    isTsv: /\.(tsv|tab)$/i.test(file),
    name,
    around,
  });
  if ('problem' in result) {
    const place = result.line === undefined ? shown : `${shown}:${result.line}`;
    throw new CommandError(`there is no model in '${place}': ${showable(result.problem)}`);
  }
  await writeOutput(result.text, { output, force }, io);
  for (const { line, message } of result.told.toSorted((a, b) => (a.line ?? last) - (b.line ?? last))) {
    io.stderr.write(`${shown}${line === undefined ? '' : `:${line}`}: ${showable(message)}\n`);
  }
  return exitCodes.clean;
}

/** What is said of the whole comes after what is said of its lines. */
const last = Number.MAX_SAFE_INTEGER;

async function bytesOf(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') {
    return io.readStdin();
  }
  const read = await io.fileSystem.read(io.resolve(path));
  if ('failure' in read) {
    throw new CommandError(`'${path}' ${whyNot(read)}`);
  }
  return read.bytes;
}
