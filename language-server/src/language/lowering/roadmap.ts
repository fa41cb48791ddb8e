import type { Roadmap as RoadmapNode } from '@cdev/grammar';
import { roles } from '../../core/model/profile.ts';
import type { Roadmap, RoadmapRole } from '../../core/model/roadmap.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, onlyOf, report, setting, wordOf } from './context.ts';
import { madeOf } from './lists.ts';
import { referenceOf, textOf, textsOf } from './literals.ts';
import { quantityOf } from './quantities.ts';

export function lowerRoadmap(context: Context, node: RoadmapNode): Roadmap {
  const { statements } = node;
  const cycle = onlyOf(context, statements, 'Cycle', 'cycle');
  const positioning = onlyOf(context, statements, 'Positioning', 'positioning');
  const roi = onlyOf(context, statements, 'Roi', 'roi');
  const positioningText = positioning && findToken(positioning, 'text');
  const roiText = roi && findToken(roi, 'text');
  return {
    type: 'roadmap',
    ...declarationOf(context, node, statements ?? []),
    roles: madeOf(allOf(statements, 'Player'), (player): RoadmapRole | undefined => {
      const role = wordOf(context, findToken(player, 'role'), roles, 'role');
      const profile = referenceOf(findToken(player, 'profile'));
      const words = textOf(findToken(player, 'text'));
      return role && (profile || words)
        ? { start: startOf(player), end: finishOf(player), role, profile, words }
        : undefined;
    }),
    steps: allOf(statements, 'Step').flatMap((step) => textsOf(tokensOf(step, 'texts'))),
    cycle: cycle && lowerCycle(context, cycle),
    positioning: positioning && setting(positioning, positioningText, textOf(positioningText)?.value),
    roi: roi && setting(roi, roiText, textOf(roiText)?.value),
  };
}

function lowerCycle(
  context: Context,
  node: Extract<RoadmapNode['statements'][number], { readonly $type: 'Cycle' }>,
): Roadmap['cycle'] {
  const duration = quantityOf(context, node.duration);
  if (duration && duration.is !== 'duration') {
    report(context, 'syntax', duration, "A sales cycle is a span of time: write its unit, as in '14 days'.", {
      title: "Add 'days'",
      text: ' days',
      span: { start: duration.end, end: duration.end },
    });
    return undefined;
  }
  return (
    duration && { start: startOf(node), end: finishOf(node), value: duration, valueStart: duration.start }
  );
}
