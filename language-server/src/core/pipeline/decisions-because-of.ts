import type { Decision } from '../model/decision.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';

/** The decisions whose reasons name a hypothesis or evidence bearing on it, in the order of the project. */
export const decisionsBecauseOf = defineQuery<Hypothesis, readonly Decision[]>(
  'decisions because of a hypothesis',
  (project, hypothesis) => [
    ...new Set(
      [hypothesis, ...evidenceOn(project, hypothesis)].flatMap((reason) =>
        (reason.name ? project.referrers(reason.name.text, 'decision') : []).filter((decision) =>
          decision.because.some(
            (because) =>
              because.is === 'reference' && project.find(because.reference.name)?.declaration === reason,
          ),
        ),
      ),
    ),
  ],
);

function evidenceOn(project: Project, hypothesis: Hypothesis): readonly Evidence[] {
  return hypothesis.name === undefined
    ? []
    : project
        .referrers(hypothesis.name.text, 'evidence')
        .filter((evidence) =>
          evidence.bearings.some((line) => project.findAs('hypothesis', line.hypothesis) === hypothesis),
        );
}
