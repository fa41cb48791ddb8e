import * as z from 'zod';
import { showable } from '../../core/report/shown-text.ts';
import { folderOf } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import type { Around } from '../../language/import/around.ts';
import { importCsv } from '../../language/import/csv/import-csv.ts';
import type { Imported } from '../../language/import/imported.ts';
import { decodeText } from '../../language/workspace/decode-text.ts';
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
    importCsv({
      bytes,
      isTsv,
      venture: around?.venture !== undefined ? undefined : (name ?? called),
      around,
    }),
  );
}

/** Makes a model of a Lean Canvas in Markdown. */
export function importCanvas(path: string, flags: unknown, io: Io): Promise<number> {
  return imported(path, flags, io, async ({ bytes, called, name, around }) => {
    const text = textOf(bytes);
    if (typeof text !== 'string') {
      return text;
    }
    const { importLeanCanvas } = await import('../../language/import/lean-canvas/import-lean-canvas.ts');
    return importLeanCanvas({ text, name, otherwise: called, around });
  });
}

/** Makes a model of a business model in BMML. */
export function importMarkup(path: string, flags: unknown, io: Io): Promise<number> {
  return imported(path, flags, io, async ({ bytes, called, name, around }) => {
    const text = textOf(bytes);
    if (typeof text !== 'string') {
      return text;
    }
    const { importBmml } = await import('../../language/import/bmml/import-bmml.ts');
    return importBmml({ text, name, otherwise: called, around });
  });
}

/** More than anybody has ever written on one page. */
const longestText = 2_000_000;

/** The text of a file that somebody has written by hand, or why there is none. */
function textOf(bytes: Uint8Array): string | { readonly problem: string } {
  if (bytes.length > longestText) {
    return { problem: 'it is longer than two megabytes' };
  }
  const { text, problem } = decodeText(bytes);
  return problem === undefined
    ? text
    : { problem: problem.message.replace(/^The file/, 'it').replace(/\.$/, '') };
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
    called: path === '-' ? 'venture' : calledBy(io.resolve(path)),
    isTsv: /\.(tsv|tab)$/i.test(file),
    name,
    around,
  });
  if ('problem' in result) {
    const place = result.line === undefined ? shown : `${shown}:${result.line}`;
    throw new CommandError(`there is no model in '${place}': ${showable(result.problem)}`);
  }
  await writeOutput(result.text, { output, force }, io);
  if (around?.venture !== undefined) {
    io.stdout.write(`It joins the venture '${showable(around.venture)}' and declares none of its own.\n`);
  }
  for (const { line, message } of result.told.toSorted((a, b) => (a.line ?? last) - (b.line ?? last))) {
    io.stderr.write(`${shown}${line === undefined ? '' : `:${line}`}: ${showable(message)}\n`);
  }
  return exitCodes.clean;
}

/** What is said of the whole comes after what is said of its lines. */
const last = Number.MAX_SAFE_INTEGER;

/** What a file is called, or where that only says what it is, the folder it lies in. */
function calledBy(file: FilePath): string {
  const name = nameOf(file).replace(/(?<=.)\.[^.]*$/, '');
  return /^(?:(?:lean|business[-_ ]?model)?[-_ ]?canvas|bmc|readme|index|model)$/i.test(name)
    ? nameOf(folderOf(file)) || 'venture'
    : name;
}

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
