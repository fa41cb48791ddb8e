import * as z from 'zod';
import { historyJsonOf } from '../../core/history/history-json.ts';
import { historyText } from '../../core/history/history-text.ts';
import type { HistoryView } from '../../core/history/history-view.ts';
import { readModelSoon } from '../../language/lowering/read-model-soon.ts';
import { CommandError, exitCodes } from '../command-error.ts';
import { unknownCommit } from '../find-revisions.ts';
import type { Io } from '../io.ts';
import { loadHistory } from '../load-history.ts';
import { startProgress } from '../progress.ts';
import { inStyleOf } from '../terminal-style.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json', 'svg', 'html']),
  today: z.string().optional(),
});

/** Tells what happened to the ventures of a repository, commit by commit. */
export async function history(commit: string, flags: unknown, io: Io): Promise<number> {
  const { format, today } = optionsSchema.parse(flags);
  const repository = await io.openRepository(io.folder);
  if ('problem' in repository) {
    throw new CommandError(`there is no history here: ${repository.problem}`);
  }
  try {
    const found = await repository.findCommit(commit);
    if (found === undefined) {
      throw await unknownCommit(commit, repository);
    }
    const progress = startProgress(io, 'Reading', 'commits');
    const view = await loadHistory(repository, {
      of: commit,
      commit: found,
      today: today ?? io.systemDate(),
      progress: progress.report,
      readModel: readModelSoon,
    });
    progress.end();
    io.stdout.write(await printed(view, format, io));
    return exitCodes.clean;
  } finally {
    repository.close();
  }
}

async function printed(view: HistoryView, format: 'text' | 'json' | 'svg' | 'html', io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(historyJsonOf(view), undefined, 2)}\n`;
    case 'text':
      return inStyleOf(io.stdout, io.environment, (style) => historyText(view, style));
    default: {
      const { historyHtml, historySvg } = await import('../../report-html/index.ts');
      return format === 'html' ? historyHtml(view) : historySvg(view);
    }
  }
}
