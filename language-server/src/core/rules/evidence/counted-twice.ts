import type { Condition, DataQuery } from '../../model/data.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Text } from '../../model/node.ts';
import { defineQuery } from '../../names/project.ts';
import { resolvePath } from '../../text/paths.ts';
import { placeIn } from '../../text/span.ts';
import { bearingsOn } from '../../verdict/batches.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { type BearingInForce, bearingsInForce, callEvidence } from './in-force.ts';

/** Two pieces of evidence that count the same for one hypothesis and revision. */
interface Pair {
  readonly later: Evidence;
  readonly earlier: Evidence;
  /** What they share, where each of them says it. */
  readonly inLater: Text;
  readonly inEarlier: Text;
}

interface Found extends Pair {
  readonly name: string;
}

export const countedTwice = defineRule({
  name: 'counted-twice',
  family: 'evidence',
  severity: 'warning',
  summary: 'The same people are counted by two pieces of evidence for one hypothesis.',
  source: 'Statistics: who is counted twice makes a sample look larger than it is.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const seen = new Set<Evidence>();
    for (const { hypothesis, name } of bearingsInForce(project, evidence).filter(hasTally)) {
      for (const pair of project.read(pairsOn, hypothesis)) {
        if (pair.later === evidence && !seen.has(pair.earlier)) {
          seen.add(pair.earlier);
          yield { ...pair, name };
        }
      }
    }
  },
  at: ({ later, inLater }) => placeIn(later, inLater),
  message: ({ later, earlier, name }) =>
    `${callEvidence(later)} counts for '${name}' from what ${callEvidence(earlier)} has counted already, so the same people enter twice.`,
  related: ({ earlier, inEarlier }) => [
    { place: placeIn(earlier, inEarlier), message: `${callEvidence(earlier)} counts it here.` },
  ],
});

function hasTally({ bearing }: BearingInForce): boolean {
  return bearing.data !== undefined || tallyOf(bearing) !== undefined;
}

/** All of a hypothesis, so that each path is looked at once: of those with one path the first counts and the others repeat it. */
const pairsOn = defineQuery<Hypothesis, readonly Pair[]>('what is counted twice', (project, hypothesis) => {
  const pairs: Pair[] = [];
  const sources = new Map<string, Counted[]>();
  for (const evidence of new Set(bearingsOn(project, hypothesis).map((each) => each.evidence))) {
    for (const one of bearingsInForce(project, evidence)) {
      if (one.hypothesis !== hypothesis || !hasTally(one)) {
        continue;
      }
      for (const counted of countedIn(one)) {
        const earlier = sources.get(counted.key)?.find((other) => sharesPeople(counted, other));
        if (earlier) {
          pairs.push({
            later: evidence,
            earlier: earlier.evidence,
            inLater: counted.text,
            inEarlier: earlier.text,
          });
        } else {
          sources.set(counted.key, [...(sources.get(counted.key) ?? []), counted]);
        }
      }
    }
  }
  return pairs;
});

/** Something people were counted from. */
interface Counted {
  /** The revision, and the file. */
  readonly key: string;
  readonly evidence: Evidence;
  readonly text: Text;
  readonly data?: DataQuery;
}

function countedIn({ evidence, bearing, revision }: BearingInForce): readonly Counted[] {
  const key = (is: string, { value }: Text) => `${revision} ${is} ${resolvePath(evidence.file, value)}`;
  const { data } = bearing;
  return [
    ...(data ? [{ key: key('data', data.path), evidence, text: data.path, data }] : []),
    ...evidence.sources
      .filter(({ is }) => is === 'path')
      .map((source) => ({ key: key('source', source), evidence, text: source })),
  ];
}

/** Rows of one file are shared unless each of the two takes some only: then it is the same ones by the same words alone. */
function sharesPeople(one: Counted, other: Counted): boolean {
  const [among, otherAmong] = [one.data?.among, other.data?.among];
  const mayDiffer = among !== undefined && otherAmong !== undefined;
  return one.evidence !== other.evidence && !(mayDiffer && wordingOf(among) !== wordingOf(otherAmong));
}

function wordingOf(condition: Condition): string {
  switch (condition.is) {
    case 'compare':
      return `(${condition.column.name} ${condition.by} ${condition.literal.is} ${condition.literal.value})`;
    case 'known':
      return `(${condition.column.name} known)`;
    case 'not':
      return `(not ${wordingOf(condition.of)})`;
    default:
      return `(${wordingOf(condition.left)} ${condition.is} ${wordingOf(condition.right)})`;
  }
}
