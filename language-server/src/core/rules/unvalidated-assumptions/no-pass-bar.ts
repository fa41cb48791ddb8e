import type { Bar, Hypothesis } from '../../model/hypothesis.ts';
import { called, calledFirst } from '../../names/called.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { barTemplate, sampleTemplate } from '../bar-template.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { hintUntil, isHypothesisLeanedOn } from '../leaning-severity.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  /** A bar that forgot to say of how many; undefined where there is none at all. */
  readonly bar?: Bar;
}

export const noPassBar = defineRule({
  name: 'no-pass-bar',
  family: 'unvalidated-assumptions',
  severity: 'warning',
  summary: 'A hypothesis does not say what would have to be seen for it to hold.',
  source: 'The test card: to verify that, we will measure this, and we are right if it reaches that.',
  subject: 'hypothesis',
  *check(hypothesis): Iterable<Found> {
    if (!isInPlay(hypothesis)) {
      return;
    }
    if (hypothesis.passBars.length === 0) {
      yield { hypothesis };
    }
    for (const bar of hypothesis.passBars) {
      if (bar.sample === undefined) {
        yield { hypothesis, bar };
      }
    }
  },
  at: ({ hypothesis, bar }) => placeIn(hypothesis, bar ?? hypothesis.name ?? hypothesis.head),
  severityOf: ({ hypothesis }, project) => hintUntil(isHypothesisLeanedOn(project, hypothesis), 'warning'),
  message({ hypothesis, bar }) {
    return bar
      ? `The pass bar of ${called(hypothesis)} does not say ${bar.threshold.is === 'value' ? 'over' : 'of'} how many, so no evidence can meet it.`
      : `${calledFirst(hypothesis)} has no 'pass when', so no evidence can ever support it.`;
  },
  fixes({ hypothesis, bar }, project) {
    if (bar) {
      const sample = sampleTemplate(hypothesis, bar);
      return [
        {
          title: `Write '${sample}'`,
          safe: false,
          edits: [
            {
              file: hypothesis.file,
              start: bar.threshold.end,
              end: bar.threshold.end,
              text: ` ${sample}`,
            },
          ],
        },
      ];
    }
    const text = barTemplate(hypothesis.kind?.value, project.today);
    return [
      {
        title: `Write a bar: ${text}`,
        safe: false,
        edits: [insertStatement(hypothesis, text)],
      },
    ];
  },
});
