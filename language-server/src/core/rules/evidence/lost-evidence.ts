import type { Comparison } from '../../diff/comparison.ts';
import type { GuardFinding } from '../../diff/guard-finding.ts';
import { findLineWithoutRows } from '../../diff/lost-rows.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import { placeIn } from '../../text/span.ts';
import { inOrderOfTime } from '../../verdict/batches.ts';
import { measure } from '../../verdict/measured-bar.ts';
import { clearsRate, clearsValue, isMeasured, isMedian, rateOf, valueOf } from '../../verdict/thresholds.ts';
import type { BarState, Batch, Verdict } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineDiffRule } from '../diff-rule.ts';

export const lostEvidence = defineDiffRule({
  name: 'lost-evidence',
  family: 'evidence',
  severity: 'error',
  summary: 'Evidence that speaks against a hypothesis is gone.',
  source: 'The scientific record: what was found stays found, and a mistake in it is put right beside it.',
  *compare(comparison): Iterable<GuardFinding> {
    const { before, after } = comparison;
    for (const hypothesis of before.all('hypothesis')) {
      const verdict = before.read(verdictOf, hypothesis);
      const now = comparison.afterOf(hypothesis);
      for (const batch of lostFrom(comparison, hypothesis, now, verdict)) {
        const { evidence, bearing } = batch;
        const name = hypothesis.name?.text ?? 'a hypothesis';
        const without = findLineWithoutRows(comparison, evidence, bearing);
        const called = evidence.name ? `'${evidence.name.text}'` : 'A result';
        const word = now && after.read(verdictOf, now).word;
        const consequence =
          word === undefined
            ? `so is '${name}'`
            : word === verdict.word
              ? `without it '${name}' is ${word}, as with it`
              : `with it '${name}' was ${verdict.word}, without it it is ${word}`;
        const tally =
          bearing.tally?.is === 'count' ? ` with ${bearing.tally.hits} of ${bearing.tally.n}` : '';
        yield {
          subject: evidence.name?.text ?? name,
          ...(now
            ? { side: 'after', place: placeIn(now, now.name ?? now.head) }
            : { side: 'before', place: placeIn(evidence, bearing) }),
          message: `${without ? `What ${called} was counted over, which` : `${called}, which`} spoke against '${name}'${tally}, is gone: ${consequence}. What was found stays; where it was wrong, new evidence with 'replaces' puts it right.`,
          explains: [evidence, bearing, ...(without ? [without.bearing] : [])],
        };
      }
    }
  },
});

/** What spoke against a hypothesis and bears on it no longer. What other evidence had replaced was gone already. */
function lostFrom(
  comparison: Comparison,
  hypothesis: Hypothesis,
  now: Hypothesis | undefined,
  verdict: Verdict,
): readonly Batch[] {
  const inForce = [
    ...verdict.counted,
    ...verdict.leftOut.filter(({ why }) => why !== 'replaced' && why !== 'informs' && why !== 'future'),
  ];
  return inOrderOfTime(inForce).filter((batch) => {
    if (!speaksAgainst(batch, verdict.bars)) {
      return false;
    }
    if (findLineWithoutRows(comparison, batch.evidence, batch.bearing)) {
      return true;
    }
    const kept = comparison.afterOf(batch.evidence);
    return !kept?.bearings.some(
      (bearing) => now !== undefined && comparison.after.findAs('hypothesis', bearing.hypothesis) === now,
    );
  });
}

/** By its word, or by its own numbers: it meets the fail bar or, where there is none, misses the pass bar. */
function speaksAgainst(batch: Batch, bars: readonly BarState[]): boolean {
  return (
    batch.bearing.verb === 'contradicts' ||
    bars.some((bar) => bar.batches.some(({ bearing }) => bearing === batch.bearing) && fails(bar, batch))
  );
}

function fails({ pass, fail, need }: BarState, batch: Batch): boolean {
  const bar = fail ?? pass;
  const clears = ((): boolean | undefined => {
    if (isMeasured(pass)) {
      const measurement = measure([batch], isMedian(pass));
      return measurement && clearsValue(valueOf(bar), measurement.sum, measurement.count);
    }
    const rate = need === undefined ? undefined : rateOf(bar, need);
    return rate && batch.hits !== undefined && batch.n > 0
      ? clearsRate(rate, batch.hits, batch.n)
      : undefined;
  })();
  return clears !== undefined && clears === (fail !== undefined);
}
