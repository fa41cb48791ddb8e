import { type Setting, valueSpan } from '../../model/node.ts';
import type { Level, Segment, SegmentKind } from '../../model/segment.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly segment: Segment;
  readonly name: string;
  readonly kind: Setting<SegmentKind>;
  readonly margin: Setting<Level>;
}

export const marginAgainstKind = defineRule({
  name: 'margin-against-kind',
  family: 'segment-and-market',
  severity: 'hint',
  summary: 'A mass market lives on margin, or a niche on volume, and no note says why.',
  source: 'Customer segments: a mass market sells much at a low margin, a niche sells little at a high one.',
  subject: 'segment',
  *check(segment): Iterable<Found> {
    const { name, kind, margin, volume } = segment;
    if (!name || !kind || !margin || !volume || segment.notes.length > 0) {
      return;
    }
    const unlikely =
      (kind.value === 'mass' && margin.value === 'high' && volume.value === 'low') ||
      (kind.value === 'niche' && margin.value === 'low' && volume.value === 'high');
    if (unlikely) {
      yield { segment, name: name.text, kind, margin };
    }
  },
  at: ({ segment, margin }) => placeIn(segment, valueSpan(margin)),
  message: ({ name, kind }) =>
    kind.value === 'mass'
      ? `'${name}' is a mass market with a high margin and a low volume: that is a niche's business, and no note says why it works here.`
      : `'${name}' is a niche with a low margin and a high volume: that is a mass market's business, and no note says why it works here.`,
  related: ({ segment, kind }) => [
    { place: placeIn(segment, valueSpan(kind)), message: `Here it is called ${kind.value}.` },
  ],
});
