/**
 * Makes the JSON Schemas of what cdev prints and reads from their zod schemas. Run it with `npm run generate`; a test
 * says when that was forgotten.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { diffJsonSchema } from '../src/core/diff/diff-json.ts';
import { modelJsonSchema } from '../src/core/export/model-json.ts';
import { historyJsonSchema } from '../src/core/history/history-json.ts';
import { checkJsonSchema } from '../src/core/report/check-json.ts';
import { statusJsonSchema } from '../src/core/report/status-json.ts';
import { severities } from '../src/core/rules/card.ts';
import { rules } from '../src/core/rules/index.ts';
import { settingsSchema } from '../src/core/settings/settings.ts';

const schemaFolder = fileURLToPath(new URL('../schemas', import.meta.url));

/** What each file should hold now, by its absolute path. */
export function generateSchemas(): ReadonlyMap<string, string> {
  return new Map([
    file('check.schema.json', 'What cdev check --format json prints', checkJsonSchema, 'output'),
    file('diff.schema.json', 'What cdev diff --format json prints', diffJsonSchema, 'output'),
    file('history.schema.json', 'What cdev history --format json prints', historyJsonSchema, 'output'),
    file('model.schema.json', 'What cdev export json prints', modelJsonSchema, 'output'),
    file('status.schema.json', 'What cdev status --format json prints', statusJsonSchema, 'output'),
    file('cdev.schema.json', 'cdev.json', namingRules(settingsSchema), 'input'),
  ]);
}

function file(
  name: string,
  title: string,
  schema: z.ZodType,
  io: 'input' | 'output',
): readonly [string, string] {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return [join(schemaFolder, name), `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`];
}

/** The settings with every rule by its name, so that an editor can offer them and say what they are. */
function namingRules(schema: typeof settingsSchema): z.ZodType {
  const severity = z.enum([...severities, 'off']);
  const byName = Object.fromEntries(
    rules.map(({ name, summary }) => [name, severity.optional().describe(summary)]),
  );
  const { description } = schema.shape.severities;
  const named = z
    .object(byName)
    .catchall(severity)
    .default({})
    .describe(description ?? '');
  return schema.extend({ severities: named }).describe(schema.description ?? '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generateSchemas()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
