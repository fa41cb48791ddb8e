import type { CourseWord, Decision } from '../../model/decision.ts';
import type { BarConsequence, Hypothesis } from '../../model/hypothesis.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { decisionsAnswering } from '../../pipeline/decisions-answering.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly decision: Decision;
  readonly taken: CourseWord;
  readonly hypothesis: Hypothesis;
  readonly promise: BarConsequence;
}

export const promiseNotKept = defineRule({
  name: 'promise-not-kept',
  family: 'unvalidated-assumptions',
  severity: 'warning',
  summary: 'A bar said beforehand to pivot or to stop, and another decision was taken.',
  source: 'The validation board: what follows from a result is agreed before anybody has seen it.',
  subject: 'decision',
  *check(decision, project): Iterable<Found> {
    const { course: taken, on } = decision;
    if (taken === undefined || on === undefined) {
      return;
    }
    for (const hypothesis of hypothesesNamedBy(project, decision)) {
      const answers = project.read(decisionsAnswering, hypothesis);
      if (!answers.includes(decision)) {
        continue;
      }
      for (const { promise, since } of promisesDue(project, hypothesis, on.date)) {
        const isKept = answers.some(
          (other) => other.course?.course === promise.course && (other.on?.date ?? '') >= since,
        );
        if (taken.course !== promise.course && !isKept) {
          yield { decision, taken, hypothesis, promise };
        }
      }
    }
  },
  at: ({ decision, taken }) => placeIn(decision, taken),
  message: ({ taken, hypothesis, promise }) =>
    `The bar of ${called(hypothesis)} said 'then ${promise.course}' and was met, and this decision is to ${taken.course}: keep the promise, or say in 'because' what nobody could have known.`,
  related: ({ hypothesis, promise }) => [
    { place: placeIn(hypothesis, promise), message: 'What was promised beforehand.' },
  ],
});

/** The hypotheses a decision changes, or whose evidence it names. */
function hypothesesNamedBy(project: Project, decision: Decision): ReadonlySet<Hypothesis> {
  const evidence = decision.because.flatMap((reason) =>
    reason.is === 'reference' ? (project.findAs('evidence', reason.reference) ?? []) : [],
  );
  const references = [
    ...decision.changes,
    ...evidence.flatMap((each) => each.bearings.map((bearing) => bearing.hypothesis)),
  ];
  return new Set(references.flatMap((reference) => project.findAs('hypothesis', reference) ?? []));
}

interface Due {
  readonly promise: BarConsequence;
  /** The day its bar was met. */
  readonly since: IsoDate;
}

/** What the bars that decided a hypothesis by a day had promised: to pivot, or to stop. */
function promisesDue(project: Project, hypothesis: Hypothesis, day: IsoDate): readonly Due[] {
  return project.read(verdictOf, hypothesis).bars.flatMap(({ outcome, since, pass, fail }) => {
    const met = outcome === 'supported' ? pass : outcome === 'refuted' ? fail : undefined;
    const promise = met?.then;
    const isBinding = promise?.course === 'pivot' || promise?.course === 'stop';
    return promise && isBinding && since !== undefined && since <= day ? [{ promise, since }] : [];
  });
}
