import type { Segment, Size } from '../../model/segment.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { findWords } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { wordsListed } from '../word-lists.ts';

interface Found {
  readonly segment: Segment;
  readonly name: string;
  readonly size: Size;
}

export const sizeUnsourced = defineRule({
  name: 'size-unsourced',
  family: 'segment-and-market',
  severity: 'information',
  summary: "The size of a segment has no source, or is the team's own estimate.",
  source: 'Customer segments: they are drawn so that the size of the market can be estimated accurately.',
  subject: 'segment',
  *check(segment, project): Iterable<Found> {
    const { name, size } = segment;
    if (!name || !size) {
      return;
    }
    const { source } = size;
    const isOwn =
      source?.is === 'text' && findWords(source.value, wordsListed(project, 'ownEstimate')).length > 0;
    if (source === undefined || source.value.trim() === '' || isOwn) {
      yield { segment, name: name.text, size };
    }
  },
  at: ({ segment, size }) => placeIn(segment, size.source ?? size),
  message: ({ name, size }) =>
    size.source && size.source.value.trim() !== ''
      ? `The size of '${name}' is the team's own estimate, so nobody outside can check how large the market is.`
      : `The size of '${name}' has no source, so nobody can check how large the market is.`,
  fixes: ({ segment, name, size }) => [
    {
      title: `Add who counted '${name}'`,
      safe: false,
      edits: [
        {
          ...(size.source
            ? replaceSpan(segment, size.source, `"${skeleton}"`)
            : replaceSpan(segment, { start: size.end, end: size.end }, ` source "${skeleton}"`)),
          fill: [skeleton],
        },
      ],
    },
  ],
});

const skeleton = 'Who counted them, in which table of which year';
