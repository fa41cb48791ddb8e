import * as z from 'zod';
import { stages } from '../model/venture.ts';
import { rangeSchema } from '../report/range-schema.ts';
import { severities } from '../rules/card.ts';
import { verdictWords } from '../verdict/verdict.ts';
import { changeKinds } from './change.ts';
import type { DiffView } from './diff.ts';

const stage = z.enum(stages).nullable().describe('Null where that revision has no such project.');
const verdict = z.enum(verdictWords).nullable().describe('Null where that revision has no such hypothesis.');
const gate = z.enum(['open', 'passed']).nullable().describe('Null where that revision has no such gate.');

const changeSchema = z.strictObject({
  kind: z
    .enum(changeKinds)
    .describe('The name of a rule, which `cdev explain` explains, or what happened in a word or two.'),
  severity: z.enum(severities),
  subject: z.string().describe('The name of what changed; of a member with that of its owner before it.'),
  message: z.string(),
  file: z
    .string()
    .describe(
      'Relative to the folder the command ran in, with `/` between its parts. For what is gone, where it stood.',
    ),
  range: rangeSchema,
});

const projectSchema = z.strictObject({
  name: z.string().nullable().describe('Null for files that belong to no venture.'),
  stage: z.strictObject({ before: stage, after: stage }).describe('Where the evidence has brought it.'),
  verdicts: z
    .array(z.strictObject({ name: z.string(), before: verdict, after: verdict }))
    .describe('Of hypotheses whose verdict changed, and of those that only one revision has.'),
  gates: z
    .array(z.strictObject({ name: z.string(), before: gate, after: gate }))
    .describe('Of gates that opened or closed, and of those that only one revision has.'),
  changes: z.array(changeSchema).describe('The weightiest first.'),
});

/** What `cdev diff --format json` prints. The version is raised when a field changes its meaning or goes. */
export const diffJsonSchema = z
  .strictObject({
    version: z.literal(1),
    projects: z.array(projectSchema).describe('Every project of either revision, changed or not.'),
  })
  .describe('What changed in meaning between two revisions.');

export type DiffJson = z.infer<typeof diffJsonSchema>;

export function diffJsonOf(view: DiffView): DiffJson {
  return {
    version: 1,
    projects: view.projects.map((project) => ({
      name: project.name ?? null,
      stage: { before: project.stage.before ?? null, after: project.stage.after ?? null },
      verdicts: project.verdicts.map(({ name, before, after }) => ({
        name,
        before: before ?? null,
        after: after ?? null,
      })),
      gates: project.gates.map(({ name, before, after }) => ({
        name,
        before: before ?? null,
        after: after ?? null,
      })),
      changes: project.changes.map(({ kind, severity, subject, message, file, range }) => ({
        kind,
        severity,
        subject,
        message,
        file,
        range: { start: { ...range.start }, end: { ...range.end } },
      })),
    })),
  };
}
