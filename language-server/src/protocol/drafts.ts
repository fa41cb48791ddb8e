import * as z from 'zod';
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

/** What to write down for a file of notes, receipts or recordings. */
export const evidenceEntry = defineRequest({
  method: 'cdev/evidenceEntry',
  params: z.object({
    /** The model it goes into. */
    uri: z.string(),
    /** The files that hold what was seen. */
    sources: z.array(z.string()).min(1),
  }),
  /** With the places to fill in, as snippets have them. */
  result: z.object({ snippet: z.string() }),
});
