import * as z from 'zod';
import { diffGithub } from '../../core/diff/diff-github.ts';
import { diffJsonOf } from '../../core/diff/diff-json.ts';
import { diffMarkdown } from '../../core/diff/diff-markdown.ts';
import { diffText } from '../../core/diff/diff-text.ts';
import type { DiffView } from '../../core/diff/diff.ts';
import { diffViewOf } from '../../core/diff/diff-view.ts';
import { severitiesFrom } from '../../core/report/check-report.ts';
import { severities } from '../../core/rules/card.ts';
import { exitCodes } from '../command-error.ts';
import { relativeName } from '../file-names.ts';
import { findRevisions } from '../find-revisions.ts';
import type { Io } from '../io.ts';
import { loadRevisions } from '../load-revisions.ts';
import { startProgress } from '../progress.ts';
import { repositoryFolderOf } from '../repository-folder.ts';
import { inStyleOf } from '../terminal-style.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'markdown', 'json', 'github']),
  /** The least severity that makes the comparison fail. */
  failOn: z.enum([...severities, 'never']),
  today: z.string().optional(),
  mergeBase: z.boolean().default(false),
  cache: z.boolean(),
});

type DiffOptions = z.infer<typeof optionsSchema>;

/** Says what changed in meaning between two commits, between a commit and the working tree, or between two folders. */
export async function diff(
  before: string,
  after: string | undefined,
  flags: unknown,
  io: Io,
): Promise<number> {
  const options = optionsSchema.parse(flags);
  const repository = await io.openRepository(io.folder);
  try {
    const view = await viewOf(await findRevisions([before, after], options, repository, io), options, io);
    io.stdout.write(await printed(view, options, io));
    return fails(view, options.failOn) ? exitCodes.findings : exitCodes.clean;
  } finally {
    if (!('problem' in repository)) {
      repository.close();
    }
  }
}

async function viewOf(
  revisions: Awaited<ReturnType<typeof findRevisions>>,
  { format, today, cache: useCache }: DiffOptions,
  io: Io,
): Promise<DiffView> {
  const systemDate = io.systemDate();
  const cache = useCache ? io.openCache() : undefined;
  const progress = startProgress(io, 'Reading');
  const loaded = await loadRevisions(revisions, { systemDate, today, cache, progress: progress.report });
  progress.end();
  cache?.save();
  for (const problem of loaded.problems) {
    io.stderr.write(`cdev: ${problem}\n`);
  }
  const { before, after } = revisions;
  const days = new Set(loaded.pairs.flatMap((pair) => pair.after?.today ?? []));
  const [day = today ?? systemDate] = days;
  const folder = namedFrom[format] === 'top' ? repositoryFolderOf(io.folder, io.exists) : io.folder;
  const nameOf = (path: string): string => relativeName(folder, path);
  return diffViewOf({
    today: days.size > 1 ? (today ?? systemDate) : day,
    before: { called: before.called, workspace: loaded.before, nameOf },
    after: { called: after.called, workspace: loaded.after, nameOf },
    pairs: loaded.pairs,
    thenOf: loaded.thenOf,
  });
}

/** Whoever reads it at a forge has never been in the folder that it was called in. */
const namedFrom: Readonly<Record<DiffOptions['format'], 'here' | 'top'>> = {
  text: 'here',
  json: 'here',
  markdown: 'top',
  github: 'top',
};

async function printed(view: DiffView, { format }: DiffOptions, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diffJsonOf(view), undefined, 2)}\n`;
    case 'markdown':
      return diffMarkdown(view);
    case 'github':
      return diffGithub(view);
    default:
      return inStyleOf(io.stdout, io.environment, (style) => diffText(view, style));
  }
}

function fails({ counts }: DiffView, failOn: DiffOptions['failOn']): boolean {
  return failOn !== 'never' && severitiesFrom(failOn).some((severity) => counts[severity] > 0);
}
