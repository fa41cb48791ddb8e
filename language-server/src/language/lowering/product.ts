import type { Product as ProductNode } from '@cdev/grammar';
import {
  type Feature,
  type Milestone,
  type Price,
  type Product,
  productSteps,
} from '../../core/model/product.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, firstToken, wordOf } from './context.ts';
import { madeOf } from './lists.ts';
import { dayOf, nameOf, referenceOf, referencesOf, textOf } from './literals.ts';
import { moneyOf } from './quantities.ts';

export function lowerProduct(context: Context, node: ProductNode): Product {
  const { statements } = node;
  return {
    type: 'product',
    ...declarationOf(context, node, statements ?? []),
    prices: madeOf(allOf(statements, 'Price'), (price): Price | undefined => {
      const money = moneyOf(context, price.money);
      const payer = firstToken(context, price, 'payers', 'paid by');
      return money
        ? { start: startOf(price), end: finishOf(price), money, paidBy: referenceOf(payer) }
        : undefined;
    }),
    features: madeOf(allOf(statements, 'Feature'), (feature): Feature | undefined => {
      const name = nameOf(findToken(feature, 'name'));
      return name
        ? {
            type: 'feature',
            start: startOf(feature),
            end: finishOf(feature),
            name,
            title: textOf(findToken(feature, 'title')),
            relieves: referencesOf(tokensOf(feature, 'relieves')),
            creates: referencesOf(tokensOf(feature, 'creates')),
            does: referencesOf(tokensOf(feature, 'does')),
            requestedBy: referencesOf(tokensOf(feature, 'requestedBy')),
          }
        : undefined;
    }),
    milestones: madeOf(allOf(statements, 'Milestone'), (milestone): Milestone | undefined => {
      const step = wordOf(context, findToken(milestone, 'step'), productSteps, 'milestone');
      const on = dayOf(firstToken(context, milestone, 'dates', 'on'), 'first');
      return step ? { start: startOf(milestone), end: finishOf(milestone), step, on } : undefined;
    }),
  };
}
