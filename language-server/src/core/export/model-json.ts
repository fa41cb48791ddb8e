import * as z from 'zod';
import { approaches, marketTypes, stages } from '../model/venture.ts';
import { gatesOf } from '../pipeline/gates.ts';
import { questionsOf } from '../pipeline/questions.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import type { ExportQuestion } from './export-question.ts';
import {
  evidenceJson,
  evidenceSchema,
  experimentJson,
  experimentSchema,
  hypothesisJson,
  hypothesisSchema,
} from './json/claims-json.ts';
import { declarationJson } from './json/declaration-json.ts';
import {
  alternativeJson,
  alternativeSchema,
  productJson,
  productSchema,
  profileJson,
  profileSchema,
  segmentJson,
  segmentSchema,
} from './json/people-json.ts';
import { declarationShape, nullableText, valueOrNull } from './json/values.ts';
import {
  allowanceJson,
  allowanceSchema,
  decisionJson,
  decisionSchema,
  economicsJson,
  economicsSchema,
  gateJson,
  gateSchema,
  planJson,
  planSchema,
  roadmapJson,
  roadmapSchema,
} from './json/way-json.ts';

const ventureSchema = z.strictObject({
  ...declarationShape,
  vision: nullableText,
  currency: nullableText.describe('ISO 4217.'),
  market: z.enum(marketTypes).nullable(),
  approach: z.enum(approaches).nullable(),
  claimedStage: z.enum(stages).nullable().describe('Where the venture says it is.'),
  founded: nullableText,
});

/** What `cdev export json` prints. The version is raised when a field changes its meaning or goes. */
export const modelJsonSchema = z
  .strictObject({
    version: z.literal(1),
    today: z.string().describe('The day it was computed for, as YYYY-MM-DD.'),
    root: z.string().describe('The folder of the venture.'),
    venture: ventureSchema.nullable().describe('Null for files that belong to no venture.'),
    stage: z.enum(stages).describe('Where the evidence has brought it.'),
    segments: z.array(segmentSchema),
    profiles: z.array(profileSchema),
    alternatives: z.array(alternativeSchema),
    products: z.array(productSchema),
    hypotheses: z.array(hypothesisSchema),
    experiments: z.array(experimentSchema),
    evidence: z.array(evidenceSchema),
    economics: z.array(economicsSchema),
    roadmaps: z.array(roadmapSchema),
    gates: z.array(gateSchema).describe('In the order of the four steps, built-in ones among them.'),
    decisions: z.array(decisionSchema),
    plans: z.array(planSchema).describe('Several are one plan.'),
    allowances: z.array(allowanceSchema),
    questions: z.array(z.strictObject({ question: z.string(), answered: z.boolean(), answer: z.string() })),
  })
  .describe('A venture: everything its model says, and what is computed from it.');

export type ModelJson = z.infer<typeof modelJsonSchema>;

/** A whole venture as other programs read it. */
export function modelJsonOf(asked: ExportQuestion): ModelJson {
  const { workspace, project, nameOf } = asked;
  const [venture] = project.all('venture');
  return {
    version: 1,
    today: project.today,
    root: nameOf(project.root),
    venture: venture
      ? {
          ...declarationJson(venture, asked),
          vision: valueOrNull(venture.vision),
          currency: valueOrNull(venture.currency),
          market: valueOrNull(venture.market),
          approach: valueOrNull(venture.approach),
          claimedStage: valueOrNull(venture.stage),
          founded: valueOrNull(venture.founded),
        }
      : null,
    stage: project.read(stageOfProject, project),
    segments: project.all('segment').map((one) => segmentJson(one, asked)),
    profiles: project.all('profile').map((one) => profileJson(one, asked)),
    alternatives: project.all('alternative').map((one) => alternativeJson(one, asked)),
    products: project.all('product').map((one) => productJson(one, asked)),
    hypotheses: project.all('hypothesis').map((one) => hypothesisJson(one, asked)),
    experiments: project.all('experiment').map((one) => experimentJson(one, asked)),
    evidence: project.all('evidence').map((one) => evidenceJson(one, asked)),
    economics: project.all('economics').map((one) => economicsJson(one, asked)),
    roadmaps: project.all('roadmap').map((one) => roadmapJson(one, asked)),
    gates: project.read(gatesOf, project).map((one) => gateJson(one, asked)),
    decisions: project.all('decision').map((one) => decisionJson(one, asked)),
    plans: project.all('plan').map((one) => planJson(one, asked)),
    allowances: workspace.allowancesIn(project).map((one) => allowanceJson(one, asked)),
    questions: project
      .read(questionsOf, project)
      .map(({ question, answered, answer }) => ({ question, answered, answer })),
  };
}
