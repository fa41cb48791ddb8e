import * as z from 'zod';
import { projectPipelineSchema } from '../core/report/pipeline.ts';
import { rangeSchema } from '../core/report/range-schema.ts';
import { defineRequest } from './request.ts';

/**
 * A project as it is drawn, by a file or the folder of it. Every `file` in it is a URI. Another drawing may be had
 * whenever `cdev/statusChanged` is told.
 */
export const pipeline = defineRequest({
  method: 'cdev/pipeline',
  params: z.object({
    /** Left out, the first project of the workspace is drawn. */
    uri: z.string().optional(),
  }),
  result: z.object({
    /** Undefined where the file belongs to no project, or to one with nothing to draw. */
    project: projectPipelineSchema.optional(),
    /** Whether it was drawn before the source broke; what cannot be read may be missing where it was not. */
    isStale: z.boolean(),
    /** What cannot be read, the first places of it. */
    broken: z
      .array(z.object({ message: z.string(), at: z.object({ file: z.string(), range: rangeSchema }) }))
      .readonly(),
  }),
});

export type PipelineAnswer = z.infer<typeof pipeline.result>;
