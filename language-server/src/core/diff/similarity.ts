import type { Statement } from './statements/statement.ts';

/** What tells a thing from others of its type, whatever it is called. */
export interface Likeness {
  readonly title?: string;
  readonly statements: readonly Statement[];
}

/**
 * How much two things are one, from 0 to 1: by the words of their titles and by what they say. Two that say nothing at
 * all are not alike, for nothing tells them from any other.
 */
export function similarityOf(a: Likeness, b: Likeness): number {
  const said = shareOf(a.statements.map(keyOf), b.statements.map(keyOf));
  if (a.title === undefined && b.title === undefined) {
    return said ?? 0;
  }
  const title = shareOf(wordsOf(a.title), wordsOf(b.title)) ?? 0;
  return said === undefined ? title : titleWeight * title + (1 - titleWeight) * said;
}

const titleWeight = 0.6;

/** The same thing in the same words. */
export function isSameText(a: Likeness, b: Likeness): boolean {
  return a.title === b.title && (shareOf(a.statements.map(keyOf), b.statements.map(keyOf)) ?? 1) === 1;
}

export function keyOf({ about, said }: Statement): string {
  return `${about} ${said}`;
}

/** Twice what two lists share over what they hold together (Dice's coefficient); undefined of nothing. */
function shareOf(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length + b.length === 0) {
    return undefined;
  }
  const left = new Map<string, number>();
  for (const one of a) {
    left.set(one, (left.get(one) ?? 0) + 1);
  }
  let shared = 0;
  for (const one of b) {
    const count = left.get(one) ?? 0;
    if (count > 0) {
      shared++;
      left.set(one, count - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

function wordsOf(text = ''): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
