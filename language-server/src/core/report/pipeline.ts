import * as z from 'zod';
import { courses, hypothesisKinds, risks, statusWords } from '../model/hypothesis.ts';
import { methods } from '../model/experiment.ts';
import { productSteps } from '../model/product.ts';
import { roles } from '../model/profile.ts';
import { stages } from '../model/venture.ts';
import { severities } from '../rules/card.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { rangeSchema } from './range-schema.ts';

/**
 * A project as it is drawn: all that the status of a project says, with the place of everything one may want to go to,
 * and what only a drawing has room for. It crosses from the server to the editor's frame as JSON, so it has a schema.
 */

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const text = z.string();
const texts = list(text);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const stage = z.enum(stages);

const placeSchema = z.strictObject({ file: text, range: rangeSchema });

/** Whatever the reader may want to see in the source has an id, by which other parts of the drawing speak of it. */
const element = { id: text, at: placeSchema };

const amountSchema = z.strictObject({ currency: text, amount: text, per: text.nullable() });

const evidenceSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  on: text.optional(),
  method: z.enum(methods).optional(),
  /** 0 to 5. */
  strength: count,
  /** Aside is what counts neither way. */
  side: z.enum(['for', 'against', 'aside']),
  /** `8 of 10`, `EUR 148 over 14`; undefined without a tally. */
  tally: text.optional(),
  /** Why it is put aside. */
  why: text.optional(),
  quote: z.strictObject({ text, from: text.optional() }).optional(),
  /** What was given up to show that it is meant. */
  commitment: text.optional(),
  source: text.optional(),
});

const barSchema = z.strictObject({
  /** `at least 60% of 15 interviews`. */
  text,
  /** What has been counted or measured so far: `8 of 10 (80%)`; undefined while nothing has. */
  now: text.optional(),
  isMeasured: z.boolean(),
  unit: text,
  hits: count,
  n: count,
  /** The sample promised; undefined where the bar forgets it. */
  need: count.optional(),
  /** The share that passes, for what counts people. */
  rate: share.optional(),
  /** What is measured and what it is to be, in one unit; undefined for what counts people and while nothing is measured. */
  measured: z
    .strictObject({
      value: z.number(),
      target: z.number(),
      /** Between which the true value lies, 90% sure. */
      interval: z.tuple([z.number(), z.number()]).readonly().optional(),
    })
    .optional(),
  /** Whether the rate, or the value, has to stay below. */
  isCeiling: z.boolean(),
  due: text.optional(),
  outcome: z.enum(['supported', 'refuted', 'testing', 'inconclusive']),
});

const experimentSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  method: z.enum(methods).optional(),
  from: text.optional(),
  to: text.optional(),
  is: z.enum(['planned', 'running', 'over']),
});

/** How much is known, whatever it says: the ways along which a hypothesis goes from guess to fact. */
export const weights = ['nothing', 'too little', 'some', 'enough'] as const;

const hypothesisSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  kind: z.enum(hypothesisKinds).optional(),
  risk: z.enum(risks).optional(),
  stage,
  status: z.enum(statusWords).optional(),
  verdict: z.enum(verdictWords),
  reason: text,
  since: text.optional(),
  tally: z.strictObject({ hits: count, n: count }).optional(),
  interval: z.tuple([share, share]).readonly().optional(),
  chance: share.optional(),
  valueInterval: z.tuple([z.number(), z.number()]).readonly().optional(),
  measured: text.optional(),
  toDecide: z
    .strictObject({ asks: count, outcome: z.enum(['supported', 'refuted', 'inconclusive']) })
    .optional(),
  revision: count,
  weight: z.enum(weights),
  /** From 0: the place in the order in which hypotheses ought to be tested. */
  rank: count,
  bars: list(barSchema),
  evidence: list(evidenceSchema),
  experiments: list(experimentSchema),
  /** Names of hypotheses. */
  restsOn: texts,
  about: texts,
  /** Names of the segments it speaks of, with those they are nested in. */
  segments: texts,
});

const requirementSchema = z.strictObject({
  text,
  met: z.boolean(),
  metOn: text.optional(),
  have: count,
  need: count,
  counts: z.boolean(),
  missing: text.optional(),
  /** Undefined in a built-in gate. */
  at: placeSchema.optional(),
});

const gateSchema = z.strictObject({
  id: text,
  /** Undefined for a built-in gate. */
  at: placeSchema.optional(),
  name: text,
  title: text.optional(),
  exits: stage,
  builtIn: z.boolean(),
  passed: z.boolean(),
  passedOn: text.optional(),
  requirements: list(requirementSchema),
});

const stepSchema = z.strictObject({
  id: text,
  stage,
  is: z.enum(['passed', 'open', 'ahead']),
  here: z.boolean(),
  claimed: z.boolean(),
  gates: list(gateSchema),
  /** How many hypotheses of the step have each verdict, those left out of the drawing among them. */
  verdicts: z.partialRecord(z.enum(verdictWords), count),
});

const decisionSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  on: text.optional(),
  course: z.enum(courses).optional(),
  from: stage.optional(),
  to: stage.optional(),
  learned: text.optional(),
  because: texts,
  changes: texts,
  by: texts,
});

const milestoneSchema = z.strictObject({
  step: z.enum(productSteps),
  on: text.optional(),
  reached: z.boolean(),
  /** Why it is out of step with the customers; undefined where it is in step. */
  outOfStep: text.optional(),
  at: placeSchema,
});

const productSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  prices: texts,
  features: count,
  milestones: list(milestoneSchema),
});

