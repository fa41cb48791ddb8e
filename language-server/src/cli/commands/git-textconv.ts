import { formatText } from '../../language/formatting/format-text.ts';
import { decodeText } from '../../language/workspace/decode-text.ts';
import { whyNot } from '../../language/workspace/read-file.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';

/**
 * What git compares instead of a model: the model as it would be laid out, so that only what is written differently
 * shows. A text that cannot be laid out is compared as it stands; bytes that are no text are left to git.
 */
export async function gitTextconv(path: string, io: Io): Promise<number> {
  const read = await io.fileSystem.read(io.resolve(path));
  if ('failure' in read) {
    throw new CommandError(`'${path}' ${whyNot(read)}`);
  }
  const { text, problem } = decodeText(read.bytes);
  if (problem) {
    throw new CommandError(`'${path}': ${problem.message}`);
  }
  const formatted = formatText(text);
  io.stdout.write(('text' in formatted ? formatted.text : text).replaceAll('\r\n', '\n'));
  return exitCodes.clean;
}
