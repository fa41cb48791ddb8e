import type { Decision } from '../model/decision.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import { defineQuery } from '../names/project.ts';

/**
 * The decisions taken by today that answer a hypothesis, in order of their day: those that change it, and those because of evidence bearing on
 * it. One without a day has lost it to a mistake and comes first.
 */
export const decisionsAnswering = defineQuery<Hypothesis, readonly Decision[]>(
  'decisions answering a hypothesis',
  (project, hypothesis) => {
    const name = hypothesis.name?.text;
    if (name === undefined) {
      return [];
    }
    const found = new Set(
      project
        .referrers(name, 'decision')
        .filter((decision) =>
          decision.changes.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
        ),
    );
    for (const evidence of project.referrers(name, 'evidence')) {
      const bears = evidence.bearings.some(
        (bearing) => project.findAs('hypothesis', bearing.hypothesis) === hypothesis,
      );
      for (const decision of bears && evidence.name
        ? project.referrers(evidence.name.text, 'decision')
        : []) {
        if (
          decision.because.some(
            (reason) =>
              reason.is === 'reference' && project.findAs('evidence', reason.reference) === evidence,
          )
        ) {
          found.add(decision);
        }
      }
    }
    const dayOf = (decision: Decision) => decision.on?.date ?? '';
    return [...found]
      .filter((decision) => dayOf(decision) <= project.today)
      .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  },
);