const questionSchema = z.strictObject({
  question: text,
  answered: z.boolean(),
  answer: text,
  hypotheses: texts,
  evidence: texts,
});

const personSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  /** The name of its segment. */
  segment: text.optional(),
  roles: list(z.enum(roles)),
  buysFor: texts,
  /** How many pieces of evidence were found with people like them. */
  asked: count,
  /** The worst first. */
  pains: list(z.strictObject({ text, severity: count.optional() })),
  budget: text.optional(),
  /** What is missing: `nobody buys for them`. */
  gaps: texts,
});

const segmentSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  kind: text.optional(),
  size: text.optional(),
  beachhead: z.boolean(),
  /** The name of the segment it is nested in. */
  partOf: text.optional(),
});

const roadmapSchema = z.strictObject({
  ...element,
  name: text.optional(),
  title: text.optional(),
  /** Who plays a role in the sale and has no profile. */
  others: list(z.strictObject({ role: z.enum(roles), text, at: placeSchema })),
  steps: texts,
  cycle: text.optional(),
});

/** How a plan item stands to its gates. */
export const standings = ['after', 'waits', 'before', 'loose'] as const;

const planItemSchema = z.strictObject({
  ...element,
  type: z.enum(['hire', 'spend', 'launch', 'ship', 'raise']),
  /** What is shipped is said by its feature. */
  text: text.optional(),
  name: text.optional(),
  on: text.optional(),
  costs: amountSchema.optional(),
  /** The names of the gates it waits for, and of the hypotheses that what is shipped rests on. */
  needs: texts,
  standing: z.enum(standings),
  /** The same in a few words: `waits for G2`. */
  why: text,
  /** The day on which the last of its gates passed. */
  passedOn: text.optional(),
});

const ridingSchema = z.strictObject({
  hypothesis: text,
  verdict: z.enum(verdictWords),
  money: list(amountSchema),
  hires: count,
  launches: count,
  shipments: count,
  raises: count,
  decisions: texts,
  items: list(
    z.strictObject({
      /** Of the plan item. */
      id: text,
      type: z.enum(['hire', 'spend', 'launch', 'ship', 'raise']),
      text: text.optional(),
      name: text.optional(),
      on: text.optional(),
      costs: amountSchema.optional(),
      through: texts,
    }),
  ),
  itemsLeftOut: count,
  /** Its money in a year in the venture's currency, to compare by. */
  yearly: z.number().min(0),
});

const itemSchema = z.strictObject({
  type: z.enum(['hire', 'spend', 'launch', 'ship', 'raise']),
  text: text.optional(),
  name: text.optional(),
  on: text.optional(),
  costs: amountSchema.optional(),
});

const findingSchema = z.strictObject({
  rule: text,
  severity: z.enum(severities),
  message: text,
  at: placeSchema,
  /** The element it lies in; undefined for what is not drawn. */
  on: text.optional(),
});

export const projectPipelineSchema = z.strictObject({
  name: text.optional(),
  title: text.optional(),
  vision: text.optional(),
  root: text,
  today: text,
  stage,
  claimedStage: stage.optional(),
  at: placeSchema.optional(),
  steps: list(stepSchema),
  /** The most exposed first where there are too many to draw; else in their own order. */
  hypotheses: list(hypothesisSchema),
  hypothesesLeftOut: count,
  decisions: list(decisionSchema),
  products: list(productSchema),
  questions: list(questionSchema),
  segments: list(segmentSchema),
  people: list(personSchema),
  roadmaps: list(roadmapSchema),
  riding: list(ridingSchema),
  waitingForNothing: z.strictObject({ items: list(itemSchema), money: list(amountSchema) }),
  /** In order of their day; what has none comes last. */
  plan: list(planItemSchema),
  allowances: list(
    z.strictObject({ rule: text, element: text, until: text, because: text, at: placeSchema }),
  ),
  next: list(z.strictObject({ text, at: placeSchema })),
  /** What the rules say, hints left out. */
  findings: list(findingSchema),
  /** Where each element begins and ends in the source, to find the one a cursor stands in. */
  anchors: list(z.strictObject({ id: text, at: placeSchema })),
});

export const pipelineViewSchema = z.strictObject({ today: text, projects: list(projectPipelineSchema) });

export type PipelineView = z.infer<typeof pipelineViewSchema>;
export type ProjectPipeline = z.infer<typeof projectPipelineSchema>;
export type PipelineStep = z.infer<typeof stepSchema>;
export type PipelineGate = z.infer<typeof gateSchema>;
export type PipelineRequirement = z.infer<typeof requirementSchema>;
export type PipelineHypothesis = z.infer<typeof hypothesisSchema>;
export type PipelineBar = z.infer<typeof barSchema>;
export type PipelineEvidence = z.infer<typeof evidenceSchema>;
export type PipelineExperiment = z.infer<typeof experimentSchema>;
export type PipelineDecision = z.infer<typeof decisionSchema>;
export type PipelineProduct = z.infer<typeof productSchema>;
export type PipelinePerson = z.infer<typeof personSchema>;
export type PipelineSegment = z.infer<typeof segmentSchema>;
export type PipelineRoadmap = z.infer<typeof roadmapSchema>;
export type PipelineRiding = z.infer<typeof ridingSchema>;
export type PlanItemInView = z.infer<typeof planItemSchema>;
export type PipelineFinding = z.infer<typeof findingSchema>;
export type PipelinePlace = z.infer<typeof placeSchema>;
export type Weight = (typeof weights)[number];
export type Standing = (typeof standings)[number];
