import * as z from 'zod';
import { diffViewSchema } from '../../../language-server/src/core/diff/diff.ts';
import { rangeSchema } from '../../../language-server/src/core/report/range-schema.ts';

/** What the extension and the frame of a comparison say to each other; each side checks what it hears. */

/** From the extension to the frame. */
export const toFrameSchema = z.object({ type: z.literal('show'), view: diffViewSchema });

/** From the frame to the extension. */
export const toExtensionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('reveal'),
    at: z.object({ file: z.string(), range: rangeSchema }),
    /** The revision that it lies in. */
    side: z.enum(['before', 'after']),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);

/** What the frame keeps while it cannot be seen. */
export const frameStateSchema = z.object({ scrolled: z.number() });

export type ToFrame = z.infer<typeof toFrameSchema>;
export type ToExtension = z.infer<typeof toExtensionSchema>;
