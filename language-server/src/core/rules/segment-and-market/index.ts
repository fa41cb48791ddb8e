import type { Rule } from '../card.ts';
import { marginAgainstKind } from './margin-against-kind.ts';
import { marketTypeMismatch } from './market-type-mismatch.ts';
import { marketTypeMissing } from './market-type-missing.ts';
import { noAlternative } from './no-alternative.ts';
import { noSegmentKind } from './no-segment-kind.ts';
import { segmentedWithoutParts } from './segmented-without-parts.ts';
import { sizeUnsourced } from './size-unsourced.ts';
import { switchingNotWorthIt } from './switching-not-worth-it.ts';
import { tooManySegments } from './too-many-segments.ts';
import { vagueSegment } from './vague-segment.ts';

export const segmentAndMarket: readonly Rule[] = [
  noSegmentKind,
  segmentedWithoutParts,
  marginAgainstKind,
  sizeUnsourced,
  marketTypeMissing,
  marketTypeMismatch,
  tooManySegments,
  noAlternative,
  switchingNotWorthIt,
  vagueSegment,
];
