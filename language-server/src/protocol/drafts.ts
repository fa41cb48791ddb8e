import * as z from 'zod';
import { positionSchema } from '../core/report/range-schema.ts';
import { defineRequest } from './request.ts';

/** A first model for a folder that has none. */
export const firstModel = defineRequest({
  method: 'cdev/firstModel',
  params: z.object({
    /** The name of the folder it goes into. */
    folder: z.string(),
    /** Of the founder, as `en-SG`: the currency is guessed from it. */
    locale: z.string(),
  }),
  result: z.object({ text: z.string() }),
});

/** A declaration for an open model, and where it can stand there: as near as can be to what was asked for. */
const entry = z.object({
  at: positionSchema,
  /** With the places to fill in, and the line breaks that part it from the rest. */
  snippet: z.string(),
});

/** What to write down for a file of notes, receipts or recordings. */
export const evidenceEntry = defineRequest({
  method: 'cdev/evidenceEntry',
  params: z.object({
    /** The model it goes into. */
    uri: z.string(),
    position: positionSchema,
    /** The files that hold what was seen. */
    sources: z.array(z.string()).min(1),
  }),
  result: entry,
});

/** A hypothesis with the experiment that tests it. */
export const hypothesisEntry = defineRequest({
  method: 'cdev/hypothesisEntry',
  params: z.object({ uri: z.string(), position: positionSchema }),
  result: entry,
});

export type Entry = z.infer<typeof entry>;
