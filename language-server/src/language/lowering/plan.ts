import type { Item, Plan as PlanNode } from '@cdev/grammar';
import type { Setting } from '../../core/model/node.ts';
import { hireDepartments, type Plan, type PlanItem, spendPurposes } from '../../core/model/plan.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import {
  allOf,
  type Context,
  declarationOf,
  expectWord,
  firstOf,
  firstToken,
  report,
  tokenSpan,
  wordOf,
} from './context.ts';
import { madeOf } from './lists.ts';
import { dayOf, nameOf, referenceOf, referencesOf, textOf } from './literals.ts';
import { moneyOf } from './quantities.ts';

export function lowerPlan(context: Context, node: PlanNode): Plan {
  return {
    type: 'plan',
    ...declarationOf(context, node, node.statements ?? []),
    items: madeOf(allOf(node.statements, 'Item'), (item) => lowerItem(context, item)),
  };
}

function lowerItem(context: Context, node: Item): PlanItem | undefined {
  const costs = firstOf(context, node.costs, 'costs');
  for (const word of tokensOf(node, 'words')) {
    expectWord(context, word, 'costs');
  }
  const base = {
    start: startOf(node),
    end: finishOf(node),
    name: nameOf(findToken(node, 'name')),
    text: textOf(findToken(node, 'text')),
    on: dayOf(firstToken(context, node, 'dates', 'on'), 'first'),
    costs: moneyOf(context, costs),
    needs: referencesOf(tokensOf(node, 'needs')),
  };
  const kind = findToken(node, 'kind')?.image;
  const purpose = firstToken(context, node, 'purposes', 'as');
  switch (kind) {
    case 'hire':
      return { type: 'hire', ...base, as: purposeOf(context, purpose, hireDepartments, 'department') };
    case 'spend':
      return {
        type: 'spend',
        ...base,
        as: purposeOf(context, purpose, spendPurposes, 'purpose of spending'),
      };
    case 'launch':
    case 'raise':
    case 'ship':
      if (purpose) {
        report(
          context,
          'syntax',
          tokenSpan(purpose),
          `Only a hire and a spend say 'as': a ${kind} has no department.`,
        );
      }
      return kind === 'ship'
        ? { type: 'ship', ...base, feature: referenceOf(findToken(node, 'feature')) }
        : { type: kind, ...base };
    default:
      return undefined;
  }
}

function purposeOf<Word extends string>(
  context: Context,
  token: Parameters<typeof tokenSpan>[0] | undefined,
  words: readonly Word[],
  what: string,
): Setting<Word> | undefined {
  const value = wordOf(context, token, words, what);
  return (
    token && value && { start: token.startOffset, end: endOf(token), value, valueStart: token.startOffset }
  );
}
