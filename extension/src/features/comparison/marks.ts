import type { ChangeView, VerdictDelta } from '../../../../language-server/src/core/diff/diff.ts';
import { kindWords } from '../../../../language-server/src/core/diff/diff-words.ts';

/** What is said behind a line of what changed there. */
export interface Mark {
  /** From zero. */
  readonly line: number;
  readonly text: string;
  /** Each change as it is told in full. */
  readonly messages: readonly string[];
  /** Whether any of it is an error. */
  readonly isTrouble: boolean;
}

/** One mark for each line of a file on which something changed, in the order of the lines. */
export function marksOf(changes: readonly ChangeView[], verdicts: readonly VerdictDelta[]): readonly Mark[] {
  const byLine = new Map<number, readonly ChangeView[]>();
  for (const change of changes) {
    const { line } = change.range.start;
    byLine.set(line, [...(byLine.get(line) ?? []), change]);
  }
  return [...byLine]
    .toSorted(([a], [b]) => a - b)
    .map(([line, here]) => ({
      line,
      text: [...new Set(here.map((change) => sayBriefly(change, verdicts)))].join(' · '),
      messages: here.map(({ message }) => message),
      isTrouble: here.some(({ severity }) => severity === 'error'),
    }));
}

function sayBriefly({ kind, subject }: ChangeView, verdicts: readonly VerdictDelta[]): string {
  const was = verdicts.find(({ name }) => name === subject)?.before;
  const words = kindWords[kind];
  return kind === 'verdict-changed' && was !== undefined ? `${words}, was ${was}` : words;
}
