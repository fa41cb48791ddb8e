import * as z from 'zod';
import { canvasKinds } from '../../core/export/canvas-blocks.ts';
import { canvasMarkdown } from '../../core/export/canvas-markdown.ts';
import { canvasOf } from '../../core/export/canvas-of.ts';
import type { ExportQuestion } from '../../core/export/export-question.ts';
import { hypothesesCsv } from '../../core/export/hypotheses-csv.ts';
import { modelJsonOf } from '../../core/export/model-json.ts';
import { onepagerMarkdown } from '../../core/export/onepager-markdown.ts';
import { onepagerOf } from '../../core/export/onepager-of.ts';
import { chooseProject } from '../choose-project.ts';
import { exitCodes } from '../command-error.ts';
import type { Io } from '../io.ts';
import { writeOutput } from '../write-output.ts';

const optionsSchema = z.object({
  today: z.string().optional(),
  cache: z.boolean(),
  output: z.string().optional(),
  force: z.boolean().default(false),
});

/** Prints the hypotheses of a venture as a table for a spreadsheet. */
export function exportCsv(path: string | undefined, flags: unknown, io: Io): Promise<number> {
  return exported(path, flags, io, hypothesesCsv);
}

/** Prints everything a venture says and what is computed from it. */
export function exportJson(path: string | undefined, flags: unknown, io: Io): Promise<number> {
  return exported(path, flags, io, (asked) => `${JSON.stringify(modelJsonOf(asked), undefined, 2)}\n`);
}

/** Draws a venture as a canvas. */
export function exportCanvas(path: string | undefined, flags: unknown, io: Io): Promise<number> {
  const { kind, format } = canvasSchema.parse(flags);
  return exported(path, flags, io, async ({ project, nameOf }) => {
    const view = canvasOf(project, kind, nameOf(project.root));
    if (format === 'markdown') {
      return canvasMarkdown(view);
    }
    const { canvasHtml, canvasSvg } = await import('../../report-html/index.ts');
    return format === 'html' ? canvasHtml(view) : canvasSvg(view);
  });
}

/** Tells a venture on one page. */
export function exportOnepager(path: string | undefined, flags: unknown, io: Io): Promise<number> {
  const { format } = onepagerSchema.parse(flags);
  return exported(path, flags, io, async (asked) => {
    const view = onepagerOf(asked);
    if (format === 'markdown') {
      return onepagerMarkdown(view);
    }
    const { onepagerHtml, onepagerSvg } = await import('../../report-html/index.ts');
    return format === 'html' ? onepagerHtml(view) : onepagerSvg(view);
  });
}

const onepagerSchema = z.object({ format: z.enum(['html', 'markdown', 'svg']) });

const canvasSchema = z.object({
  kind: z.enum(canvasKinds),
  format: z.enum(['svg', 'html', 'markdown']),
});

async function exported(
  path: string | undefined,
  flags: unknown,
  io: Io,
  print: (asked: ExportQuestion) => string | Promise<string>,
): Promise<number> {
  const { today, cache: useCache, output, force } = optionsSchema.parse(flags);
  const asked = await chooseProject({ path, today, useCache }, io);
  await writeOutput(await print(asked), { output, force }, io);
  return exitCodes.clean;
}
