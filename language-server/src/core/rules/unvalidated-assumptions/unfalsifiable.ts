import type { Bar, Hypothesis } from '../../model/hypothesis.ts';
import { called } from '../../names/called.ts';
import { compareDecimals } from '../../text/decimal.ts';
import type { Fix } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { pairBars } from '../../verdict/bar-pairs.ts';
import { hitsThatMeet } from '../bar-range.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly bar: Bar;
  readonly fault: 'never-passes' | 'always-passes' | 'never-fails' | 'nobody-asked';
  /** The sample it speaks of, where it says one. */
  readonly n?: number;
}

export const unfalsifiable = defineRule({
  name: 'unfalsifiable',
  family: 'unvalidated-assumptions',
  severity: 'warning',
  summary: 'No result could fail a bar, or none could pass it, so the test teaches nothing.',
  source: 'The rule of science that a claim which nothing could refute says nothing.',
  subject: 'hypothesis',
  *check(hypothesis): Iterable<Found> {
    if (!isInPlay(hypothesis)) {
      return;
    }
    for (const { pass, fail } of pairBars(hypothesis)) {
      const n = pass.sample?.n;
      const passing = n === 0 ? undefined : hitsThatMeet(pass, n);
      const failing = fail && n !== 0 ? hitsThatMeet(fail, fail.sample?.n ?? n) : undefined;
      if (n === 0) {
        yield { hypothesis, bar: pass, fault: 'nobody-asked', n };
      } else if (passing === 'none') {
        yield { hypothesis, bar: pass, fault: 'never-passes', n };
      } else if (passing === 'all') {
        yield { hypothesis, bar: pass, fault: 'always-passes', n };
      } else if (fail && failing === 'none') {
        yield { hypothesis, bar: fail, fault: 'never-fails', n };
      }
    }
  },
  at: ({ hypothesis, bar, fault }) =>
    placeIn(hypothesis, fault === 'nobody-asked' && bar.sample ? bar.sample : bar.threshold),
  message({ hypothesis, bar, fault, n }) {
    const name = called(hypothesis);
    switch (fault) {
      case 'nobody-asked':
        return `A sample of 0 shows nothing, so ${name} can be neither supported nor refuted.`;
      case 'never-passes':
        return `No result could pass this bar of ${name}${bar.threshold.is === 'count' && n !== undefined ? `: there are only ${n} to count` : ''}, so the test cannot support it.`;
      case 'always-passes':
        return `Every result would pass this bar of ${name}, so the test teaches nothing.`;
      case 'never-fails':
        return `No result could meet this fail bar, so nothing could refute ${name}.`;
    }
  },
  fixes({ hypothesis, bar, fault }): readonly Fix[] {
    const { threshold } = bar;
    const isMeantAsShare =
      fault === 'never-passes' &&
      threshold.is === 'count' &&
      (bar.comparison === '>=' || bar.comparison === '>') &&
      compareDecimals(threshold.count, '100') <= 0;
    return isMeantAsShare
      ? [
          {
            title: `Write ${threshold.count}%`,
            safe: false,
            edits: [{ file: hypothesis.file, start: threshold.end, end: threshold.end, text: '%' }],
          },
        ]
      : [];
  },
});
