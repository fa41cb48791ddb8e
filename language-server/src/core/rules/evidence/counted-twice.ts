import type { Condition, DataQuery } from '../../model/data.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Project } from '../../names/project.ts';
import { resolvePath } from '../../text/paths.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';
import { type BearingInForce, bearingsInForce, callEvidence } from './in-force.ts';

interface Found {
  readonly evidence: Evidence;
  readonly other: Evidence;
  readonly name: string;
  /** What they share, in the one and in the other. */
  readonly shared: Span;
  readonly otherShared: Span;
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
    for (const one of bearingsInForce(project, evidence).filter(hasTally)) {
      for (const other of earlierOnes(project, one)) {
        const both = seen.has(other.evidence) ? undefined : findShared(one, other);
        if (both) {
          seen.add(other.evidence);
          yield { evidence, other: other.evidence, name: one.name, shared: both[0], otherShared: both[1] };
        }
      }
    }
  },
  at: ({ evidence, shared }) => placeIn(evidence, shared),
  message: ({ evidence, other, name }) =>
    `${callEvidence(evidence)} counts for '${name}' from what ${callEvidence(other)} has counted already, so the same people enter twice.`,
  related: ({ other, otherShared }) => [
    { place: placeIn(other, otherShared), message: `${callEvidence(other)} counts it here.` },
  ],
});

function hasTally({ bearing }: BearingInForce): boolean {
  return bearing.data !== undefined || tallyOf(bearing) !== undefined;
}

/** What was counted before for the same hypothesis and revision: by date, on one day by place. */
function earlierOnes(project: Project, one: BearingInForce): readonly BearingInForce[] {
  const all = project.referrers(one.name, 'evidence');
  const position = all.indexOf(one.evidence);
  return all
    .filter((other, at) => {
      const [date, own] = [other.on?.date ?? '', one.evidence.on?.date ?? ''];
      return date < own || (date === own && at < position);
    })
    .flatMap((other) => bearingsInForce(project, other))
    .filter(
      (other) => other.hypothesis === one.hypothesis && other.revision === one.revision && hasTally(other),
    );
}

function findShared(one: BearingInForce, other: BearingInForce): readonly [Span, Span] | undefined {
  const { data } = one.bearing;
  const otherData = other.bearing.data;
  if (data && otherData && mayShareRows(data, otherData)) {
    const paths = [pathIn(one.evidence, data.path.value), pathIn(other.evidence, otherData.path.value)];
    if (paths[0] === paths[1]) {
      return [data.path, otherData.path];
    }
  }
  for (const source of one.evidence.sources.filter(({ is }) => is === 'path')) {
    const path = pathIn(one.evidence, source.value);
    const same = other.evidence.sources.find(
      ({ is, value }) => is === 'path' && pathIn(other.evidence, value) === path,
    );
    if (same) {
      return [source, same];
    }
  }
  return undefined;
}

function pathIn({ file }: Evidence, path: string): string {
  return resolvePath(file, path);
}

/** Rows of one file are shared unless each of the two takes some only: then it is the same ones by the same words alone. */
function mayShareRows({ among }: DataQuery, { among: other }: DataQuery): boolean {
  return among === undefined || other === undefined || wordingOf(among) === wordingOf(other);
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
