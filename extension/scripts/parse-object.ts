import * as z from 'zod';

const objectSchema = z.record(z.string(), z.unknown());

/** The object that a JSON text holds; throws for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  return objectSchema.parse(JSON.parse(text));
}
