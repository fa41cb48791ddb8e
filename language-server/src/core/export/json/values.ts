import * as z from 'zod';
import type { Reference, Setting, Source, Text } from '../../model/node.ts';
import { type Day, type Money, type Quantity, timeUnits, type Trait } from '../../model/quantity.ts';
import { type Decimal, toNumber } from '../../text/decimal.ts';
import { writtenDay } from '../../text/written-values.ts';

/** The values of a model as JSON: what is not there is null, what is a list is one even when it is empty. */

export const nullableText = z.string().nullable();
export const texts = z.array(z.string());
export const names = z
  .array(z.string())
  .describe('Names, as written; of a member with its owner, as in `mdm-tan.lonely`.');
export const dayJson = z
  .string()
  .describe('A day as YYYY-MM-DD, or as it was said: a month as YYYY-MM, a year as YYYY.');

export const moneySchema = z.strictObject({
  currency: z.string().describe('ISO 4217.'),
  amount: z.number(),
  to: z.number().nullable().describe('The upper end of a range.'),
  per: nullableText.describe('`meal`, `month`, or null.'),
});

export const quantitySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('money'), ...moneySchema.shape }),
  z.strictObject({ is: z.literal('percent'), amount: z.number(), to: z.number().nullable() }),
  z.strictObject({ is: z.literal('number'), amount: z.number(), to: z.number().nullable() }),
  z.strictObject({
    is: z.literal('duration'),
    amount: z.number(),
    to: z.number().nullable(),
    unit: z.enum(timeUnits),
  }),
]);

export const traitSchema = z.strictObject({ key: z.string(), value: z.union([quantitySchema, z.string()]) });

export const sourceSchema = z.strictObject({ is: z.enum(['path', 'url', 'text']), value: z.string() });

/** What every declaration has. */
export const declarationShape = {
  name: nullableText.describe('Null where it needs none, or where a mistake has taken it.'),
  title: nullableText,
  doc: nullableText.describe('The comment that describes it.'),
  notes: texts,
  links: texts,
  file: z.string().describe('Relative to the folder the command ran in, with `/` between its parts.'),
  line: z.int().min(1),
} as const;

export function moneyJson({ currency, amount, to, per }: Money): z.infer<typeof moneySchema> {
  return { currency, amount: toNumber(amount), to: numberOrNull(to), per: per ?? null };
}

export function quantityJson(quantity: Quantity): z.infer<typeof quantitySchema> {
  const numbers = { amount: toNumber(quantity.amount), to: numberOrNull(quantity.to) };
  switch (quantity.is) {
    case 'money':
      return { is: quantity.is, ...moneyJson(quantity) };
    case 'duration':
      return { is: quantity.is, ...numbers, unit: quantity.unit };
    case 'percent':
    case 'number':
      return { is: quantity.is, ...numbers };
  }
}

export function traitJson({ key, value }: Trait): z.infer<typeof traitSchema> {
  return { key, value: value.is === 'text' ? value.value : quantityJson(value) };
}

export function sourceJson({ is, value }: Source): z.infer<typeof sourceSchema> {
  return { is, value };
}

export function dayOrNull(day: Day | undefined): string | null {
  return day ? writtenDay(day) : null;
}

export function numberOrNull(amount: Decimal | undefined): number | null {
  return amount === undefined ? null : toNumber(amount);
}

export function valueOrNull<Value>(setting: Setting<Value> | undefined): Value | null {
  return setting?.value ?? null;
}

export function namesOf(references: readonly Reference[]): string[] {
  return references.map(({ name }) => name);
}

export function textsOf(written: readonly Text[]): string[] {
  return written.map(({ value }) => value);
}
