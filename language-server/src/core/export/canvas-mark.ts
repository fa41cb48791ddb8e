import { type HypothesisKind, hypothesisKinds } from '../model/hypothesis.ts';
import { verdictMarks } from '../report/status-words.ts';
import { type VerdictWord, verdictWords } from '../verdict/verdict.ts';

/** What stands behind an item of a canvas in Markdown: how far it is from a guess. An import takes it off again. */
export interface CanvasMark {
  readonly name: string;
  readonly verdict: VerdictWord;
  /** Where its box does not say it. */
  readonly kind?: HypothesisKind;
  readonly tally?: string;
}

/** `✓ H1 supported, 8 of 10`, `○ H4 (sales) untested`. */
export function writeMark({ name, verdict, kind, tally }: CanvasMark): string {
  const what = kind === undefined ? '' : ` (${kind})`;
  return `${verdictMarks[verdict]} ${name}${what} ${verdict}${tally === undefined ? '' : `, ${tally}`}`;
}

/** Behind what is no hypothesis. */
export const otherMarks = {
  stated: '○ stated, untested',
  planned: '▸ planned',
  noted: '▸ noted',
} as const;

const others: ReadonlySet<string> = new Set(Object.values(otherMarks));

/** Before what is computed from the model: no guess, and nothing to import. */
export const computedMark = 'so far: ';

const pattern = new RegExp(
  `^[${Object.values(verdictMarks).join('').replace('–', '\\u2013')}] (\\S+)(?: \\((${hypothesisKinds.join('|')})\\))? (${verdictWords.join('|')})(?:, .*)?$`,
  'u',
);

/** The mark that a text is; undefined for any other text. */
export function findMark(text: string): CanvasMark | 'other' | undefined {
  if (others.has(text)) {
    return 'other';
  }
  const [, name = '', kindWord, word] = pattern.exec(text) ?? [];
  const verdict = verdictWords.find((each) => each === word);
  const kind = hypothesisKinds.find((each) => each === kindWord);
  return verdict === undefined ? undefined : { name, verdict, kind };
}
