import type { Name } from '../../model/node.ts';
import type { Segment } from '../../model/segment.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { hintUntil, isSegmentLeanedOn } from '../leaning-severity.ts';

interface Found {
  readonly segment: Segment;
  readonly name: Name;
}

export const noSegmentKind = defineRule({
  name: 'no-segment-kind',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'A segment does not say whether it is mass, niche or segmented.',
  source:
    'Customer segments: a mass market, a niche and a segmented market want different margins, volumes and ways to sell.',
  subject: 'segment',
  *check(segment): Iterable<Found> {
    if (segment.name && segment.kind === undefined && segment.partOf === undefined) {
      yield { segment, name: segment.name };
    }
  },
  at: ({ segment, name }) => placeIn(segment, name),
  severityOf: ({ segment }, project) => hintUntil(isSegmentLeanedOn(project, segment), 'warning'),
  message: ({ name }) =>
    `'${name.text}' is neither mass, niche nor segmented, so nothing says whether it lives on volume or on margin.`,
});
