import * as z from 'zod';
import { pipelineMermaid } from '../../core/report/pipeline-mermaid.ts';
import { pipelineViewOf } from '../../core/report/pipeline-view.ts';
import { statusJsonOf } from '../../core/report/status-json.ts';
import { statusMarkdown } from '../../core/report/status-markdown.ts';
import { statusText } from '../../core/report/status-text.ts';
import { type StatusQuestion, statusViewOf } from '../../core/report/status-view.ts';
import { exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { loadPaths, projectsOf } from '../load-paths.ts';
import { inStyleOf } from '../terminal-style.ts';

const optionsSchema = z.object({
  format: z.enum(['text', 'json', 'markdown', 'html', 'svg', 'mermaid']),
  today: z.string().optional(),
  cache: z.boolean(),
});

/** Says where the ventures stand that paths belong to or hold. */
export async function status(paths: readonly string[], flags: unknown, io: Io): Promise<number> {
  const { format, today, cache: useCache } = optionsSchema.parse(flags);
  const loaded = await loadPaths({ paths, today, useCache, incremental: false }, io);
  const asked: StatusQuestion = {
    workspace: loaded.workspace,
    nameOf: loaded.nameOf,
    systemDate: today ?? loaded.systemDate,
    projects: projectsOf(loaded),
  };
  switch (format) {
    case 'json':
      io.stdout.write(`${JSON.stringify(statusJsonOf(statusViewOf(asked)), undefined, 2)}\n`);
      break;
    case 'markdown':
      io.stdout.write(statusMarkdown(statusViewOf(asked)));
      break;
    case 'mermaid':
      io.stdout.write(pipelineMermaid(pipelineViewOf(asked)));
      break;
    case 'html':
    case 'svg': {
      const { pipelineHtml, pipelineSvg } = await import('../../report-html/index.ts');
      const view = pipelineViewOf(asked);
      io.stdout.write(format === 'html' ? pipelineHtml(view) : pipelineSvg(view));
      break;
    }
    case 'text': {
      const view = statusViewOf(asked);
      io.stdout.write(await inStyleOf(io.stdout, io.environment, (style) => statusText(view, style)));
    }
  }
  return exitCodes.clean;
}
