import { z } from 'zod';
import { statusJsonOf } from '../../core/report/status-json.ts';
import { statusMarkdown } from '../../core/report/status-markdown.ts';
import { statusText } from '../../core/report/status-text.ts';
import { statusViewOf } from '../../core/report/status-view.ts';
import { exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { loadPaths, projectsOf } from '../load-paths.ts';
import { styleFor } from '../terminal-style.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json', 'markdown']),
  today: z.string().optional(),
  cache: z.boolean(),
});

/** Says where the ventures stand that paths belong to or hold. */
export async function status(paths: readonly string[], flags: unknown, io: Io): Promise<number> {
  const { format, today, cache: useCache } = optionsSchema.parse(flags);
  const loaded = await loadPaths({ paths, today, useCache, incremental: false }, io);
  const view = statusViewOf({
    workspace: loaded.workspace,
    nameOf: loaded.nameOf,
    systemDate: today ?? loaded.systemDate,
    projects: projectsOf(loaded),
  });
  switch (format) {
    case 'json':
      io.stdout.write(`${JSON.stringify(statusJsonOf(view), undefined, 2)}\n`);
      break;
    case 'markdown':
      io.stdout.write(statusMarkdown(view));
      break;
    default:
      io.stdout.write(statusText(view, styleFor(io.stdout, io.environment)));
  }
  return exitCodes.clean;
}
