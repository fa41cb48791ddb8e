import * as z from 'zod';
import { defineRequest } from './request.ts';

const experiment = z.object({
  /** The model that declares it. */
  uri: z.string(),
  name: z.string(),
  title: z.string().optional(),
  /** The venture it belongs to, where there is one. */
  venture: z.string().optional(),
  /** How many were asked so far, and how many are to be. */
  held: z.number(),
  sample: z.number().optional(),
  /** Whether it is a talk, or has a script. */
  takesNotes: z.boolean(),
});

/** Every experiment of the workspace, to choose from. */
export const experiments = defineRequest({
  method: 'cdev/experiments',
  params: z.object({}),
  result: z.object({ experiments: z.array(experiment) }),
});

export type ExperimentChoice = z.infer<typeof experiment>;

/** The note of the next talk of an experiment, which is not written yet. */
export const interviewNote = defineRequest({
  method: 'cdev/interviewNote',
  params: z.object({
    /** A model of the venture whose experiment it is. */
    uri: z.string(),
    experiment: z.string(),
  }),
  result: z.union([
    z.object({
      /** Where it goes; nothing is there yet. */
      uri: z.string(),
      text: z.string(),
      respondent: z.string(),
      /** What is to be written into the model for the note to count, in sentences. */
      advice: z.array(z.string()),
      /** The entry to write, where the model has none that reads the note. */
      entry: z.string().optional(),
    }),
    /** Why there can be none, in words for the founder. */
    z.object({ problem: z.string() }),
  ]),
});
