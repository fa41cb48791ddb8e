import type { Bar, Hypothesis } from '../../model/hypothesis.ts';
import { called } from '../../names/called.ts';
import { placeIn } from '../../text/span.ts';
import { pairBars } from '../../verdict/bar-pairs.ts';
import { defineRule } from '../card.ts';
import { findOverlap } from '../bar-range.ts';
import { isInPlay } from '../in-play.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly pass: Bar;
  readonly fail: Bar;
  /** A result that meets both, as a founder would write it. */
  readonly both: string;
}

export const barsOverlap = defineRule({
  name: 'bars-overlap',
  family: 'unvalidated-assumptions',
  severity: 'error',
  summary: 'One and the same result would both pass and fail a hypothesis.',
  subject: 'hypothesis',
  *check(hypothesis): Iterable<Found> {
    if (!isInPlay(hypothesis)) {
      return;
    }
    for (const { pass, fail } of pairBars(hypothesis)) {
      const both = fail && findOverlap(pass, fail);
      if (fail && both !== undefined) {
        yield { hypothesis, pass, fail, both };
      }
    }
  },
  at: ({ hypothesis, fail }) => placeIn(hypothesis, fail),
  message: ({ hypothesis, both }) =>
    `${both} would both pass and fail ${called(hypothesis)}, so such a result decides nothing: leave a gap between the bars.`,
  related: ({ hypothesis, pass }) => [
    { place: placeIn(hypothesis, pass), message: 'The bar it overlaps with.' },
  ],
});
