import * as z from 'zod';
import { diffViewSchema } from '../core/diff/diff.ts';
import { defineNotification, defineRequest } from './request.ts';

/**
 * Begins to compare what the client has open, saved or not, with a commit. From then on bars that were moved after they
 * had been measured are among the diagnostics. A comparison that is under way ends.
 */
export const beginDiff = defineRequest({
  method: 'cdev/diff/begin',
  params: z.object({
    /** The URI of a folder in the repository. */
    folder: z.string(),
    /** The id of the commit: names are for people. */
    commit: z.string().regex(/^[0-9a-f]{40,64}$/),
    /** Whether to begin where that commit and the one that is checked out went apart, as a pull request does. */
    mergeBase: z.boolean(),
    /** What the commit is called to the reader: `main`. */
    called: z.string(),
  }),
  result: z.union([
    z.strictObject({
      /** Why nothing is compared, in a clause. */
      problem: z.string(),
    }),
    z.strictObject({
      /** The id of the commit that it is compared with. */
      base: z.string(),
    }),
  ]),
});

export const endDiff = defineRequest({
  method: 'cdev/diff/end',
  params: z.object({}),
  result: z.object({}),
});

/** What changed in meaning since the commit that is compared with. Every `file` in it is a URI. */
export const diff = defineRequest({
  method: 'cdev/diff',
  params: z.object({}),
  result: z.object({
    /** Undefined where nothing is compared. */
    view: diffViewSchema.optional(),
  }),
});

/** What `cdev/diff` answers may be another than before. */
export const diffChanged = defineNotification({ method: 'cdev/diff/changed', params: z.object({}) });

export type BeginDiff = z.infer<typeof beginDiff.params>;
