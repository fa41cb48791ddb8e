import type { Bar, Hypothesis } from '../../model/hypothesis.ts';
import { calledFirst } from '../../names/called.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { pairBars } from '../../verdict/bar-pairs.ts';
import { failBarTemplate } from '../bar-template.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly pass: Bar;
}

export const noFailBar = defineRule({
  name: 'no-fail-bar',
  family: 'unvalidated-assumptions',
  severity: 'hint',
  summary: 'A hypothesis says what would show it right and not what would show it wrong.',
  source: 'The test card, and the rule of science that a claim is worth as much as what could refute it.',
  subject: 'hypothesis',
  *check(hypothesis): Iterable<Found> {
    if (!isInPlay(hypothesis)) {
      return;
    }
    for (const { pass, fail } of pairBars(hypothesis)) {
      if (fail === undefined) {
        yield { hypothesis, pass };
      }
    }
  },
  at: ({ hypothesis, pass }) => placeIn(hypothesis, pass),
  message: ({ hypothesis }) =>
    `${calledFirst(hypothesis)} has no 'fail when' for this bar, so nobody agreed beforehand which result would end it.`,
  fixes({ hypothesis, pass }) {
    const text = failBarTemplate(pass, hypothesis.passBars.length > 1);
    return text === undefined
      ? []
      : [{ title: `Write a bar: ${text}`, safe: false, edits: [insertStatement(hypothesis, text)] }];
  },
});
