import * as z from 'zod';
import { stages } from '../model/venture.ts';
import { rangeSchema } from '../report/range-schema.ts';
import { severities } from '../rules/card.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { changeKinds } from './change.ts';

/**
 * What changed between two revisions, ready to be shown: plain values, with files as the reader knows them. It crosses
 * from the server to the editor's frame as JSON, so it has a schema.
 */

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const text = z.string();
const stage = z.enum(stages);

const stepStandingSchema = z.enum(['passed', 'here', 'ahead']);

/** One of the four steps on both sides; a side is undefined where it has no such project. */
const stepDeltaSchema = z.strictObject({
  stage,
  before: stepStandingSchema.optional(),
  after: stepStandingSchema.optional(),
});

/** A hypothesis on both sides, or on one, with what the evidence says of it today. */
const verdictDeltaSchema = z.strictObject({
  /** As it is called now. */
  name: text,
  title: text.optional(),
  /** What it said before, which `before` is the verdict of; undefined where it says the same. */
  formerly: text.optional(),
  before: z.enum(verdictWords).optional(),
  after: z.enum(verdictWords).optional(),
  /** What changed it, in words: `by V3 (8 of 10)`; undefined for one that only one side has. */
  by: text.optional(),
  /** Why it is what it is now; undefined for one that is gone. */
  reason: text.optional(),
});

const gateWordSchema = z.enum(['open', 'passed']);

const gateDeltaSchema = z.strictObject({
  name: text,
  before: gateWordSchema.optional(),
  after: gateWordSchema.optional(),
});

const changeSchema = z.strictObject({
  kind: z.enum(changeKinds),
  severity: z.enum(severities),
  subject: text,
  /** What the subject says, where it is a hypothesis. */
  title: text.optional(),
  message: text,
  file: text,
  range: rangeSchema,
  /** The revision that the place lies in. */
  side: z.enum(['before', 'after']),
});

const allowanceSchema = z.strictObject({ rule: text, element: text, until: text, because: text });

const projectDiffSchema = z.strictObject({
  /** Undefined for files that belong to no venture. */
  name: text.optional(),
  title: text.optional(),
  /** Its folder. */
  root: text,
  stage: z.strictObject({ before: stage.optional(), after: stage.optional() }),
  steps: list(stepDeltaSchema),
  verdicts: list(verdictDeltaSchema),
  gates: list(gateDeltaSchema),
  /** The weightiest first. */
  changes: list(changeSchema),
  /** What only the days have changed that passed since then. */
  calendar: list(changeSchema),
  /** In force today. */
  allowances: list(allowanceSchema),
});

export const diffViewSchema = z.strictObject({
  today: text,
  /** What the revisions are called: `main`, `the working tree`. */
  before: text,
  after: text,
  /** Every project of either, changed or not. */
  projects: list(projectDiffSchema),
  counts: z.strictObject({
    error: z.int(),
    warning: z.int(),
    information: z.int(),
    hint: z.int(),
  }),
});

export type DiffView = Readonly<z.infer<typeof diffViewSchema>>;
export type ProjectDiffView = Readonly<z.infer<typeof projectDiffSchema>>;
export type ChangeView = Readonly<z.infer<typeof changeSchema>>;
export type VerdictDelta = Readonly<z.infer<typeof verdictDeltaSchema>>;
export type GateDelta = Readonly<z.infer<typeof gateDeltaSchema>>;
export type GateWord = z.infer<typeof gateWordSchema>;
export type StepDelta = Readonly<z.infer<typeof stepDeltaSchema>>;
export type StepStanding = z.infer<typeof stepStandingSchema>;
