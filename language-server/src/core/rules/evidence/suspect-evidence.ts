import { currentRevision, type Hypothesis } from '../../model/hypothesis.ts';
import { valueSpan } from '../../model/node.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { replaceSpan } from '../../text/edits.ts';
import { between, placeIn } from '../../text/span.ts';
import { experimentsTesting } from '../../verdict/experiments-testing.ts';
import { defineRule } from '../card.ts';
import { testOfHypothesis } from '../test-of-hypothesis.ts';
import { type BearingInForce, bearingsInForce } from './in-force.ts';

export const suspectEvidence = defineRule({
  name: 'suspect-evidence',
  family: 'evidence',
  severity: 'warning',
  summary: 'Evidence was gathered for an earlier wording of its hypothesis.',
  source:
    'Requirements engineering: what was checked against an older wording is suspect until somebody has looked again.',
  subject: 'evidence',
  *check(evidence, project): Iterable<BearingInForce> {
    for (const one of bearingsInForce(project, evidence)) {
      if (one.revision < currentRevision(one.hypothesis) && !isTestedAgain(project, one.hypothesis)) {
        yield one;
      }
    }
  },
  // What is claimed, without the rows it is read from.
  at: ({ evidence, bearing }) =>
    placeIn(evidence, bearing.data && bearing.tally ? between(bearing.hypothesis, bearing.tally) : bearing),
  message: ({ evidence, hypothesis, name, revision }) =>
    `${calledFirst(evidence)} was gathered for revision ${revision} of '${name}', which is now at revision ${currentRevision(hypothesis)}, so it no longer counts.`,
  related: ({ hypothesis, name }) => {
    const number = currentRevision(hypothesis);
    const current = hypothesis.revisions.find((revision) => revision.number === number);
    return current
      ? [{ place: placeIn(hypothesis, current), message: `Here '${name}' was worded anew.` }]
      : [];
  },
  fixes: ({ evidence, bearing, hypothesis, name }, project) => {
    const number = currentRevision(hypothesis);
    return [
      {
        title: `Accept ${called(evidence)} for revision ${number} of '${name}'`,
        safe: false,
        edits: [
          bearing.revision
            ? replaceSpan(evidence, valueSpan(bearing.revision), String(number))
            : replaceSpan(
                evidence,
                { start: bearing.hypothesis.end, end: bearing.hypothesis.end },
                ` revision ${number}`,
              ),
        ],
      },
      testOfHypothesis(project, hypothesis),
    ];
  },
});

/** Whether the wording of today is being tested, or is going to be: then what was is settled by what comes. */
function isTestedAgain(project: Project, hypothesis: Hypothesis): boolean {
  const number = currentRevision(hypothesis);
  const since = hypothesis.revisions.find((revision) => revision.number === number)?.since?.date;
  return experimentsTesting(project, hypothesis).some(
    ({ from, to }) =>
      from !== undefined &&
      (since === undefined || from.date >= since) &&
      (to === undefined || to.date >= project.today),
  );
}
