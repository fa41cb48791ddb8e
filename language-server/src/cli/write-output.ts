import { folderOf } from '../core/text/paths.ts';
import { CommandError } from './command-error.ts';
import { relativeName } from './file-names.ts';
import type { Io } from './io.ts';
import { paintFor } from './terminal-style.ts';

export interface OutputRequest {
  /** A file, as typed; undefined means standard output. */
  readonly output: string | undefined;
  /** Whether a file that is there already may go. */
  readonly force: boolean;
}

/** Prints a text, or writes it into a file that must not be there yet unless it may be written over. */
export async function writeOutput(text: string, { output, force }: OutputRequest, io: Io): Promise<void> {
  if (output === undefined || output === '-') {
    io.stdout.write(text);
    return;
  }
  const file = io.resolve(output);
  const name = relativeName(io.folder, file);
  if (!force && io.exists(file)) {
    throw new CommandError(`'${name}' is there already and was left as it is; '--force' writes over it`);
  }
  const made = await io.makeFolder(folderOf(file));
  const { problem } =
    made.problem === undefined ? await io.writeFile(file, new TextEncoder().encode(text)) : made;
  if (problem !== undefined) {
    throw new CommandError(`'${name}' could not be written: ${problem}`);
  }
  io.stdout.write(`${paintFor(io.stdout, io.environment).paint('good', 'Wrote')} ${name}.\n`);
}
