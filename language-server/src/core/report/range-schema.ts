import * as z from 'zod';

export const positionSchema = z
  .strictObject({
    line: z.int().min(0).describe('From 0.'),
    character: z.int().min(0).describe('From 0, in UTF-16 code units.'),
  })
  .describe('As in the language server protocol.');

/** A stretch of a file; its end is exclusive. */
export const rangeSchema = z.strictObject({ start: positionSchema, end: positionSchema });

export type Range = z.infer<typeof rangeSchema>;
