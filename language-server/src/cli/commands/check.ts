import * as z from 'zod';
import { nextSteps } from '../../core/pipeline/next-steps.ts';
import { type CheckReport, checkReportOf, severitiesFrom } from '../../core/report/check-report.ts';
import { checkText, findingsText, type NextThing } from '../../core/report/check-text.ts';
import { severities } from '../../core/rules/card.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { FilePath } from '../../core/text/span.ts';
import { exitCodes } from '../command-error.ts';
import { checkFormats, isForForges, printCheck } from '../check-formats.ts';
import { relativeName } from '../file-names.ts';
import type { Io } from '../io.ts';
import { type LoadedPaths, loadPaths, projectsOf } from '../load-paths.ts';
import { startProgress } from '../progress.ts';
import { readTexts } from '../read-texts.ts';
import { repositoryFolderOf } from '../repository-folder.ts';
import { inStyleOf } from '../terminal-style.ts';

const optionsSchema = z.object({
  format: z.enum(['text', ...checkFormats]),
  /** The least severity that makes the check fail. */
  failOn: z.enum([...severities, 'never']),
  today: z.string().optional(),
  quiet: z.boolean().default(false),
  fixes: z.boolean().default(false),
  cache: z.boolean(),
  stdinPath: z.string().optional(),
  diffBase: z.string().optional(),
  rulePages: z.string().optional(),
});

type CheckOptions = z.infer<typeof optionsSchema>;

/** Says what is wrong with the models that paths name or hold. */
export async function check(
  paths: readonly string[],
  flags: unknown,
  io: Io,
  version: string,
): Promise<number> {
  const options = optionsSchema.parse(flags);
  const { today, cache: useCache, stdinPath, format } = options;
  const loaded = await loadPaths({ paths, stdinPath, today, useCache, incremental: false }, io);
  const named = isForForges(format) ? namedFromTop(loaded, io) : loaded;
  const withFixes = options.fixes || format === 'sarif' || format === 'rdjson';
  const texts = await readTexts(filesToQuote(loaded, withFixes, io), loaded, io);
  const report = checkReportOf({
    workspace: loaded.workspace,
    files: [...loaded.asked, ...loaded.rowFiles],
    nameOf: named.nameOf,
    textOf: (file) => texts.get(file),
    withFixes,
    systemDate: today ?? loaded.systemDate,
  });
  const failing = options.failOn === 'never' ? [] : severitiesFrom(options.failOn);
  if (format === 'text') {
    await printText(report, loaded, options, io);
  } else {
    const next = nextThings(named);
    await printCheck(format, { ...options, report, loaded: named, next, failing, version }, io);
  }
  const fails = failing.some((severity) => report.counts[severity] > 0);
  return fails ? exitCodes.findings : exitCodes.clean;
}

async function printText(
  report: CheckReport,
  loaded: LoadedPaths,
  options: CheckOptions,
  io: Io,
): Promise<void> {
  const next = options.quiet ? [] : nextThings(loaded);
  const parts = await inStyleOf(io.stdout, io.environment, (style) => [
    ...(options.quiet ? findingsText(report, style) : checkText(report, next, style)),
  ]);
  for (const part of parts) {
    io.stdout.write(part);
  }
}

/** Forges know files by their way from the top of the repository, wherever the command was called. */
function namedFromTop(loaded: LoadedPaths, io: Io): LoadedPaths {
  const top = repositoryFolderOf(io.folder, io.exists);
  const { stdin, nameOf } = loaded;
  return { ...loaded, nameOf: (file) => (file === stdin?.path ? nameOf(file) : relativeName(top, file)) };
}

/** Computes all findings, and gives the files whose text is shown or changed by a fix that is shown. */
function filesToQuote({ workspace, asked }: LoadedPaths, withFixes: boolean, io: Io): readonly FilePath[] {
  const progress = startProgress(io, 'Judging');
  const files = asked.flatMap((file, index) => {
    progress.report(index + 1, asked.length);
    const findings = workspace.findingsIn(file);
    const fixes = withFixes ? findings.flatMap((finding) => finding.fixes()) : [];
    const changed = fixes.flatMap((fix) => fix.edits.map((edit) => edit.file));
    return findings.length === 0 ? [] : [file, ...changed];
  });
  progress.end();
  return files;
}

const mostNextThings = 3;

/** At most three, the first of each project before the second of any. */
function nextThings(loaded: LoadedPaths): readonly NextThing[] {
  const { workspace, nameOf } = loaded;
  const steps = projectsOf(loaded).map((project) => project.read(nextSteps, project));
  const things: NextThing[] = [];
  for (let rank = 0; rank < mostNextThings; rank++) {
    for (const step of steps.flatMap((ofProject) => ofProject[rank] ?? [])) {
      const { file, span } = step.place;
      const lines = workspace.findFile(file)?.lines ?? [0];
      const { line, character } = positionAt(lines, span.start);
      things.push({ text: step.text, file: nameOf(file), line: line + 1, column: character + 1 });
    }
  }
  return things.slice(0, mostNextThings);
}
