import * as z from 'zod';
import { hypothesisKinds, risks } from '../model/hypothesis.ts';
import { stages } from '../model/venture.ts';
import { toNumber } from '../text/decimal.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { rangeSchema } from './range-schema.ts';
import type { PlaceStatus, ProjectStatus, StatusView } from './status.ts';

const place = {
  file: z.string().describe('Relative to the folder the command ran in, with `/` between its parts.'),
  range: rangeSchema,
};
const stage = z.enum(stages);
const chance = z.number().min(0).max(1);

const hypothesisSchema = z.strictObject({
  name: z.string().nullable().describe('Null only where a mistake has taken it.'),
  kind: z.enum(hypothesisKinds).nullable(),
  risk: z.enum(risks).nullable(),
  stage: stage.describe('The step it has to be settled in.'),
  verdict: z.enum(verdictWords).describe('Computed from the evidence, whatever its status claims.'),
  reason: z.string(),
  tally: z.strictObject({ hits: z.int(), n: z.int() }).nullable(),
  interval: z.tuple([chance, chance]).nullable().describe('90 % credible interval of the true rate.'),
  chance: chance.nullable().describe('That the true rate clears the bar.'),
  valueInterval: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe('90 % bootstrap interval of what is measured over rows, in the unit of the bar.'),
  toDecide: z
    .strictObject({
      asks: z.int().min(1).describe('How many more.'),
      outcome: z.enum(['supported', 'refuted', 'inconclusive']),
    })
    .nullable()
    .describe('How many more asks decide it if they go as those so far; null unless it is being tested.'),
  ...place,
});

const gateSchema = z.strictObject({
  name: z.string().describe('A built-in gate has the name of the step it exits.'),
  exits: stage,
  builtIn: z.boolean(),
  passed: z.boolean(),
  requirements: z.array(
    z.strictObject({ text: z.string(), met: z.boolean(), have: z.int().min(0), need: z.int().min(0) }),
  ),
});

const ridingSchema = z
  .strictObject({
    hypothesis: z.string(),
    money: z.array(
      z.strictObject({
        currency: z.string(),
        amount: z.number(),
        per: z.string().nullable().describe('Null for what is spent once.'),
      }),
    ),
    hires: z.int().min(0),
    launches: z.int().min(0),
  })
  .describe('Only hypotheses on which money, a hire or a launch rides.');

const projectSchema = z.strictObject({
  name: z.string().nullable().describe('Null for files that belong to no venture.'),
  root: z.string(),
  stage: stage.describe('Where the evidence has brought it.'),
  claimedStage: stage.nullable().describe('Where the venture says it is.'),
  hypotheses: z.array(hypothesisSchema),
  gates: z.array(gateSchema).describe('In the order of the four steps.'),
  questions: z.array(
    z.strictObject({ question: z.string(), answered: z.boolean(), hypotheses: z.array(z.string()) }),
  ),
  riding: z.array(ridingSchema),
  next: z
    .array(z.strictObject({ text: z.string(), ...place }))
    .describe('At most three, the riskiest first.'),
});

/** What `cdev status --format json` prints. The version is raised when a field changes its meaning or goes. */
export const statusJsonSchema = z
  .strictObject({
    version: z.literal(1),
    today: z.string().describe('The day it was computed for, as YYYY-MM-DD.'),
    projects: z.array(projectSchema),
  })
  .describe('Where every venture stands.');

export type StatusJson = z.infer<typeof statusJsonSchema>;

/** The status as other tools read it. */
export function statusJsonOf(view: StatusView): StatusJson {
  return { version: 1, today: view.today, projects: view.projects.map(projectJson) };
}

function projectJson(project: ProjectStatus): StatusJson['projects'][number] {
  return {
    name: project.name ?? null,
    root: project.root,
    stage: project.stage,
    claimedStage: project.claimedStage ?? null,
    hypotheses: project.hypotheses.map((hypothesis) => ({
      name: hypothesis.name ?? null,
      kind: hypothesis.kind ?? null,
      risk: hypothesis.risk ?? null,
      stage: hypothesis.stage,
      verdict: hypothesis.verdict,
      reason: hypothesis.reason,
      tally: hypothesis.tally ? { hits: hypothesis.tally.hits, n: hypothesis.tally.n } : null,
      interval: hypothesis.interval
        ? [rounded(hypothesis.interval[0]), rounded(hypothesis.interval[1])]
        : null,
      chance: hypothesis.chance === undefined ? null : rounded(hypothesis.chance),
      valueInterval: hypothesis.valueInterval ? [...hypothesis.valueInterval] : null,
      toDecide: hypothesis.toDecide ?? null,
      ...placeJson(hypothesis.at),
    })),
    gates: project.steps.flatMap((step) =>
      step.gates.map(({ name, exits, builtIn, passed, requirements }) => ({
        name,
        exits,
        builtIn,
        passed,
        requirements: requirements.map(({ text, met, have, need }) => ({ text, met, have, need })),
      })),
    ),
    questions: project.questions.map(({ question, answered, hypotheses }) => ({
      question,
      answered,
      hypotheses: [...hypotheses],
    })),
    riding: project.riding
      .filter(({ money, hires, launches }) => money.length + hires + launches > 0)
      .map(({ hypothesis, money, hires, launches }) => ({
        hypothesis,
        money: money.map(({ currency, amount, per }) => ({ currency, amount: toNumber(amount), per })),
        hires,
        launches,
      })),
    next: project.next.map(({ text, at }) => ({ text, ...placeJson(at) })),
  };
}

function placeJson({ file, range }: PlaceStatus): PlaceStatus {
  return { file, range: { start: { ...range.start }, end: { ...range.end } } };
}

/** To ten decimals, as far as it is exact: more would only tell how the machine that computed it rounds. */
export function rounded(share: number): number {
  return Number(share.toFixed(10));
}
