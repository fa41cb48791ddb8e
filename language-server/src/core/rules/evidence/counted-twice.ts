import type { Listed } from '../../data/rows-answer.ts';
import type { Condition, DataQuery } from '../../model/data.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Text } from '../../model/node.ts';
import { called, calledFirst } from '../../names/called.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { formatList } from '../../text/amounts.ts';
import { folded } from '../../text/folded.ts';
import { resolvePath } from '../../text/paths.ts';
import { placeIn } from '../../text/span.ts';
import { bearingsOn } from '../../verdict/batches.ts';
import { methodOf } from '../../verdict/methods.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { type BearingInForce, bearingsInForce } from './in-force.ts';

/** Two pieces of evidence that count the same for one hypothesis and revision. */
interface Pair {
  readonly later: Evidence;
  readonly earlier: Evidence;
  /** What they share, where each of them says it. */
  readonly inLater: Text;
  readonly inEarlier: Text;
  /** Who is counted by both, the first few of them, where rows say it. */
  readonly people: Listed<string>;
}

type Found =
  | (Pair & { readonly is: 'both'; readonly name: string })
  | {
      readonly is: 'rows';
      readonly evidence: Evidence;
      readonly path: Text;
      readonly people: Listed<string>;
    };

export const countedTwice = defineRule({
  name: 'counted-twice',
  family: 'evidence',
  severity: 'warning',
  summary: 'The same people are counted twice for one hypothesis.',
  source: 'Statistics: who is counted twice makes a sample look larger than it is.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const seen = new Set<Evidence>();
    for (const { hypothesis, name, bearing } of bearingsInForce(project, evidence)) {
      for (const pair of project.read(pairsOn, hypothesis)) {
        if (pair.later === evidence && !seen.has(pair.earlier)) {
          seen.add(pair.earlier);
          yield { ...pair, is: 'both', name };
        }
      }
      const people = project.rowsOf(evidence, bearing)?.tally?.repeated;
      if (bearing.data && people && people.total > 0 && asksPeople(project, evidence)) {
        yield { is: 'rows', evidence, path: bearing.data.path, people };
      }
    }
  },
  at: (found) =>
    found.is === 'both' ? placeIn(found.later, found.inLater) : placeIn(found.evidence, found.path),
  message(found) {
    if (found.is === 'rows') {
      return `${sayPeople(found.people)} ${found.people.total === 1 ? 'answers' : 'answer'} in more than one row of '${found.path.value}', and every row is counted as somebody else.`;
    }
    const { later, earlier, name, people } = found;
    return people.total > 0
      ? `${calledFirst(later)} counts ${sayPeople(people)} for '${name}', whom ${called(earlier)} has counted already, so the same people enter twice.`
      : `${calledFirst(later)} counts for '${name}' from what ${called(earlier)} has counted already, so the same people enter twice.`;
  },
  related: (found) =>
    found.is === 'both'
      ? [
          {
            place: placeIn(found.earlier, found.inEarlier),
            message: `${calledFirst(found.earlier)} counts it here.`,
          },
        ]
      : [],
});

const mostNamed = 3;

function sayPeople({ first, total }: Listed<string>): string {
  const others = total - first.length;
  return formatList([...first, ...(others > 0 ? [`${others} more`] : [])]);
}

/** Whether a row is what one person said, asked once: of what people do there may be many rows. */
function asksPeople(project: Project, evidence: Evidence): boolean {
  const method = methodOf(project, evidence);
  return method === 'interview' || method === 'survey';
}

/**
 * All of a hypothesis, so that each path and each person is looked at once: of those that share one the first counts and
 * the others repeat it.
 */
const pairsOn = defineQuery<Hypothesis, readonly Pair[]>('what is counted twice', (project, hypothesis) => {
  const pairs: Pair[] = [];
  const sources = new Map<string, Counted[]>();
  const people = new Map<string, Counted>();
  for (const evidence of new Set(bearingsOn(project, hypothesis).map((each) => each.evidence))) {
    for (const one of bearingsInForce(project, evidence)) {
      if (one.hypothesis !== hypothesis || !hasTally(project, one)) {
        continue;
      }
      for (const counted of countedIn(project, one)) {
        const earlier = sources.get(counted.key)?.find((other) => sharesPeople(counted, other));
        if (earlier) {
          pairs.push(pairOf(counted, earlier, []));
        } else {
          sources.set(counted.key, [...(sources.get(counted.key) ?? []), counted]);
        }
        if (counted.data) {
          pairs.push(...sharedPeople(counted, one.revision, people));
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
  /** Who they are; undefined where no rows say it. */
  readonly people?: readonly string[];
}

function hasTally(project: Project, { evidence, bearing }: BearingInForce): boolean {
  return bearing.data !== undefined || tallyOf(project, evidence, bearing) !== undefined;
}

function countedIn(project: Project, { evidence, bearing, revision }: BearingInForce): readonly Counted[] {
  const key = (is: string, { value }: Text) => `${revision} ${is} ${resolvePath(evidence.file, value)}`;
  const { data } = bearing;
  const people = project.rowsOf(evidence, bearing)?.tally?.counted;
  return [
    ...(data ? [{ key: key('data', data.path), evidence, text: data.path, data, people }] : []),
    ...evidence.sources
      .filter(({ is }) => is === 'path')
      .map((source) => ({ key: key('source', source), evidence, text: source, people })),
  ];
}

/**
 * Whether what was counted from one file may be the same people. Where rows say who they are, that is told apart person by
 * person; else rows of one file are shared unless each of the two takes some only: then it is the same ones by the same
 * words alone.
 */
function sharesPeople(one: Counted, other: Counted): boolean {
  if (one.evidence === other.evidence || (one.people && other.people)) {
    return false;
  }
  const [among, otherAmong] = [one.data?.among, other.data?.among];
  const mayDiffer = among !== undefined && otherAmong !== undefined;
  return !(mayDiffer && wordingOf(among) !== wordingOf(otherAmong));
}

/** Those among the people of some rows whom earlier evidence has counted for the same revision, a pair for each such evidence. */
function sharedPeople(counted: Counted, revision: number, people: Map<string, Counted>): readonly Pair[] {
  const shared = new Map<Counted, string[]>();
  for (const person of counted.people ?? []) {
    const key = `${revision} ${folded(person)}`;
    const earlier = people.get(key);
    if (!earlier) {
      people.set(key, counted);
    } else if (earlier.evidence !== counted.evidence) {
      shared.set(earlier, [...(shared.get(earlier) ?? []), person]);
    }
  }
  return [...shared].map(([earlier, persons]) => pairOf(counted, earlier, persons));
}

function pairOf(later: Counted, earlier: Counted, people: readonly string[]): Pair {
  return {
    later: later.evidence,
    earlier: earlier.evidence,
    inLater: later.text,
    inEarlier: earlier.text,
    people: { first: people.slice(0, mostNamed), total: people.length },
  };
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
