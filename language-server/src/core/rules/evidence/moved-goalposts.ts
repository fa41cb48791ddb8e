import type { Evidence } from '../../model/evidence.ts';
import { currentRevision, type Hypothesis, type Revision } from '../../model/hypothesis.ts';
import type { Day } from '../../model/quantity.ts';
import { called } from '../../names/called.ts';
import { formatList } from '../../text/amounts.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { bearingsOn } from '../../verdict/batches.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { isInForce } from './in-force.ts';
import { movedBars } from './moved-bars.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: string;
  readonly revision: Revision;
  readonly since: Day;
  readonly older: readonly Evidence[];
}

export const movedGoalposts = defineRule({
  name: 'moved-goalposts',
  family: 'evidence',
  severity: 'warning',
  summary:
    'The wording of a hypothesis is younger than evidence that names its revision, or its bar was changed after it had been measured against.',
  source: 'The test card: the bar is written before the experiment, so that it cannot be bent to its result.',
  subject: 'hypothesis',
  compare: movedBars,
  *check(hypothesis, project): Iterable<Found> {
    const { name, revisions } = hypothesis;
    if (!name || !isInPlay(hypothesis)) {
      return;
    }
    for (const revision of revisions) {
      const { since, number } = revision;
      const older = since
        ? bearingsOn(project, hypothesis)
            .filter(
              ({ evidence, bearing }) =>
                bearing.revision?.value === number &&
                evidence.on !== undefined &&
                evidence.on.date < since.date &&
                isInForce(project, evidence),
            )
            .map(({ evidence }) => evidence)
        : [];
      if (since && older.length > 0) {
        yield { hypothesis, name: name.text, revision, since, older: [...new Set(older)] };
      }
    }
  },
  at: ({ hypothesis, since }) => placeIn(hypothesis, since),
  message: ({ name, revision, since, older }) =>
    `Revision ${revision.number} of '${name}' is worded since ${since.date} and ${formatList(
      older.map((evidence) => called(evidence)),
      3,
    )} named it before that, so ${older.length === 1 ? 'it was' : 'they were'} found for another wording.`,
  related: ({ older }) =>
    older.map((evidence) => ({
      place: placeIn(evidence, evidence.on ?? evidence.head),
      message: `Found on ${evidence.on?.date ?? 'another day'}.`,
    })),
  fixes: ({ hypothesis, name, revision, since }) =>
    revision.number === currentRevision(hypothesis) && revision.start < since.start
      ? [
          {
            title: `Make it revision ${revision.number + 1} of '${name}'`,
            safe: false,
            edits: [
              replaceSpan(
                hypothesis,
                { start: revision.start, end: since.start },
                `revision ${revision.number + 1} since `,
              ),
            ],
          },
        ]
      : [],
});
