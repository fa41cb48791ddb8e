import type { Economics as EconomicsNode, Input } from '@cdev/grammar';
import type { Economics, EconomicsInput } from '../../core/model/economics.ts';
import type { Duration, Money, Percent, Quantity } from '../../core/model/quantity.ts';
import { findToken, finishOf, startOf } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, firstOf, firstToken, report } from './context.ts';
import { referenceOf } from './literals.ts';
import { moneyOf, quantityOf } from './quantities.ts';

export function lowerEconomics(context: Context, node: EconomicsNode): Economics {
  const { statements } = node;
  const input = (key: string): Input | undefined =>
    firstOf(
      context,
      allOf(statements, 'Input').filter((candidate) => findToken(candidate, 'key')?.image === key),
      key,
    );
  return {
    type: 'economics',
    ...declarationOf(context, node, statements ?? []),
    acquisition: lowerInput(context, input('acquisition'), lowerMoney),
    lifetime: lowerInput(context, input('lifetime'), lowerMoney),
    margin: lowerInput(context, input('margin'), lowerPercent),
    payback: lowerInput(context, input('payback'), lowerDuration),
  };
}

function lowerInput<Value extends Quantity>(
  context: Context,
  node: Input | undefined,
  lower: (context: Context, node: Input) => Value | undefined,
): EconomicsInput<Value> | undefined {
  const value = node && lower(context, node);
  return (
    value && {
      start: startOf(node),
      end: finishOf(node),
      value,
      from: referenceOf(firstToken(context, node, 'origins', 'from')),
    }
  );
}

function lowerMoney(context: Context, node: Input): Money | undefined {
  return moneyOf(context, node.amount);
}

function lowerPercent(context: Context, node: Input): Percent | undefined {
  const quantity = quantityOf(context, node.amount);
  if (quantity && quantity.is !== 'percent') {
    report(context, 'syntax', quantity, "A margin is a share: write it with a percent sign, as in '35%'.", {
      title: "Add '%'",
      text: '%',
      span: { start: quantity.end, end: quantity.end },
    });
    return undefined;
  }
  return quantity;
}

function lowerDuration(context: Context, node: Input): Duration | undefined {
  const quantity = quantityOf(context, node.amount);
  if (quantity && quantity.is !== 'duration') {
    report(context, 'syntax', quantity, "A payback is a span of time: write its unit, as in '3 months'.", {
      title: "Add 'months'",
      text: ' months',
      span: { start: quantity.end, end: quantity.end },
    });
    return undefined;
  }
  return quantity;
}
