import type { Segment } from '../model/segment.ts';
import { freeName } from '../rules/free-name.ts';
import { type Fix, insertStatement, replaceSpan, type TextEdit } from '../text/edits.ts';
import { type Refactoring, selectedHeads } from './refactoring.ts';

/** A segment in two parts, for customers who turned out to have needs of their own. */
export const splitSegment: Refactoring = {
  kind: 'rewrite',
  find: (situation) =>
    selectedHeads('segment', situation).flatMap((segment): readonly Fix[] => {
      const name = segment.name?.text;
      if (name === undefined || segment.parts.length > 0) {
        return [];
      }
      const kind = segment.kind && segment.kind.value !== 'segmented' ? ` ${segment.kind.value}` : ' niche';
      const names = ['one', 'other'].map((part) => freeName(situation.project, `${name}-${part}`));
      const parts = names.map((part) => `segment ${part} "${whatSetsApart}"${kind}`);
      return [
        {
          title: `Split '${name}' into two segments`,
          safe: false,
          edits: [
            ...asSegmented(segment),
            insertStatement(
              segment,
              parts.join('\n'),
              names.flatMap((part) => [part, whatSetsApart]),
            ),
          ],
        },
      ];
    }),
};

const whatSetsApart = 'What sets these apart from the others';

function asSegmented(segment: Segment): readonly TextEdit[] {
  const { kind, title, name } = segment;
  if (kind) {
    const span = { start: kind.valueStart, end: kind.end };
    return kind.value === 'segmented' ? [] : [replaceSpan(segment, span, 'segmented')];
  }
  const end = title?.end ?? name?.end ?? segment.head.end;
  return [replaceSpan(segment, { start: end, end }, ' segmented')];
}
