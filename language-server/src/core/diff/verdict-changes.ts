import type { Hypothesis } from '../model/hypothesis.ts';
import { currentRevision } from '../model/hypothesis.ts';
import { formatList } from '../text/amounts.ts';
import { placeIn } from '../text/span.ts';
import type { Batch, LeftOut, Verdict, VerdictWord } from '../verdict/verdict.ts';
import { sayQuantity } from './statements/say-values.ts';
import { listEvidence } from '../verdict/left-out-words.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import type { VerdictDelta } from './diff.ts';
import { keptEvidence } from './kept-evidence.ts';

/** The hypotheses whose verdict changed, and those that are new or gone, in the order of the project. */
export function verdictDeltas(comparison: Comparison): readonly VerdictDelta[] {
  const { before, after } = comparison;
  const here = after.all('hypothesis').flatMap((hypothesis): readonly VerdictDelta[] => {
    const was = comparison.beforeOf(hypothesis);
    const verdict = was && before.read(verdictOf, was);
    const is = after.read(verdictOf, hypothesis);
    const { name, title } = hypothesis;
    if (!name || verdict?.word === is.word) {
      return [];
    }
    const by = was && verdict && causeOf(comparison, { before: was, after: hypothesis }, verdict, is);
    const { word, reason } = is;
    const formerly = was?.title?.value === title?.value ? undefined : was?.title?.value;
    return [
      { name: name.text, title: title?.value, formerly, before: verdict?.word, after: word, by, reason },
    ];
  });
  const gone = before.all('hypothesis').flatMap((hypothesis): readonly VerdictDelta[] =>
    hypothesis.name && comparison.afterOf(hypothesis) === undefined
      ? [
          {
            name: hypothesis.name.text,
            title: hypothesis.title?.value,
            before: before.read(verdictOf, hypothesis).word,
          },
        ]
      : [],
  );
  return [...here, ...gone];
}

/** The verdicts that changed, each with what changed it. */
export function verdictChanges(comparison: Comparison): readonly Change[] {
  const { before, after } = comparison;
  return comparison.pairsOf('hypothesis').flatMap((pair): readonly Change[] => {
    const was = before.read(verdictOf, pair.before);
    const is = after.read(verdictOf, pair.after);
    const name = pair.after.name?.text;
    if (name === undefined || was.word === is.word) {
      return [];
    }
    const isLoss = was.word === 'supported' && is.word !== 'superseded';
    const cause = causeOf(comparison, pair, was, is);
    return [
      {
        kind: 'verdict-changed',
        severity: isLoss ? 'warning' : 'information',
        subject: name,
        message: `'${name}' went from ${was.word} to ${is.word}${cause === undefined ? '' : ` ${cause}`}: ${is.reason}.`,
        place: placeIn(pair.after, pair.after.name ?? pair.after.head),
        side: 'after',
      },
    ];
  });
}

/** Why a verdict changed, as the end of a sentence: the evidence that came or went, the revision, the status, the bar. */
function causeOf(
  comparison: Comparison,
  pair: { readonly before: Hypothesis; readonly after: Hypothesis },
  was: Verdict,
  is: Verdict,
): string | undefined {
  if (pair.before.status?.word !== pair.after.status?.word && (isSetAside(was.word) || isSetAside(is.word))) {
    return `by its status`;
  }
  const [revisionBefore, revision] = [currentRevision(pair.before), currentRevision(pair.after)];
  const fresh = is.counted.filter(({ evidence }) => {
    const known = comparison.beforeOf(evidence);
    return known === undefined || !was.counted.some((batch) => batch.evidence === known);
  });
  const lost = was.counted.filter(({ evidence }) => {
    const now = comparison.afterOf(evidence);
    return now === undefined || !is.counted.some((batch) => batch.evidence === now);
  });
  const edited = is.counted.filter((batch) => {
    const known = was.counted.find(({ evidence }) => comparison.afterOf(evidence) === batch.evidence);
    return known !== undefined && (known.hits !== batch.hits || known.n !== batch.n);
  });
  const kept = keptEvidence(comparison, was, is);
  const parts = [
    ...(revisionBefore === revision
      ? []
      : [
          kept.size === 0
            ? `by revision ${revision} (evidence begins anew)`
            : `by revision ${revision} (which still counts ${listEvidence(was.counted.filter(({ evidence }) => kept.has(evidence)))})`,
        ]),
    ...(fresh.length > 0 ? [`by ${listBatches(fresh)}`] : []),
    ...(lost.length > 0 && revisionBefore === revision
      ? [
          `without ${formatList([...new Set(lost.map((batch) => sayLost(comparison, batch, is.leftOut)))], 3)}`,
        ]
      : []),
    ...(edited.length > 0 ? [`by ${listBatches(edited)}, which said something else before`] : []),
  ];
  return parts.length > 0
    ? formatList(parts)
    : is.bars.length + was.bars.length > 0
      ? 'by its bar alone'
      : undefined;
}

function isSetAside(word: VerdictWord): boolean {
  return word === 'parked' || word === 'superseded';
}

function listBatches(batches: readonly Batch[]): string {
  return formatList([...new Set(batches.map(sayBatch))], 3);
}

/** A result with its tally, insiders left out: `V1 (8 of 10)`. */
export function sayBatch({ evidence, hits, n, value }: Batch): string {
  const name = evidence.name?.text ?? 'a result without a name';
  const tally =
    hits !== undefined
      ? ` (${hits} of ${n})`
      : value !== undefined
        ? ` (${sayQuantity(value)} over ${n})`
        : '';
  return `${name}${tally}`;
}

function sayLost(comparison: Comparison, { evidence }: Batch, leftOut: readonly LeftOut[]): string {
  const now = comparison.afterOf(evidence);
  const name = now?.name?.text ?? evidence.name?.text ?? 'a result without a name';
  const why = leftOut.find((one) => one.evidence === now)?.why;
  return why === undefined ? name : `${name} (${why.replaceAll('-', ' ')})`;
}
