import type { Venture as VentureNode } from '@cdev/grammar';
import { approaches, marketTypes, stages, type Venture } from '../../core/model/venture.ts';
import { findToken, spanOf, tokensOf } from '../parsing/syntax-tree.ts';
import { type Context, declarationOf, onlyOf, report, setting, tokenSpan, wordOf } from './context.ts';
import { dayOf, textOf } from './literals.ts';
import { currencyOf } from './quantities.ts';

export function lowerVenture(context: Context, node: VentureNode): Venture {
  const { statements } = node;
  const vision = onlyOf(context, statements, 'Vision', 'vision');
  const currency = onlyOf(context, statements, 'Currency', 'currency');
  const market = onlyOf(context, statements, 'Market', 'market');
  const approach = onlyOf(context, statements, 'Approach', 'approach');
  const stage = onlyOf(context, statements, 'Stage', 'stage');
  const founded = onlyOf(context, statements, 'Founded', 'founded');
  const visionText = vision && findToken(vision, 'text');
  const currencyWord = currency && findToken(currency, 'currency');
  const approachWord = approach && findToken(approach, 'approach');
  const stageWord = stage && findToken(stage, 'stage');
  const foundedDate = founded && findToken(founded, 'date');
  return {
    type: 'venture',
    ...declarationOf(context, node, statements ?? []),
    vision: vision && setting(vision, visionText, textOf(visionText)?.value),
    currency: currency && setting(currency, currencyWord, currencyWord && currencyOf(context, currencyWord)),
    market: market && lowerMarket(context, market),
    approach:
      approach && setting(approach, approachWord, wordOf(context, approachWord, approaches, 'approach')),
    stage: stage && setting(stage, stageWord, wordOf(context, stageWord, stages, 'stage')),
    founded: founded && setting(founded, foundedDate, dayOf(foundedDate, 'first')?.date),
  };
}

type MarketNode = Extract<VentureNode['statements'][number], { readonly $type: 'Market' }>;

function lowerMarket(context: Context, node: MarketNode): Venture['market'] {
  const type = findToken(node, 'type');
  const strategy = findToken(node, 'strategy');
  if (type?.image === 'resegmented') {
    if (!strategy) {
      report(
        context,
        'syntax',
        tokenSpan(type),
        "A resegmented market is won by price or by fit: write 'resegmented low-cost' or 'resegmented niche'.",
      );
      return undefined;
    }
    const market = marketTypes.find((candidate) => candidate === `resegmented ${strategy.image}`);
    return setting(node, type, market);
  }
  const [stray] = tokensOf(node, 'strategy');
  if (stray && type) {
    report(
      context,
      'syntax',
      tokenSpan(stray),
      `Only a resegmented market is '${stray.image}': write 'resegmented ${stray.image}'.`,
      {
        title: `Write 'resegmented ${stray.image}'`,
        text: `resegmented ${stray.image}`,
        span: { start: type.startOffset, end: spanOf(node).end },
      },
    );
    return undefined;
  }
  return setting(node, type, wordOf(context, type, marketTypes, 'type of market'));
}
