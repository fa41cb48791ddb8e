import * as z from 'zod';
import { bearingVerbs, type Bearing, type Evidence } from '../../model/evidence.ts';
import { type Experiment, methods } from '../../model/experiment.ts';
import {
  currentRevision,
  type Hypothesis,
  hypothesisKinds,
  risks,
  statusWords,
} from '../../model/hypothesis.ts';
import { stages } from '../../model/venture.ts';
import { rounded } from '../../report/status-json.ts';
import { hypothesisStatus } from '../../report/status-view.ts';
import { writtenBar } from '../../text/written-values.ts';
import { whyLeftOut } from '../../verdict/left-out-words.ts';
import { type BarState, type Batch, type LeftOut, verdictWords } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { type ExportQuestion, placeFor } from '../export-question.ts';
import { declarationJson } from './declaration-json.ts';
import {
  dayJson,
  dayOrNull,
  declarationShape,
  moneyJson,
  moneySchema,
  names,
  namesOf,
  nullableText,
  numberOrNull,
  quantityJson,
  quantitySchema,
  sourceJson,
  sourceSchema,
  texts,
  textsOf,
  valueOrNull,
} from './values.ts';

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const tally = z.strictObject({ hits: z.int(), n: z.int() });

const barSchema = z.strictObject({
  passWhen: z.string().describe('As it is written: `>= 60% of 15 interviews by 2026-02-15`.'),
  failWhen: nullableText,
  need: count.nullable().describe('The sample promised.'),
  due: nullableText.describe('The last day that counts, as YYYY-MM-DD.'),
  outcome: z.enum(['supported', 'refuted', 'testing', 'inconclusive']),
  reason: z.string(),
  hits: z.int(),
  n: z.int(),
  value: z.number().nullable().describe('What was measured, in the unit of the bar.'),
});

export const hypothesisSchema = z.strictObject({
  ...declarationShape,
  kind: z.enum(hypothesisKinds).nullable(),
  about: names,
  risk: z.enum(risks).nullable(),
  restsOn: names,
  stage: z.enum(stages).describe('The step it has to be settled in.'),
  because: nullableText,
  status: z.enum(statusWords).nullable().describe('A claim: the verdict is computed whatever it says.'),
  supersededBy: nullableText,
  revision: z.int().describe('The one in force.'),
  revisions: z.array(z.strictObject({ number: z.int(), since: dayJson.nullable(), wording: nullableText })),
  verdict: z.enum(verdictWords),
  reason: z.string(),
  since: nullableText.describe('The day of the evidence that decided it, as YYYY-MM-DD.'),
  tally: tally.nullable(),
  interval: z.tuple([share, share]).nullable().describe('90 % credible interval of the true rate.'),
  chance: share.nullable().describe('That the true rate clears the bar.'),
  valueInterval: z.tuple([z.number(), z.number()]).nullable(),
  bars: z.array(barSchema),
});

export function hypothesisJson(
  hypothesis: Hypothesis,
  asked: ExportQuestion,
): z.infer<typeof hypothesisSchema> {
  const { project } = asked;
  const { bars } = project.read(verdictOf, hypothesis);
  const state = hypothesisStatus(project, hypothesis, (place) => placeFor(asked, place));
  const { kind, about, risk, restsOn, because, status, revisions } = hypothesis;
  return {
    ...declarationJson(hypothesis, asked),
    kind: valueOrNull(kind),
    about: namesOf(about),
    risk: valueOrNull(risk),
    restsOn: namesOf(restsOn),
    stage: state.stage,
    because: because?.value ?? null,
    status: status?.word ?? null,
    supersededBy: status?.by?.name ?? null,
    revision: currentRevision(hypothesis),
    revisions: revisions.map(({ number, since, wording }) => ({
      number,
      since: dayOrNull(since),
      wording: wording?.value ?? null,
    })),
    verdict: state.verdict,
    reason: state.reason,
    since: state.since ?? null,
    tally: state.tally ? { hits: state.tally.hits, n: state.tally.n } : null,
    interval: state.interval ? [rounded(state.interval[0]), rounded(state.interval[1])] : null,
    chance: state.chance === undefined ? null : rounded(state.chance),
    valueInterval: state.valueInterval ? [...state.valueInterval] : null,
    bars: bars.map(barJson),
  };
}

function barJson({
  pass,
  fail,
  need,
  due,
  outcome,
  reason,
  hits,
  n,
  value,
}: BarState): z.infer<typeof barSchema> {
  return {
    passWhen: writtenBar(pass),
    failWhen: fail ? writtenBar(fail) : null,
    need: need ?? null,
    due: due ?? null,
    outcome,
    reason,
    hits,
    n,
    value: numberOrNull(value),
  };
}

