import * as z from 'zod';
import { plural } from '../../core/report/plural.ts';
import { showable } from '../../core/report/shown-text.ts';
import type { Paint } from '../../core/report/style.ts';
import type { FilePath } from '../../core/text/span.ts';
import { readModel } from '../../language/lowering/read-model.ts';
import { applySafeFixes, type FixedText } from '../../language/workspace/apply-safe-fixes.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { type LoadedPaths, loadPaths } from '../load-paths.ts';
import { paintFor } from '../terminal-style.ts';
import { bytesOfText, readTextFile, type TextFile, writeTextFile } from '../text-file.ts';

const optionsSchema = z.object({
  dryRun: z.boolean().default(false),
  today: z.string().optional(),
  cache: z.boolean(),
  stdinPath: z.string().optional(),
});

/** Applies every fix that keeps what the founder meant. Text from standard input goes to standard output. */
export async function fix(paths: readonly string[], flags: unknown, io: Io): Promise<number> {
  const { dryRun, today, cache: useCache, stdinPath } = optionsSchema.parse(flags);
  const loaded = await loadPaths({ paths, stdinPath, today, useCache, incremental: true }, io);
  const files = await readAll(loaded, io);
  const texts = new Map([...files].map(([path, file]) => [path, file.text]));
  const fixed = applySafeFixes({ workspace: loaded.workspace, texts, readModel });
  const ofStdin = loaded.stdin && files.get(loaded.stdin.path);
  let failed = false;
  if (ofStdin !== undefined) {
    const mended = fixed.find(({ path }) => path === ofStdin.path);
    io.stdout.write(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        bytesOfText(mended?.after ?? ofStdin.text, ofStdin),
      ),
    );
  }
  for (const one of dryRun ? [] : fixed) {
    const file = files.get(one.path);
    if (file !== undefined && file !== ofStdin) {
      const { problem } = await writeTextFile(file, one.after, loaded, io);
      failed ||= problem !== undefined;
      io.stderr.write(problem === undefined ? '' : `cdev: ${problem}\n`);
    }
  }
  const output = ofStdin === undefined ? io.stdout : io.stderr;
  output.write(fixText(fixed, dryRun, loaded, paintFor(output, io.environment)));
  return failed ? exitCodes.couldNotRun : exitCodes.clean;
}

/** The files that may be changed; of any other it is said why not, where there is something to mend. */
async function readAll(loaded: LoadedPaths, io: Io): Promise<ReadonlyMap<FilePath, TextFile>> {
  const files = new Map<FilePath, TextFile>();
  for (const path of loaded.asked) {
    const isFixable = loaded.workspace
      .findingsIn(path)
      .some((finding) => finding.fixes().some((one) => one.safe));
    const file = await readTextFile(path, loaded, io);
    if ('text' in file) {
      files.set(path, file);
    } else if (path === loaded.stdin?.path) {
      throw new CommandError(file.problem);
    } else if (isFixable) {
      io.stderr.write(`cdev: ${file.problem}\n`);
    }
  }
  return files;
}

function fixText(fixed: readonly FixedText[], dryRun: boolean, loaded: LoadedPaths, style: Paint): string {
  const files = fixed.map(({ path, done }) => {
    const lines = done.map(({ rule, title }) => `  ${showable(title)} ${style.paint('dim', rule)}\n`);
    return `${style.paint('heading', showable(loaded.nameOf(path)))}\n${lines.join('')}`;
  });
  const count = fixed.reduce((sum, { done }) => sum + done.length, 0);
  if (count === 0) {
    return 'Nothing to mend unseen.\n';
  }
  const did = dryRun ? 'Would mend' : 'Mended';
  return `${files.join('\n')}\n${style.paint('good', `${did} ${plural(count, 'finding')} in ${plural(fixed.length, 'file')}`)}.\n`;
}
