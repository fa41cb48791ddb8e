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
