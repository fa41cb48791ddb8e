import * as z from 'zod';
import { plural } from '../../core/report/plural.ts';
import { showable } from '../../core/report/shown-text.ts';
import { lineIndexOf, positionAt } from '../../core/text/line-index.ts';
import type { FilePath } from '../../core/text/span.ts';
import { formatText } from '../../language/formatting/format-text.ts';
import { exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import { findModels } from '../find-models.ts';
import type { Io } from '../io.ts';
import { type NamedFiles, stdinName } from '../targets.ts';
import { paintFor } from '../terminal-style.ts';
import { bytesOfText, readTextFile, type TextFile, writeTextFile } from '../text-file.ts';

const optionsSchema = z.object({ check: z.boolean().default(false), stdinPath: z.string().optional() });

/** Lays models out in the canonical way. Text from standard input goes to standard output. */
export async function fmt(paths: readonly string[], flags: unknown, io: Io): Promise<number> {
  const { check, stdinPath } = optionsSchema.parse(flags);
  const { models, stdin } = await findModels(paths, stdinPath, io);
  const files: NamedFiles = {
    stdin,
    nameOf: (file) =>
      file === stdin?.path && stdinPath === undefined ? stdinName : relativeName(io.folder, file),
  };
  const changed: string[] = [];
  let leftAlone = 0;
  for (const path of models) {
    const outcome = await formatFile(path, files, io);
    if ('problem' in outcome) {
      leftAlone++;
      io.stderr.write(`cdev: ${outcome.problem}\n`);
      continue;
    }
    const { file, text } = outcome;
    if (path === stdin?.path && !check) {
      io.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOfText(text, file)));
      continue;
    }
    if (text !== file.text) {
      const { problem } = check ? {} : await writeTextFile(file, text, files, io);
      if (problem === undefined) {
        changed.push(files.nameOf(path));
      } else {
        leftAlone++;
        io.stderr.write(`cdev: ${problem}\n`);
      }
    }
  }
  if (stdin === undefined || check) {
    const names = changed.map((name) => `${showable(name)}\n`).join('');
    const did = check ? 'would be laid out anew' : 'laid out anew';
    const rest = models.length - changed.length - leftAlone;
    const counts = [
      ...(changed.length > 0 ? [`${plural(changed.length, 'file')} ${did}`] : []),
      ...(rest > 0 || changed.length === 0 ? [`${plural(rest, 'file')} laid out well`] : []),
      ...(leftAlone > 0 ? [`${plural(leftAlone, 'file')} left alone`] : []),
    ];
    const { paint } = paintFor(io.stdout, io.environment);
    io.stdout.write(`${names}${paint('dim', `${counts.join(', ')}.`)}\n`);
  }
  if (leftAlone > 0) {
    return exitCodes.couldNotRun;
  }
  return check && changed.length > 0 ? exitCodes.findings : exitCodes.clean;
}

async function formatFile(
  path: FilePath,
  files: NamedFiles,
  io: Io,
): Promise<{ readonly file: TextFile; readonly text: string } | { readonly problem: string }> {
  const file = await readTextFile(path, files, io);
  if ('problem' in file) {
    return file;
  }
  const formatted = formatText(file.text);
  if ('text' in formatted) {
    return { file, text: formatted.text };
  }
  const { start, message } = formatted.problem;
  const { line, character } = positionAt(lineIndexOf(file.text), start);
  const place = `${files.nameOf(path)}:${line + 1}:${character + 1}`;
  return { problem: `'${files.nameOf(path)}' is left as it is: ${message} (${place})` };
}
