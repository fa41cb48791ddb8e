import type { Name } from '../../model/node.ts';
import type { Segment } from '../../model/segment.ts';
import type { Venture } from '../../model/venture.ts';
import { stageOfProject } from '../../pipeline/stage.ts';
import { formatCount } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly name: Name;
  readonly segments: readonly Segment[];
}

export const tooManySegments = defineRule({
  name: 'too-many-segments',
  family: 'segment-and-market',
  severity: 'hint',
  summary: 'Before validation the venture goes for many segments at once and none is its beachhead.',
  source: 'Customer discovery: a startup wins one group of early customers before it goes for the next.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    const all = project.all('segment');
    const segments = all.filter((segment) => segment.parts.length === 0);
    if (
      venture.name &&
      segments.length > project.settings.thresholds.segmentsWithoutBeachhead &&
      !all.some((segment) => segment.beachhead !== undefined) &&
      project.read(stageOfProject, project) === 'discovery'
    ) {
      yield { venture, name: venture.name, segments };
    }
  },
  at: ({ venture, name }) => placeIn(venture, name),
  message: ({ name, segments }) =>
    `'${name.text}' goes for ${formatCount(segments.length, 'segment')} before it has won one, and none is marked as the beachhead: evidence from many adds up to nothing about any.`,
  related: ({ segments }) =>
    segments.flatMap((segment) =>
      segment.name ? [{ place: placeIn(segment, segment.name), message: 'One of the segments.' }] : [],
    ),
});
