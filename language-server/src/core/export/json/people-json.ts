import * as z from 'zod';
import type { Alternative } from '../../model/alternative.ts';
import { productSteps, type Product } from '../../model/product.ts';
import { roles, type Profile } from '../../model/profile.ts';
import { periods } from '../../model/quantity.ts';
import { levels, type Segment, segmentKinds } from '../../model/segment.ts';
import { toNumber } from '../../text/decimal.ts';
import type { ExportQuestion } from '../export-question.ts';
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
  sourceJson,
  sourceSchema,
  texts,
  textsOf,
  traitJson,
  traitSchema,
  valueOrNull,
} from './values.ts';

const rank = z.int().nullable().describe('1 to 5.');
const needShape = { name: z.string(), title: nullableText } as const;

export const segmentSchema = z.strictObject({
  ...declarationShape,
  kind: z.enum(segmentKinds).nullable(),
  partOf: nullableText.describe('The segment it is nested in.'),
  size: z
    .strictObject({
      count: z.number(),
      unit: z.string(),
      source: sourceSchema.nullable(),
      on: dayJson.nullable(),
    })
    .nullable(),
  margin: z.enum(levels).nullable(),
  volume: z.enum(levels).nullable(),
  business: z.boolean().describe('Whether its customers are firms.'),
  beachhead: z.boolean(),
  traits: z.array(traitSchema),
});

export function segmentJson(segment: Segment, asked: ExportQuestion): z.infer<typeof segmentSchema> {
  const { kind, partOf, size, margin, volume, business, beachhead, traits } = segment;
  return {
    ...declarationJson(segment, asked),
    kind: valueOrNull(kind),
    partOf: partOf ?? null,
    size: size
      ? {
          count: toNumber(size.count),
          unit: size.unit,
          source: size.source ? sourceJson(size.source) : null,
          on: dayOrNull(size.on),
        }
      : null,
    margin: valueOrNull(margin),
    volume: valueOrNull(volume),
    business: business !== undefined,
    beachhead: beachhead !== undefined,
    traits: traits.map(traitJson),
  };
}

export const profileSchema = z.strictObject({
  ...declarationShape,
  of: nullableText.describe('The name of its segment.'),
  roles: z.array(z.enum(roles)),
  buysFor: names,
  info: z.array(traitSchema),
  jobs: z.array(z.strictObject(needShape)),
  pains: z.array(
    z.strictObject({
      ...needShape,
      severity: rank,
      frequency: z.strictObject({ times: z.number(), per: z.enum(periods) }).nullable(),
    }),
  ),
  gains: z.array(z.strictObject({ ...needShape, importance: rank })),
  today: z.array(
    z.strictObject({
      alternative: nullableText,
      words: nullableText,
      costs: moneySchema.nullable(),
    }),
  ),
  switches: z.array(z.strictObject({ is: z.enum(['loss', 'trigger']), text: z.string(), weight: rank })),
  budget: moneySchema.nullable(),
  adopter: rank.describe('The step on the ladder of early adopters, 1 to 5.'),
});

export function profileJson(profile: Profile, asked: ExportQuestion): z.infer<typeof profileSchema> {
  const { of, buysFor, info, jobs, pains, gains, today, switches, budget, adopter } = profile;
  return {
    ...declarationJson(profile, asked),
    of: of?.name ?? null,
    roles: profile.roles.map(({ role }) => role),
    buysFor: namesOf(buysFor),
    info: info.map(traitJson),
    jobs: jobs.map(needJson),
    pains: pains.map((pain) => ({
      ...needJson(pain),
      severity: valueOrNull(pain.severity),
      frequency: pain.frequency ? { times: toNumber(pain.frequency.times), per: pain.frequency.per } : null,
    })),
    gains: gains.map((gain) => ({ ...needJson(gain), importance: valueOrNull(gain.importance) })),
    today: today.map(({ alternative, words, costs }) => ({
      alternative: alternative?.name ?? null,
      words: words?.value ?? null,
      costs: costs ? moneyJson(costs) : null,
    })),
    switches: switches.map(({ is, text, weight }) => ({
      is,
      text: text.value,
      weight: valueOrNull(weight),
    })),
    budget: budget ? moneyJson(budget.value) : null,
    adopter: valueOrNull(adopter),
  };
}

function needJson(need: Profile['jobs'][number] | Profile['pains'][number] | Profile['gains'][number]) {
  return { name: need.name.text, title: need.title?.value ?? null };
}

export const alternativeSchema = z.strictObject({
  ...declarationShape,
  strengths: texts,
  weaknesses: texts,
  costs: moneySchema.nullable(),
});

export function alternativeJson(
  alternative: Alternative,
  asked: ExportQuestion,
): z.infer<typeof alternativeSchema> {
  const { strengths, weaknesses, costs } = alternative;
  return {
    ...declarationJson(alternative, asked),
    strengths: textsOf(strengths),
    weaknesses: textsOf(weaknesses),
    costs: costs ? moneyJson(costs.value) : null,
  };
}

export const productSchema = z.strictObject({
  ...declarationShape,
  prices: z.array(z.strictObject({ money: moneySchema, paidBy: nullableText })),
  features: z.array(
    z.strictObject({ ...needShape, relieves: names, creates: names, does: names, requestedBy: names }),
  ),
  milestones: z.array(z.strictObject({ step: z.enum(productSteps), on: dayJson.nullable() })),
});

export function productJson(product: Product, asked: ExportQuestion): z.infer<typeof productSchema> {
  return {
    ...declarationJson(product, asked),
    prices: product.prices.map(({ money, paidBy }) => ({
      money: moneyJson(money),
      paidBy: paidBy?.name ?? null,
    })),
    features: product.features.map((feature) => ({
      name: feature.name.text,
      title: feature.title?.value ?? null,
      relieves: namesOf(feature.relieves),
      creates: namesOf(feature.creates),
      does: namesOf(feature.does),
      requestedBy: namesOf(feature.requestedBy),
    })),
    milestones: product.milestones.map(({ step, on }) => ({ step, on: dayOrNull(on) })),
  };
}
