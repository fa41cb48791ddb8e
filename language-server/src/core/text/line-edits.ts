import type { SettledEdit } from './edits.ts';

/**
 * The edits that turn one text into another, whole lines at a time and as few lines as possible, so that cursors, marks
 * and folds in all other lines stay where they are. In order of position; none touches another.
 */
export function lineEdits(before: string, after: string): readonly SettledEdit[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let first = 0;
  while (first < old.length && first < fresh.length && old[first] === fresh[first]) {
    first++;
  }
  let same = 0;
  while (
    same < old.length - first &&
    same < fresh.length - first &&
    old[old.length - 1 - same] === fresh[fresh.length - 1 - same]
  ) {
    same++;
  }
  const kept = commonLines(old.slice(first, old.length - same), fresh.slice(first, fresh.length - same));
  const edits: SettledEdit[] = [];
  let [atOld, atFresh] = [first, first];
  let start = lengthOf(old.slice(0, first));
  const replaceUntil = (endOld: number, endFresh: number): void => {
    const removed = lengthOf(old.slice(atOld, endOld));
    const text = fresh.slice(atFresh, endFresh).join('');
    if (removed > 0 || text !== '') {
      edits.push({ start, end: start + removed, text });
    }
    start += removed;
    [atOld, atFresh] = [endOld, endFresh];
  };
  for (const [inOld, inFresh] of kept) {
    replaceUntil(first + inOld, first + inFresh);
    start += old[atOld]?.length ?? 0;
    atOld++;
    atFresh++;
  }
  replaceUntil(old.length - same, fresh.length - same);
  return edits;
}

/** Lines with what ends them. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

/** More differences than these are not worth telling apart: everything between the first and the last is replaced. */
const mostDifferences = 500;

/**
 * A longest common run of lines as pairs of indexes, by Myers' greedy algorithm ("An O(ND) Difference Algorithm and Its
 * Variations", 1986).
 */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let d = 0; d <= Math.min(a.length + b.length, mostDifferences); d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = stepOf(furthest, k, d);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return backtracked(trace, a.length, b.length);
      }
    }
  }
  return [];
}

function stepOf(furthest: ReadonlyMap<number, number>, k: number, d: number): number {
  const [below = -1, above = -1] = [furthest.get(k - 1), furthest.get(k + 1)];
  return k === -d || (k !== d && below < above) ? above : below + 1;
}

function backtracked(
  trace: readonly ReadonlyMap<number, number>[],
  endOfA: number,
  endOfB: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [endOfA, endOfB];
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] ?? new Map<number, number>();
    const k = x - y;
    const [below = -1, above = -1] = [furthest.get(k - 1), furthest.get(k + 1)];
    const from = k === -d || (k !== d && below < above) ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = d === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
