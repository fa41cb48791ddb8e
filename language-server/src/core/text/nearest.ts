/**
 * The candidate most like a word somebody meant to write, or undefined where none is close enough to be worth
 * suggesting: at most a third of the longer word may differ. Case is not counted; of equals the first is taken.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) {
    return undefined;
  }
  const folded = word.toLowerCase();
  const letters = lettersIn(folded);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const tolerated = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const limit = Math.min(least, tolerated + 1);
    if (Math.abs(candidate.length - word.length) >= limit) {
      continue;
    }
    const foldedCandidate = candidate.toLowerCase();
    // One edit can change two letters of the set at most, which rules most candidates out without a closer look.
    if (countBits(letters ^ lettersIn(foldedCandidate)) > 2 * (limit - 1)) {
      continue;
    }
    const distance = editDistance(folded, foldedCandidate, limit);
    if (distance < limit) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Words in order, ready to be searched again and again: what many of them begin with is compared once. */
export interface NearestIndex {
  readonly words: readonly {
    readonly word: string;
    readonly folded: string;
    /** Its place among the candidates. */
    readonly rank: number;
    /** How many letters it has in common with the one before it, from the first on. */
    readonly shared: number;
  }[];
}

export function nearestIndexOf(candidates: Iterable<string>): NearestIndex {
  const words = Array.from(candidates, (word, rank) => ({ word, folded: word.toLowerCase(), rank }));
  words.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.rank - b.rank));
  return {
    words: words.map((one, index) => ({
      ...one,
      shared: sharedStart(one.folded, words[index - 1]?.folded ?? ''),
    })),
  };
}

/** The same as `findNearest` on the candidates of an index. */
export function findNearestIn({ words }: NearestIndex, word: string): string | undefined {
  if (word.length > longestWord) {
    return undefined;
  }
  const folded = word.toLowerCase();
  // A candidate that is half as long again tolerates the most. Nearly all words are out of question for a low limit.
  const most = Math.max(1, Math.floor(word.length / 2));
  for (let limit = 0; limit <= most; limit++) {
    const found = findFirstWithin(words, folded, limit);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** The first candidate that is as many edits away as it tolerates and `limit` says, and no more. */
function findFirstWithin(words: NearestIndex['words'], folded: string, limit: number): string | undefined {
  let first: { readonly word: string; readonly rank: number } | undefined;
  const rows: number[][] = [Array.from({ length: folded.length + 1 }, (_, index) => index)];
  /** Words that begin with as many letters as this of the one before are too far away as well. */
  let hopeless = Number.POSITIVE_INFINITY;
  /** How many letters the rows stand for. */
  let depth = 0;
  for (const candidate of words) {
    if (candidate.shared < depth) {
      depth = candidate.shared;
    }
    if (candidate.shared >= hopeless) {
      continue;
    }
    hopeless = Number.POSITIVE_INFINITY;
    while (depth < candidate.folded.length && hopeless > depth) {
      const least = fillRowBelow(rows, depth, folded, candidate.folded);
      depth++;
      if (least > limit) {
        hopeless = depth;
      }
    }
    if (
      depth === candidate.folded.length &&
      rows[depth]?.[folded.length] === limit &&
      limit <= Math.max(1, Math.floor(Math.max(folded.length, candidate.folded.length) / 3)) &&
      (first === undefined || candidate.rank < first.rank)
    ) {
      first = candidate;
    }
  }
  return first?.word;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return at;
}

/**
 * Fills the row for the letter of `word` at `depth`: the edits that turn each beginning of `written` into that of it.
 * Gives the least of them.
 */
function fillRowBelow(rows: number[][], depth: number, written: string, word: string): number {
  const last = rows[depth] ?? [];
  const beforeLast = rows[depth - 1] ?? [];
  const row = rows[depth + 1] ?? [];
  rows[depth + 1] = row;
  row[0] = depth + 1;
  let least = depth + 1;
  for (let j = 1; j <= written.length; j++) {
    const same = word[depth] === written[j - 1] ? 0 : 1;
    let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
    if (depth > 0 && j > 1 && word[depth] === written[j - 2] && word[depth - 1] === written[j - 1]) {
      distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
    }
    row[j] = distance;
    least = Math.min(least, distance);
  }
  return least;
}

/** Nobody mistypes a longer one, and the work grows with the square of it. */
const longestWord = 100;

/** The letters of a word as a set of bits; several letters share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    letters |= 1 << (word.charCodeAt(at) & 31);
  }
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}

/**
 * Insertions, removals, replacements and swaps of neighbours that turn one word into another (optimal string
 * alignment), or `limit` where it is that many or more.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(distance);
    }
    if (Math.min(...row) >= limit) {
      return limit;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
