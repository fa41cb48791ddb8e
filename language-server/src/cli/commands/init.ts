import { firstModel } from '../../core/report/first-model.ts';
import { addDays } from '../../core/text/dates.ts';
import { isModelName } from '../../language/workspace/discover.ts';
import { joinPath, nameOf } from '../../language/workspace/file-system.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import { guessCurrency } from '../guess-currency.ts';
import type { Io } from '../io.ts';
import { paintFor } from '../terminal-style.ts';

/** Writes a first model into a folder that has none. Nothing is asked: what can be guessed is easily changed. */
export async function init(folder: string, io: Io): Promise<number> {
  const target = io.resolve(folder);
  const called = relativeName(io.folder, target);
  const stat = await io.fileSystem.stat(target);
  if ('kind' in stat && stat.kind !== 'folder') {
    throw new CommandError(`'${called}' is no folder`);
  }
  const listed = await io.fileSystem.list(target);
  const present = 'entries' in listed ? listed.entries.find((entry) => isModelName(entry.name)) : undefined;
  if (present !== undefined) {
    const name = relativeName(io.folder, present.path);
    throw new CommandError(`there is a model already, '${name}', and nothing was written`);
  }
  const file = joinPath(target, modelName);
  const today = io.systemDate();
  const text = firstModel({
    folder: nameOf(target),
    currency: guessCurrency(io.environment),
    today,
    due: addDays(today, 28),
  });
  const made = await io.makeFolder(target);
  const written =
    made.problem === undefined ? await io.writeFile(file, new TextEncoder().encode(text)) : made;
  if (written.problem !== undefined) {
    throw new CommandError(`'${relativeName(io.folder, file)}' could not be written: ${written.problem}`);
  }
  const style = paintFor(io.stdout, io.environment);
  const path = called === '.' ? '' : ` ${forShell(called)}`;
  const command = (name: string): string => style.paint('strong', `cdev ${name}${path}`);
  io.stdout.write(
    `${style.paint('good', 'Wrote')} ${relativeName(io.folder, file)}, a small model to change into yours.\n` +
      `Then: ${command('check')} says what the evidence does not carry, ${command('status')} where you stand.\n`,
  );
  return exitCodes.clean;
}

const modelName = 'model.cdev';

/** A path as it can be pasted behind a command: in single quotes, those inside it set apart. */
function forShell(path: string): string {
  return /[^\w./-]/.test(path) ? `'${path.replaceAll("'", String.raw`'\''`)}'` : path;
}
