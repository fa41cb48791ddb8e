import type { Name } from '../../model/node.ts';
import type { Venture } from '../../model/venture.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { stageOfProject } from '../../pipeline/stage.ts';
import { formatCount } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly name: Name;
  readonly segments: readonly string[];
}

export const tooManySegments = defineRule({
  name: 'too-many-segments',
  family: 'segment-and-market',
  severity: 'hint',
  summary: 'Before validation the venture goes for many segments at once and none is its beachhead.',
  source: 'Customer discovery: a startup wins one group of early customers before it goes for the next.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    const { segments, hasBeachhead } = project.read(goneFor, project);
    if (
      venture.name &&
      segments.length > project.settings.thresholds.segmentsWithoutBeachhead &&
      !hasBeachhead &&
      project.read(stageOfProject, project) === 'discovery'
    ) {
      yield { venture, name: venture.name, segments };
    }
  },
  at: ({ venture, name }) => placeIn(venture, name),
  message: ({ name, segments }) =>
    `'${name.text}' goes for ${formatCount(segments.length, 'segment')} before it has won one, and none is marked as the beachhead: evidence from many adds up to nothing about any.`,
  related: ({ segments }, project) =>
    segments.slice(0, shown).flatMap((name) => {
      const declaration = project.find(name)?.declaration;
      return declaration?.name
        ? [{ place: placeIn(declaration, declaration.name), message: 'One of the segments.' }]
        : [];
    }),
});

/** Nobody follows more places than this. */
const shown = 5;

/** The segments that have no parts, by name, so that it changes only when one comes or goes. */
const goneFor = defineQuery<
  Project,
  { readonly segments: readonly string[]; readonly hasBeachhead: boolean }
>('segments gone for', (project) => {
  const all = project.all('segment');
  return {
    segments: all.flatMap(({ name, parts }) => (name && parts.length === 0 ? [name.text] : [])),
    hasBeachhead: all.some(({ beachhead }) => beachhead !== undefined),
  };
});
