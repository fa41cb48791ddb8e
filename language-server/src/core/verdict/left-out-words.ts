import type { Evidence } from '../model/evidence.ts';
import { formatList } from '../text/amounts.ts';
import type { LeftOut } from './verdict.ts';

/** What does not count and why, in brackets: `V2 (revision 1) and V4 (late)`; more than three are counted. */
export function listLeftOut(leftOut: readonly LeftOut[]): string {
  return formatList(
    leftOut.map((one) => `${nameOf(one.evidence)} (${whyLeftOut(one)})`),
    3,
  );
}

export function listEvidence(batches: readonly { readonly evidence: Evidence }[]): string {
  return formatList([...new Set(batches.map(({ evidence }) => nameOf(evidence)))], 3);
}

/** The name of a piece of evidence, or what one can say of one that lost it to a mistake. */
function nameOf(evidence: Evidence): string {
  return evidence.name?.text ?? 'a result without a name';
}

/** In a few words: `revision 1`, `dated after today`. */
export function whyLeftOut({ why, revision, method, evidence }: LeftOut): string {
  switch (why) {
    case 'replaced':
      return 'replaced';
    case 'informs':
      return 'only informs';
    case 'future':
      return 'dated after today';
    case 'earlier-revision':
      return `revision ${revision}`;
    case 'unknown-revision':
      return `revision ${revision}, which is not declared`;
    case 'insiders':
      return 'insiders only';
    case 'unknown-method':
      return 'no known method';
    case 'too-weak':
      return evidence.weak ? 'called weak' : `${method}, too weak`;
    case 'late':
      return 'late';
    case 'other-method':
      return `${method}`;
    case 'no-tally':
      return 'no tally';
    case 'other-unit':
      return 'another unit';
  }
}
