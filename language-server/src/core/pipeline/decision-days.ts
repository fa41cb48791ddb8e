import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';

/** The days on which decisions were taken, the earliest first: a gate is answered by any from the day it passed. */
export const decisionDays = defineQuery<Project, readonly IsoDate[]>('days of decisions', (project) =>
  project
    .all('decision')
    .flatMap((decision) => decision.on?.date ?? [])
    .filter((day) => day <= project.today)
    .sort(),
);
