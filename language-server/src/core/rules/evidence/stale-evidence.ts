import type { Evidence } from '../../model/evidence.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { pivotOf } from '../../pipeline/pivots.ts';
import { whoWasAsked } from '../../pipeline/who-was-asked.ts';
import { formatCount } from '../../text/amounts.ts';
import { addMonths, type IsoDate } from '../../text/dates.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { type BearingInForce, bearingsInForce } from './in-force.ts';

interface Found {
  readonly evidence: Evidence;
  /** Where its day is written, or the rows that are older than it. */
  readonly span: Span;
  /** The day of the pivot that came after it; undefined where it is merely old. */
  readonly pivot?: IsoDate;
  /** The day of the latest row, where the rows are old and the evidence itself is not. */
  readonly latestRow?: IsoDate;
}

export const staleEvidence = defineRule({
  name: 'stale-evidence',
  family: 'evidence',
  severity: 'information',
  summary: 'Evidence is old, or older than a pivot of what it speaks of.',
  source: 'Customer Development: markets move and pivots change the question, so facts go off.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const { on } = evidence;
    const bearings = on ? bearingsInForce(project, evidence).filter((one) => one.isCurrent) : [];
    if (!on || bearings.length === 0) {
      return;
    }
    const pivot = lastPivot(
      project,
      evidence,
      bearings.map((one) => one.hypothesis),
    );
    const oldest = addMonths(project.today, -project.settings.thresholds.staleAfterMonths);
    if (pivot !== undefined && on.date < pivot) {
      yield { evidence, span: on, pivot };
    } else if (on.date < oldest) {
      yield { evidence, span: on };
    } else {
      yield* oldRows(project, evidence, bearings, oldest);
    }
  },
  at: ({ evidence, span }) => placeIn(evidence, span),
  message: ({ evidence, pivot, latestRow }, { settings }) =>
    latestRow !== undefined
      ? `The rows that ${called(evidence)} counts end on ${latestRow}, more than ${formatCount(settings.thresholds.staleAfterMonths, 'month')} ago, so customers may say and do otherwise by now.`
      : pivot === undefined
        ? `${calledFirst(evidence)} is more than ${formatCount(settings.thresholds.staleAfterMonths, 'month')} old, so customers may say and do otherwise by now.`
        : `${calledFirst(evidence)} is older than the pivot of ${pivot}, so it answers a question that is no longer asked.`,
});

function* oldRows(
  project: Project,
  evidence: Evidence,
  bearings: readonly BearingInForce[],
  oldest: IsoDate,
): Iterable<Found> {
  for (const { bearing } of bearings) {
    const latestRow = project.rowsOf(evidence, bearing)?.tally?.days?.last;
    if (bearing.data && latestRow !== undefined && latestRow < oldest) {
      yield { evidence, span: bearing.data.path, latestRow };
      return;
    }
  }
}

/** The day of the last pivot, taken by today, of a hypothesis or of somebody who was asked. */
function lastPivot(
  project: Project,
  evidence: Evidence,
  hypotheses: readonly Hypothesis[],
): IsoDate | undefined {
  const ofPeople = whoWasAsked(project, evidence).flatMap((profile) => project.read(pivotOf, profile) ?? []);
  const ofHypotheses = hypotheses.flatMap((hypothesis) =>
    (hypothesis.name ? project.referrers(hypothesis.name.text, 'decision') : [])
      .filter(
        ({ course, changes }) =>
          course?.course === 'pivot' &&
          changes.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
      )
      .flatMap(({ on }) => (on && on.date <= project.today ? on.date : [])),
  );
  return [...ofPeople, ...ofHypotheses].sort().at(-1);
}
