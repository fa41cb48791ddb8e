import type { Alternative as AlternativeNode } from '@cdev/grammar';
import type { Alternative } from '../../core/model/alternative.ts';
import { findToken } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, expectWord, onlyOf } from './context.ts';
import { madeOf } from './lists.ts';
import { textOf } from './literals.ts';
import { moneySetting } from './quantities.ts';

export function lowerAlternative(context: Context, node: AlternativeNode): Alternative {
  const { statements } = node;
  const costs = onlyOf(context, statements, 'Costs', 'costs');
  expectWord(context, costs && findToken(costs, 'word'), 'costs');
  return {
    type: 'alternative',
    ...declarationOf(context, node, statements ?? []),
    strengths: madeOf(allOf(statements, 'Strength'), (strength) => textOf(findToken(strength, 'text'))),
    weaknesses: madeOf(allOf(statements, 'Weakness'), (weakness) => textOf(findToken(weakness, 'text'))),
    costs: costs && moneySetting(context, costs),
  };
}
