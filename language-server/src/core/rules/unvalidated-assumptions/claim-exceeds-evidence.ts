import type { Hypothesis, Status } from '../../model/hypothesis.ts';
import { calledFirst } from '../../names/called.ts';
import { type Fix, removeStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule, type RelatedPlace } from '../card.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly status: Status & { readonly word: keyof typeof carriedBy };
  readonly verdict: Verdict;
}

/** The verdict that each claim needs. */
const carriedBy = { validated: 'supported', invalidated: 'refuted' } as const;

/** What the evidence would let the founder write instead. */
const claimFor: Readonly<Partial<Record<Verdict['word'], Found['status']['word']>>> = {
  supported: 'validated',
  refuted: 'invalidated',
};

export const claimExceedsEvidence = defineRule({
  name: 'claim-exceeds-evidence',
  family: 'unvalidated-assumptions',
  severity: 'error',
  summary: 'A status claims a result that the evidence does not carry.',
  source:
    'Customer Development: what customers say is not validated until they act on it, and paying is the proof.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { status } = hypothesis;
    if (status === undefined || !isClaim(status)) {
      return;
    }
    const verdict = project.read(verdictOf, hypothesis);
    if (verdict.word !== carriedBy[status.word]) {
      yield { hypothesis, status, verdict };
    }
  },
  at: ({ hypothesis, status }) => placeIn(hypothesis, status),
  message({ hypothesis, status, verdict }) {
    return `${calledFirst(hypothesis)} is claimed ${status.word} and the evidence leaves it ${verdict.word}: ${verdict.reason}.`;
  },
  related({ hypothesis, verdict }): readonly RelatedPlace[] {
    const bars = verdict.bars
      .filter((bar) => bar.outcome !== 'supported')
      .map(({ pass }) => ({
        place: placeIn(hypothesis, pass),
        message: 'What it promised to be measured by.',
      }));
    const against = verdict.against.map(({ evidence, bearing }) => ({
      place: placeIn(evidence, bearing),
      message: 'This speaks against it.',
    }));
    return [...bars, ...against];
  },
  fixes({ hypothesis, status, verdict }): readonly Fix[] {
    const instead = claimFor[verdict.word];
    const rewrite: readonly Fix[] =
      instead === undefined
        ? []
        : [
            {
              title: `Write 'status ${instead}'`,
              safe: false,
              edits: [
                {
                  file: hypothesis.file,
                  start: status.end - status.word.length,
                  end: status.end,
                  text: instead,
                },
              ],
            },
          ];
    return [
      ...rewrite,
      {
        title: `Remove 'status ${status.word}'`,
        safe: false,
        edits: [removeStatement(hypothesis, status)],
      },
    ];
  },
});

function isClaim(status: Status): status is Found['status'] {
  return status.word === 'validated' || status.word === 'invalidated';
}
