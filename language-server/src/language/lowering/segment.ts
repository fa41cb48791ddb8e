import type { Segment as SegmentNode } from '@cdev/grammar';
import { levels, type Segment, segmentKinds, type Size } from '../../core/model/segment.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, spanOf, startOf } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, firstToken, onlyOf, setting, wordOf } from './context.ts';
import { madeOf } from './lists.ts';
import { dayOf, nameOf, normalized, numberOf, sourceOf } from './literals.ts';
import { traitsOf } from './quantities.ts';

/** A segment and, behind it, the segments nested in it. */
export function lowerSegment(context: Context, node: SegmentNode, partOf?: string): readonly Segment[] {
  const { statements } = node;
  const kind = firstToken(context, node, 'kinds', 'kind of segment');
  const kindWord = wordOf(context, kind, segmentKinds, 'kind of segment');
  const size = onlyOf(context, statements, 'Size', 'size');
  const margin = onlyOf(context, statements, 'Margin', 'margin');
  const volume = onlyOf(context, statements, 'Volume', 'volume');
  const business = onlyOf(context, statements, 'Business', 'business');
  const beachhead = onlyOf(context, statements, 'Beachhead', 'beachhead');
  const parts = allOf(statements, 'Segment');
  const marginLevel = margin && findToken(margin, 'level');
  const volumeLevel = volume && findToken(volume, 'level');
  const name = nameOf(findToken(node, 'name'));
  const segment: Segment = {
    type: 'segment',
    ...declarationOf(context, node, statements ?? []),
    kind: kind &&
      kindWord && {
        start: kind.startOffset,
        end: endOf(kind),
        value: kindWord,
        valueStart: kind.startOffset,
      },
    size: size && lowerSize(context, size),
    margin: margin && setting(margin, marginLevel, wordOf(context, marginLevel, levels, 'level')),
    volume: volume && setting(volume, volumeLevel, wordOf(context, volumeLevel, levels, 'level')),
    business: business && spanOf(business),
    beachhead: beachhead && spanOf(beachhead),
    traits: allOf(statements, 'Trait').flatMap((trait) => traitsOf(context, trait.facts)),
    parts: madeOf(parts, (part) => nameOf(findToken(part, 'name'))),
    partOf,
  };
  return [segment, ...parts.flatMap((part) => lowerSegment(context, part, name?.text))];
}

type SizeNode = Extract<SegmentNode['statements'][number], { readonly $type: 'Size' }>;

function lowerSize(context: Context, node: SizeNode): Size | undefined {
  const count = numberOf(findToken(node, 'count'));
  const unit = findToken(node, 'unit');
  return (
    count && {
      start: startOf(node),
      end: finishOf(node),
      count: count.amount,
      unit: unit ? normalized(unit.image) : '',
      source: sourceOf(firstToken(context, node, 'sources', 'source')),
      on: dayOf(firstToken(context, node, 'dates', 'on'), 'last'),
    }
  );
}
