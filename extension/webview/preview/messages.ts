import * as z from 'zod';
import { projectPipelineSchema } from '../../../language-server/src/core/report/pipeline.ts';
import { rangeSchema } from '../../../language-server/src/core/report/range-schema.ts';
import { verdictWords } from '../../../language-server/src/core/verdict/verdict.ts';

/**
 * What the extension and the frame of the preview say to each other. Each side checks what it hears: a frame is a page,
 * and a page is not to be trusted with more than these.
 */

const place = z.object({ file: z.string(), range: rangeSchema });

const filterSchema = z.object({
  segment: z.string().optional(),
  verdicts: z.array(z.enum(verdictWords)).readonly(),
  text: z.string(),
});

/** What the frame keeps over a reload of the window. */
export const frameStateSchema = z.object({
  /** A file or the folder of the project that is shown. */
  uri: z.string().optional(),
  filter: filterSchema,
  /** The ids of what was folded or unfolded by hand, and which of the two. */
  folds: z.record(z.string(), z.boolean()),
  scrolled: z.number(),
});

export const exportFormats = ['svg', 'png', 'html', 'markdown', 'print'] as const;

/** From the extension to the frame. */
export const toFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('show'),
    /** What is shown, to be found again after a reload. */
    uri: z.string().optional(),
    project: projectPipelineSchema.optional(),
    isStale: z.boolean(),
    broken: z.array(z.object({ message: z.string(), at: place })).readonly(),
  }),
  /** The cursor stands in the source of an element, or in that of none. */
  z.object({ type: z.literal('select'), id: z.string().optional() }),
  z.object({ type: z.literal('export'), format: z.enum(exportFormats) }),
]);

/** From the frame to the extension. */
export const toExtensionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('reveal'), at: place }),
  /** Somebody who has no model yet wants to write one. */
  z.object({ type: z.literal('begin') }),
  z.object({ type: z.literal('exported'), format: z.enum(exportFormats), bytes: z.instanceof(Uint8Array) }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);

export type FrameState = z.infer<typeof frameStateSchema>;
export type ToFrame = z.infer<typeof toFrameSchema>;
export type ToExtension = z.infer<typeof toExtensionSchema>;
export type ExportFormat = (typeof exportFormats)[number];
export type Shown = Extract<ToFrame, { readonly type: 'show' }>;
