import * as z from 'zod';
import { hypothesisKinds, risks } from '../core/model/hypothesis.ts';
import { stages } from '../core/model/venture.ts';
import { rangeSchema } from '../core/report/range-schema.ts';
import { verdictWords } from '../core/verdict/verdict.ts';
import { defineNotification, defineRequest } from './request.ts';

const place = z.object({ uri: z.string(), range: rangeSchema });
const stage = z.enum(stages);

const requirement = z.object({
  text: z.string(),
  met: z.boolean(),
  have: z.number(),
  need: z.number(),
  /** Whether have and need are worth showing. */
  counts: z.boolean(),
  missing: z.string().optional(),
});

const gate = z.object({
  name: z.string(),
  title: z.string().optional(),
  builtIn: z.boolean(),
  passed: z.boolean(),
  requirements: z.array(requirement),
  /** Undefined for a gate that is built in. */
  at: place.optional(),
});

const hypothesis = z.object({
  name: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum(hypothesisKinds).optional(),
  risk: z.enum(risks).optional(),
  /** The step it has to be settled in. */
  stage,
  verdict: z.enum(verdictWords),
  reason: z.string(),
  tally: z.object({ hits: z.number(), n: z.number() }).optional(),
  at: place,
});

const project = z.object({
  /** Undefined for files that belong to no venture. */
  name: z.string().optional(),
  title: z.string().optional(),
  /** The URI of its folder. */
  root: z.string(),
  /** Where the evidence has brought it. */
  stage,
  /** Where it says it is. */
  claimedStage: stage.optional(),
  steps: z.array(
    z.object({
      stage,
      is: z.enum(['passed', 'open', 'ahead']),
      here: z.boolean(),
      gates: z.array(gate),
    }),
  ),
  hypotheses: z.array(hypothesis),
  next: z.array(z.object({ text: z.string(), at: place })),
});

/** Where the ventures of the workspace stand, for what an editor shows of them. */
export const status = defineRequest({
  method: 'cdev/status',
  params: z.object({}),
  result: z.object({ projects: z.array(project) }),
});

/** What `cdev/status` answers may be another than before. */
export const statusChanged = defineNotification({
  method: 'cdev/statusChanged',
  params: z.object({}),
});

export type Status = z.infer<typeof status.result>;
export type ProjectStatus = z.infer<typeof project>;
export type GateStatus = z.infer<typeof gate>;
export type HypothesisStatus = z.infer<typeof hypothesis>;
export type Place = z.infer<typeof place>;
