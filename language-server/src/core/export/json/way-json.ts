import * as z from 'zod';
import type { Allowance } from '../../analyze.ts';
import type { Decision } from '../../model/decision.ts';
import type { Economics } from '../../model/economics.ts';
import { courses } from '../../model/hypothesis.ts';
import { hireDepartments, type Plan, type PlanItem, spendPurposes } from '../../model/plan.ts';
import { roles } from '../../model/profile.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { stages } from '../../model/venture.ts';
import type { StageGate } from '../../pipeline/state.ts';
import { placeIn } from '../../text/span.ts';
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
  quantityJson,
  quantitySchema,
  texts,
  textsOf,
  valueOrNull,
} from './values.ts';

const { file, line } = declarationShape;

const inputSchema = z
  .strictObject({ value: quantitySchema, from: nullableText.describe('The evidence it comes from.') })
  .nullable();

export const economicsSchema = z.strictObject({
  ...declarationShape,
  acquisition: inputSchema,
  lifetime: inputSchema,
  margin: inputSchema,
  payback: inputSchema,
});

export function economicsJson(economics: Economics, asked: ExportQuestion): z.infer<typeof economicsSchema> {
  const input = (of: 'acquisition' | 'lifetime' | 'margin' | 'payback') => {
    const found = economics[of];
    return found ? { value: quantityJson(found.value), from: found.from?.name ?? null } : null;
  };
  return {
    ...declarationJson(economics, asked),
    acquisition: input('acquisition'),
    lifetime: input('lifetime'),
    margin: input('margin'),
    payback: input('payback'),
  };
}

export const roadmapSchema = z.strictObject({
  ...declarationShape,
  roles: z.array(z.strictObject({ role: z.enum(roles), profile: nullableText, words: nullableText })),
  steps: texts,
  cycle: quantitySchema.nullable(),
  positioning: nullableText,
  roi: nullableText,
});

export function roadmapJson(roadmap: Roadmap, asked: ExportQuestion): z.infer<typeof roadmapSchema> {
  const { steps, cycle, positioning, roi } = roadmap;
  return {
    ...declarationJson(roadmap, asked),
    roles: roadmap.roles.map(({ role, profile, words }) => ({
      role,
      profile: profile?.name ?? null,
      words: words?.value ?? null,
    })),
    steps: textsOf(steps),
    cycle: cycle ? quantityJson(cycle.value) : null,
    positioning: valueOrNull(positioning),
    roi: valueOrNull(roi),
  };
}

export const gateSchema = z.strictObject({
  name: z.string().describe('A built-in gate has the name of the step it exits.'),
  title: nullableText,
  doc: nullableText,
  builtIn: z.boolean(),
  exits: z.enum(stages),
  passed: z.boolean(),
  passedOn: nullableText.describe('As YYYY-MM-DD.'),
  requirements: z.array(
    z.strictObject({
      text: z.string(),
      met: z.boolean(),
      metOn: nullableText.describe('As YYYY-MM-DD.'),
      have: z.int().min(0),
      need: z.int().min(0),
      missing: nullableText,
    }),
  ),
  notes: texts,
  links: texts,
  file: file.nullable(),
  line: line.nullable(),
});

export function gateJson(state: StageGate, asked: ExportQuestion): z.infer<typeof gateSchema> {
  const { name, exits, passed, passedOn, requirements, gate } = state;
  const declared = gate && declarationJson(gate, asked);
  return {
    name,
    title: declared?.title ?? null,
    doc: declared?.doc ?? null,
    builtIn: gate === undefined,
    exits,
    passed,
    passedOn: passedOn ?? null,
    requirements: requirements.map(({ text, met, metOn, have, need, missing }) => ({
      text,
      met,
      metOn: metOn ?? null,
      have,
      need,
      missing: missing ?? null,
    })),
    notes: declared?.notes ?? [],
    links: declared?.links ?? [],
    file: declared?.file ?? null,
    line: declared?.line ?? null,
  };
}

export const decisionSchema = z.strictObject({
  ...declarationShape,
  on: dayJson.nullable(),
  course: z.enum(courses).nullable(),
  from: z.enum(stages).nullable(),
  to: z.enum(stages).nullable(),
  because: z.array(
    z.strictObject({ reference: nullableText.describe('Mostly evidence.'), text: nullableText }),
  ),
  changes: names,
  learned: nullableText,
  by: texts,
});

export function decisionJson(decision: Decision, asked: ExportQuestion): z.infer<typeof decisionSchema> {
  const { on, course, from, to, because, changes, learned, by } = decision;
  return {
    ...declarationJson(decision, asked),
    on: dayOrNull(on),
    course: course?.course ?? null,
    from: valueOrNull(from),
    to: valueOrNull(to),
    because: because.map((reason) =>
      reason.is === 'reference'
        ? { reference: reason.reference.name, text: null }
        : { reference: null, text: reason.text.value },
    ),
    changes: namesOf(changes),
    learned: valueOrNull(learned),
    by: textsOf(by),
  };
}

const planItemSchema = z.strictObject({
  type: z.enum(['hire', 'spend', 'launch', 'ship', 'raise']),
  name: nullableText,
  text: nullableText,
  as: z.enum([...hireDepartments, ...spendPurposes]).nullable(),
  feature: nullableText,
  on: dayJson.nullable(),
  costs: moneySchema.nullable(),
  needs: names.describe('Gates, or stages.'),
  file,
  line,
});

function planItemJson(plan: Plan, item: PlanItem, asked: ExportQuestion): z.infer<typeof planItemSchema> {
  const { type, name, text, on, costs, needs } = item;
  const at = placeFor(asked, placeIn(plan, item));
  return {
    type,
    name: name?.text ?? null,
    text: text?.value ?? null,
    as: item.type === 'hire' || item.type === 'spend' ? valueOrNull(item.as) : null,
    feature: item.type === 'ship' ? (item.feature?.name ?? null) : null,
    on: dayOrNull(on),
    costs: costs ? moneyJson(costs) : null,
    needs: namesOf(needs),
    file: at.file,
    line: at.range.start.line + 1,
  };
}

export const planSchema = z.strictObject({ ...declarationShape, items: z.array(planItemSchema) });

export function planJson(plan: Plan, asked: ExportQuestion): z.infer<typeof planSchema> {
  return {
    ...declarationJson(plan, asked),
    items: plan.items.map((item) => planItemJson(plan, item, asked)),
  };
}

export const allowanceSchema = z
  .strictObject({
    rule: z.string(),
    element: z.string(),
    until: z.string().describe('The last day on which it holds, as YYYY-MM-DD.'),
    because: z.string(),
    file,
    line,
  })
  .describe('In force today.');

export function allowanceJson(allowance: Allowance, asked: ExportQuestion): z.infer<typeof allowanceSchema> {
  const { rule, element, until, because } = allowance;
  const at = placeFor(asked, allowance);
  return { rule, element, until, because, file: at.file, line: at.range.start.line + 1 };
}