export const experimentSchema = z.strictObject({
  ...declarationShape,
  method: z.enum(methods).nullable(),
  tests: names,
  with: names,
  sample: z.int().nullable(),
  from: dayJson.nullable(),
  to: dayJson.nullable(),
  cost: moneySchema.nullable(),
  script: sourceSchema.nullable(),
});

export function experimentJson(
  experiment: Experiment,
  asked: ExportQuestion,
): z.infer<typeof experimentSchema> {
  const { method, tests, sample, from, to, cost, script } = experiment;
  return {
    ...declarationJson(experiment, asked),
    method: method?.method ?? null,
    tests: namesOf(tests),
    with: namesOf(experiment.with),
    sample: valueOrNull(sample),
    from: dayOrNull(from),
    to: dayOrNull(to),
    cost: cost ? moneyJson(cost.value) : null,
    script: script ? sourceJson(script) : null,
  };
}

const bearingSchema = z.strictObject({
  verb: z.enum(bearingVerbs),
  hypothesis: z.string(),
  revision: z
    .int()
    .nullable()
    .describe('The one it was gathered for; null where nobody knows the hypothesis.'),
  hits: z
    .int()
    .nullable()
    .describe('Of how many it held, insiders left out, counted from rows where it says so.'),
  n: z.int(),
  value: quantitySchema.nullable().describe('What was measured.'),
  data: nullableText.describe('The path of the rows it is counted from.'),
  counts: z.boolean(),
  why: nullableText.describe('Why it does not count.'),
});

export const evidenceSchema = z.strictObject({
  ...declarationShape,
  from: nullableText.describe('An experiment, or a bare method.'),
  method: z.enum(methods).nullable(),
  strength: z.int().min(0).max(5).nullable(),
  on: dayJson.nullable(),
  bearings: z.array(bearingSchema),
  with: names,
  asked: z.int().nullable(),
  insiders: z.int().nullable(),
  commitments: z.array(
    z.strictObject({
      is: z.enum(['money', 'time', 'reputation']),
      money: moneySchema.nullable(),
      text: nullableText,
    }),
  ),
  sources: z.array(sourceSchema),
  quotes: z.array(z.strictObject({ text: z.string(), from: nullableText })),
  by: texts,
  replaces: names,
  weak: nullableText,
});

export function evidenceJson(evidence: Evidence, asked: ExportQuestion): z.infer<typeof evidenceSchema> {
  const weighed = evidence.bearings.map((bearing) => ({ bearing, batch: findBatch(bearing, asked) }));
  const batches = weighed.flatMap(({ batch }) => batch ?? []);
  const { from, on, commitments, sources, quotes, by, replaces, weak, insiders } = evidence;
  return {
    ...declarationJson(evidence, asked),
    from: from?.name ?? null,
    method: batches[0]?.method ?? null,
    strength: batches[0]?.strength ?? null,
    on: dayOrNull(on),
    bearings: weighed.map(({ bearing, batch }) => bearingJson(bearing, batch)),
    with: namesOf(evidence.with),
    asked: valueOrNull(evidence.asked),
    insiders: valueOrNull(insiders),
    commitments: commitments.map(({ is, money, text }) => ({
      is,
      money: money ? moneyJson(money) : null,
      text: text?.value ?? null,
    })),
    sources: sources.map(sourceJson),
    quotes: quotes.map((quote) => ({ text: quote.text.value, from: quote.from?.value ?? null })),
    by: textsOf(by),
    replaces: namesOf(replaces),
    weak: valueOrNull(weak),
  };
}

type Weighed = Batch & Partial<Pick<LeftOut, 'why'>>;

/** A line of evidence as the verdict of its hypothesis weighs it; undefined where nobody knows that hypothesis. */
function findBatch(bearing: Bearing, { project }: ExportQuestion): Weighed | undefined {
  const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
  if (!hypothesis) {
    return undefined;
  }
  const { counted, leftOut } = project.read(verdictOf, hypothesis);
  return [...counted, ...leftOut].find((batch) => batch.bearing === bearing);
}

function bearingJson(bearing: Bearing, batch: Weighed | undefined): z.infer<typeof bearingSchema> {
  const { verb, hypothesis, data } = bearing;
  return {
    verb,
    hypothesis: hypothesis.name,
    revision: batch?.revision ?? null,
    hits: batch?.hits ?? null,
    n: batch?.n ?? 0,
    value: batch?.value ? quantityJson(batch.value) : null,
    data: data?.path.value ?? null,
    counts: batch !== undefined && !isLeftOut(batch),
    why: batch && isLeftOut(batch) ? whyLeftOut(batch) : null,
  };
}

function isLeftOut(batch: Weighed): batch is LeftOut {
  return batch.why !== undefined;
}
