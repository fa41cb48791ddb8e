import * as z from 'zod';
import { stages } from '../model/venture.ts';
import { verdictWords } from '../verdict/verdict.ts';
import type { HistoryEvent, ProjectHistory, Stretch } from './chronicle.ts';
import type { HistoryView } from './history-view.ts';

const day = z.string().describe('As YYYY-MM-DD.');
const stage = z.enum(stages);
const verdict = z.enum(verdictWords);
const commit = z
  .strictObject({ id: z.string(), subject: z.string().describe('The first line of its message.') })
  .nullable()
  .describe('Null where the calendar alone did it.');
const seen = { day: day.describe('The day of the commit by which it could be seen.'), commit };

const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['begun', 'gone']), ...seen }),
  z.strictObject({ kind: z.literal('stage'), ...seen, before: stage, after: stage }),
  z.strictObject({
    kind: z.literal('gate'),
    ...seen,
    name: z.string(),
    exits: stage,
    passed: z.boolean(),
    passedOn: day.nullable().describe('The day of the evidence that completed it.'),
  }),
  z.strictObject({
    kind: z.literal('verdict'),
    ...seen,
    name: z.string(),
    before: verdict.nullable().describe('Null where the hypothesis is new.'),
    after: verdict.nullable().describe('Null where it is gone.'),
    reason: z.string().nullable(),
  }),
  z
    .strictObject({
      kind: z.literal('bar'),
      ...seen,
      name: z.string(),
      before: z.string(),
      after: z.string(),
    })
    .describe('A bar was changed under evidence that had been measured against it.'),
  z.strictObject({
    kind: z.literal('pivot'),
    ...seen,
    name: z.string(),
    on: day.nullable().describe('The day it was decided.'),
    from: stage.nullable(),
    to: stage.nullable(),
    changes: z.array(z.string()),
    learned: z.string().nullable(),
  }),
]);

function stretchSchema<Value extends z.ZodType>(value: Value) {
  return z.array(
    z.strictObject({ value, from: day, to: day.nullable().describe('Exclusive; null where it lasts.') }),
  );
}

const projectSchema = z.strictObject({
  name: z.string().nullable().describe('Null for files that belong to no venture.'),
  commits: z.int().min(0).describe('How many touched it.'),
  stages: stretchSchema(stage),
  hypotheses: z.array(
    z.strictObject({ name: z.string(), title: z.string().nullable(), verdicts: stretchSchema(verdict) }),
  ),
  events: z.array(eventSchema).describe('In order of time.'),
});

/** What `cdev history --format json` prints. The version is raised when a field changes its meaning or goes. */
export const historyJsonSchema = z
  .strictObject({
    version: z.literal(1),
    today: day.describe('The day it goes up to, as YYYY-MM-DD.'),
    of: z.string().describe('What the history is of: a branch, a commit.'),
    projects: z.array(projectSchema),
  })
  .describe('What happened to the ventures of a repository, commit by commit.');

export type HistoryJson = z.infer<typeof historyJsonSchema>;

export function historyJsonOf(view: HistoryView): HistoryJson {
  return { version: 1, today: view.today, of: view.of, projects: view.projects.map(projectJson) };
}

function projectJson(project: ProjectHistory): HistoryJson['projects'][number] {
  return {
    name: project.name ?? null,
    commits: project.commits,
    stages: project.stages.map(stretchJson),
    hypotheses: project.hypotheses.map(({ name, title, stretches }) => ({
      name,
      title: title ?? null,
      verdicts: stretches.map(stretchJson),
    })),
    events: project.events.map(eventJson),
  };
}

function stretchJson<Value>({ value, from, to }: Stretch<Value>) {
  return { value, from, to: to ?? null };
}

function eventJson(event: HistoryEvent): HistoryJson['projects'][number]['events'][number] {
  const known = { day: event.day, commit: event.commit ? { ...event.commit } : null };
  switch (event.is) {
    case 'begun':
    case 'gone':
      return { kind: event.is, ...known };
    case 'stage':
      return { kind: 'stage', ...known, before: event.before, after: event.after };
    case 'gate': {
      const { name, exits, passed, passedOn } = event;
      return { kind: 'gate', ...known, name, exits, passed, passedOn: passedOn ?? null };
    }
    case 'verdict': {
      const { name, before, after, reason } = event;
      return {
        kind: 'verdict',
        ...known,
        name,
        before: before ?? null,
        after: after ?? null,
        reason: reason ?? null,
      };
    }
    case 'bar':
      return { kind: 'bar', ...known, name: event.name, before: event.before, after: event.after };
    case 'pivot': {
      const { name, on, from, to, changes, learned } = event;
      return {
        kind: 'pivot',
        ...known,
        name,
        on: on ?? null,
        from: from ?? null,
        to: to ?? null,
        changes: [...changes],
        learned: learned ?? null,
      };
    }
  }
}
