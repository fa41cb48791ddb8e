import { GrammarAST } from 'langium';
import {
  type Feature,
  type GrammarWalk,
  nameOfFeature,
  type Rest,
  type Step,
  type Ways,
} from './grammar-walk.ts';

/** Stands for a number, because what is to be counted, paid or measured is not known. */
export const someAmount = '$';

/** The shortest text of a declaration in which a feature is read, with `placeholder` in its place. */
export function findSample(
  walk: GrammarWalk,
  feature: Feature,
  declaration: GrammarAST.RuleCall | undefined,
  placeholder: string,
): string | undefined {
  const isInside = (step: Step) => walk.callsAround(step).at(-1) === declaration;
  const starts = walk.start.map((rest): Path => ({ rest, words: [] }));
  const there = findShortest(walk, starts, isInside, (step) => step?.feature === feature);
  if (!there) {
    return undefined;
  }
  const behind = { rest: there.step?.rest, words: [...there.words, placeholder] };
  return findShortest(walk, [behind], isInside, (_, canEnd) => canEnd)?.words.join(' ');
}

/** The fewest words that make a whole of what has been read so far. */
export function findShortestEnd(walk: GrammarWalk, ways: Ways): string | undefined {
  const starts = ways.map((rest): Path => ({ rest, words: [] }));
  return findShortest(
    walk,
    starts,
    () => true,
    (_, canEnd) => canEnd,
  )?.words.join(' ');
}

interface Path {
  readonly rest: Rest | undefined;
  readonly words: readonly string[];
}

interface Found {
  readonly words: readonly string[];
  readonly step?: Step;
}

/** No statement has more words before its first reference. */
const mostWords = 16;

/** Looks breadth-first for a step that is as wanted, or for a place where the text can end. */
function findShortest(
  walk: GrammarWalk,
  starts: readonly Path[],
  isAllowed: (step: Step) => boolean,
  isWanted: (step: Step | undefined, canEnd: boolean) => boolean,
): Found | undefined {
  const seen = new Set(starts.map(({ rest }) => rest));
  let paths = starts;
  while (paths.length > 0) {
    const further: Path[] = [];
    for (const { rest, words } of paths) {
      const { steps, canEnd } = walk.after([rest]);
      if (isWanted(undefined, canEnd)) {
        return { words };
      }
      for (const step of steps.filter(isAllowed)) {
        if (isWanted(step, false)) {
          return { step, words };
        }
        if (!seen.has(step.rest) && words.length < mostWords) {
          seen.add(step.rest);
          further.push({ rest: step.rest, words: [...words, sampleOf(step.feature)] });
        }
      }
    }
    paths = further;
  }
  return undefined;
}

const samples: Readonly<Record<string, string>> = {
  ID: 'x',
  REFERENCE: 'x',
  CURRENCY: 'EUR',
  STRING: '"x"',
  DATE: '2026-01-01',
};

function sampleOf(feature: Feature): string {
  return GrammarAST.isKeyword(feature) ? feature.value : (samples[nameOfFeature(feature)] ?? someAmount);
}
