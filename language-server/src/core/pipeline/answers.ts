import type { Decision } from '../model/decision.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';

/** The decisions taken by today that answer a hypothesis: they change it, or their reasons name evidence bearing on it. */
export const decisionsAnswering = defineQuery<Hypothesis, readonly Decision[]>(
  'decisions that answer a hypothesis',
  (project, hypothesis) => {
    const name = hypothesis.name?.text;
    if (name === undefined) {
      return [];
    }
    const answers = new Set<Decision>();
    for (const decision of project.referrers(name, 'decision')) {
      if (decision.changes.some((reference) => project.find(reference.name)?.declaration === hypothesis)) {
        answers.add(decision);
      }
    }
    for (const evidence of project.referrers(name, 'evidence')) {
      const bears = evidence.bearings.some(
        (bearing) => project.findAs('hypothesis', bearing.hypothesis) === hypothesis,
      );
      if (!bears || !evidence.name) {
        continue;
      }
      for (const decision of project.referrers(evidence.name.text, 'decision')) {
        const isReason = decision.because.some(
          (reason) =>
            reason.is === 'reference' && project.find(reason.reference.name)?.declaration === evidence,
        );
        if (isReason) {
          answers.add(decision);
        }
      }
    }
    return [...answers].filter((decision) => isTaken(project, decision));
  },
);

/** The days on which decisions were taken, the earliest first: a gate is answered by any from the day it passed. */
export const decisionDays = defineQuery<Project, readonly IsoDate[]>('days of decisions', (project) =>
  project
    .all('decision')
    .filter((decision) => isTaken(project, decision))
    .flatMap((decision) => decision.on?.date ?? [])
    .sort(),
);

function isTaken(project: Project, decision: Decision): boolean {
  return decision.on !== undefined && decision.on.date <= project.today;
}
