import { declarationTypes } from '../model/declaration.ts';
import type { Project } from '../names/project.ts';
import { isSameText, keyOf, type Likeness, similarityOf } from './similarity.ts';
import type { Thing } from './thing.ts';

/** A thing of either side with what tells it from others. */
export interface Candidate extends Likeness {
  readonly thing: Thing;
  /** What it is known by: the same on both sides for what has kept its name. */
  readonly identity: string | undefined;
  /** What it can only be found within: of a member its owner. */
  readonly within: string | undefined;
}

export interface Matched {
  readonly before: Candidate;
  readonly after: Candidate;
}

/**
 * Which things of one type are the same on both sides. A name that stayed decides, unless what it stands for became
 * something else entirely and its content is found under another name; what is left is recognised by its content.
 */
export function matchThings(
  before: readonly Candidate[],
  after: readonly Candidate[],
  projects: { readonly before: Project; readonly after: Project },
): readonly Matched[] {
  const matched: Matched[] = [];
  const open = { before: new Set(before), after: new Set(after) };
  const match = (one: Candidate, other: Candidate): void => {
    open.before.delete(one);
    open.after.delete(other);
    matched.push({ before: one, after: other });
  };
  const matchNamesakes = (isSame: (one: Candidate, other: Candidate) => boolean): void => {
    const namesakes = byKey([...open.after], ({ identity }) => identity);
    for (const one of [...open.before]) {
      const others = one.identity === undefined ? undefined : namesakes.get(one.identity);
      const other = others?.find((candidate) => open.after.has(candidate) && isSame(one, candidate));
      if (other) {
        match(one, other);
      }
    }
  };
  matchNamesakes(
    (one, other) => one.thing.declaration === other.thing.declaration || similarityOf(one, other) >= sameName,
  );
  matchTexts(open, match);
  matchLikely(open, match, projects);
  matchNamesakes(() => true);
  return matched;
}

/** Below this a name stands for something else than before, if that something is found elsewhere. */
const sameName = 0.3;
/** From this on two things of different names are taken for one. */
const sameThing = 0.6;
/** For things that the same others refer to. */
const sameReferrers = 0.25;
/** More comparisons than this are not made: whoever renames thousands of things at once changes them little by little. */
const mostComparisons = 40_000;

interface Open {
  readonly before: Set<Candidate>;
  readonly after: Set<Candidate>;
}

function matchTexts(open: Open, match: (one: Candidate, other: Candidate) => void): void {
  const contentOf = (candidate: Candidate): string | undefined =>
    candidate.title === undefined && candidate.statements.length === 0
      ? undefined
      : [candidate.within, candidate.title, ...candidate.statements.map(keyOf).sort()].join('\n');
  const sames = byKey([...open.after], contentOf);
  for (const one of [...open.before]) {
    const content = contentOf(one);
    const other = (content === undefined ? undefined : sames.get(content))?.find(
      (candidate) => open.after.has(candidate) && isSameText(one, candidate),
    );
    if (other) {
      match(one, other);
    }
  }
}

function matchLikely(
  open: Open,
  match: (one: Candidate, other: Candidate) => void,
  projects: { readonly before: Project; readonly after: Project },
): void {
  if (open.before.size * open.after.size > mostComparisons) {
    return;
  }
  const likely: { readonly one: Candidate; readonly other: Candidate; readonly score: number }[] = [];
  for (const one of open.before) {
    for (const other of open.after) {
      if (one.within !== other.within) {
        continue;
      }
      const score = similarityOf(one, other);
      const total = score >= sameThing - sameReferrers ? score + affinity(one, other, projects) : score;
      if (total >= sameThing) {
        likely.push({ one, other, score: total });
      }
    }
  }
  likely.sort((a, b) => b.score - a.score);
  for (const { one, other } of likely) {
    if (open.before.has(one) && open.after.has(other)) {
      match(one, other);
    }
  }
}

/** Whether the same declarations refer to two things. */
function affinity(
  one: Candidate,
  other: Candidate,
  projects: { readonly before: Project; readonly after: Project },
): number {
  const before = referrersOf(projects.before, one.thing.name);
  const after = referrersOf(projects.after, other.thing.name);
  const shared = [...before].filter((name) => after.has(name)).length;
  return shared > 0 && 2 * shared >= Math.max(before.size, after.size) ? sameReferrers : 0;
}

function referrersOf(project: Project, name: string | undefined): ReadonlySet<string> {
  return new Set(
    name === undefined
      ? []
      : declarationTypes.flatMap((type) =>
          project.referrers(name, type).flatMap((referrer) => referrer.name?.text ?? []),
        ),
  );
}

function byKey(
  candidates: readonly Candidate[],
  key: (candidate: Candidate) => string | undefined,
): ReadonlyMap<string, readonly Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = key(candidate);
    if (known !== undefined) {
      found.set(known, [...(found.get(known) ?? []), candidate]);
    }
  }
  return found;
}
