import type { Amount, Fact, Frequency } from '@cdev/grammar';
import type { Setting } from '../../core/model/node.ts';
import {
  type Frequency as ModelFrequency,
  type Money,
  type Period,
  periods,
  type Quantity,
  type TimeUnit,
  timeUnits,
  type Trait,
} from '../../core/model/quantity.ts';
import { compareDecimals, toNumber } from '../../core/text/decimal.ts';
import type { Span } from '../../core/text/span.ts';
import type { AstNode } from 'langium';
import { isCurrencyCode } from '../lexing/currencies.ts';
import { findToken, finishOf, spanOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { type Context, report, tokenSpan, wordOf } from './context.ts';
import { madeOf } from './lists.ts';
import { normalized, numberOf, textOf, writtenOf } from './literals.ts';
import type { IToken } from 'chevrotain';

/** Whatever can be measured, as its parts say: money by its currency, a duration by its unit. */
export function quantityOf(context: Context, node: Amount | undefined): Quantity | undefined {
  const token = node && findToken(node, 'number');
  const number = numberOf(token);
  if (!node || !token || !number) {
    return undefined;
  }
  const span = spanOf(node);
  const { amount, to } = number;
  if (to !== undefined && compareDecimals(to, amount) < 0) {
    report(
      context,
      'impossible-number',
      tokenSpan(token),
      'The range ends below where it begins: write the smaller number first.',
      {
        title: 'Swap the two numbers',
        text:
          writtenOf(token)
            .replace('%', '')
            .split('..')
            .map((part) => part.trim())
            .reverse()
            .join('..') + (number.percent ? '%' : ''),
        safe: false,
      },
    );
  }
  const currency = findToken(node, 'currency');
  const misplaced = findToken(node, 'misplaced');
  if (misplaced) {
    const written = `${writtenOf(misplaced)} ${writtenOf(token)}`;
    report(
      context,
      'syntax',
      { start: token.startOffset, end: tokenSpan(misplaced).end },
      `The currency goes before the amount: write '${written}'.`,
      {
        title: `Write '${written}'`,
        text: written,
        safe: true,
      },
    );
  }
  const money = currency ?? misplaced;
  const perToken = findToken(node, 'per');
  const per = perToken && normalized(perToken.image);
  if (money) {
    return { is: 'money', ...span, currency: currencyOf(context, money), amount, to, per };
  }
  if (perToken) {
    report(
      context,
      'syntax',
      tokenSpan(perToken),
      `Only money is counted 'per ${perToken.image}': begin the amount with its currency, as in 'SGD 9.50 per meal'.`,
    );
  }
  const unit = findToken(node, 'unit');
  if (unit) {
    const plural = timeUnitOf(unit.image);
    return plural && { is: 'duration', ...span, amount, to, unit: plural };
  }
  return { is: number.percent ? 'percent' : 'number', ...span, amount, to };
}

/** The code of a currency. One in small letters is understood and mended. */
export function currencyOf(context: Context, token: IToken): string {
  const written = writtenOf(token);
  const capitals = written.toUpperCase();
  if (written === capitals || !isCurrencyCode(capitals)) {
    return written;
  }
  report(
    context,
    'syntax',
    tokenSpan(token),
    `The code of a currency stands in capitals: write '${capitals}'.`,
    { title: `Write '${capitals}'`, text: capitals, safe: true },
  );
  return capitals;
}

function timeUnitOf(word: string): TimeUnit | undefined {
  return timeUnits.find((unit) => unit === word || unit === `${word}s`);
}

/** An amount where only money makes sense. */
export function moneyOf(context: Context, node: Amount | undefined): Money | undefined {
  const quantity = quantityOf(context, node);
  if (quantity && quantity.is !== 'money') {
    const currency = venturesCurrency(context);
    report(
      context,
      'syntax',
      quantity,
      `Money begins with its currency: write '${currency} ${context.text.slice(quantity.start, quantity.end)}'.`,
      {
        title: `Write '${currency} ${context.text.slice(quantity.start, quantity.end)}'`,
        text: `${currency} `,
        span: { start: quantity.start, end: quantity.start },
      },
    );
    return undefined;
  }
  return quantity;
}

/** The currency to suggest: the file's own, or the one the language is explained with. */
function venturesCurrency(context: Context): string {
  return /^\s*currency\s+([A-Z]{3})\b/m.exec(context.text)?.[1] ?? 'USD';
}

export function moneySetting(
  context: Context,
  statement: AstNode & { money?: Amount },
): Setting<Money> | undefined {
  const money = moneyOf(context, statement.money);
  return (
    money && { start: startOf(statement), end: finishOf(statement), value: money, valueStart: money.start }
  );
}

/** A whole number; anything else is reported. */
export function countOf(context: Context, token: IToken | undefined, what: string): number | undefined {
  const number = numberOf(token);
  if (!token || !number) {
    return undefined;
  }
  const count = toNumber(number.amount);
  if (!Number.isSafeInteger(count) || count < 0 || number.to !== undefined || number.percent) {
    report(
      context,
      'impossible-number',
      tokenSpan(token),
      `${what} is a whole number, so '${token.image}' cannot be one.`,
    );
    return undefined;
  }
  return count;
}

/** A whole number of a scale that begins at 1; anything else is reported. */
export function scaleOf(
  context: Context,
  tokens: readonly IToken[],
  what: string,
  highest: number,
): Setting<number> | undefined {
  const [token, again] = tokens;
  if (again) {
    report(
      context,
      'repeated-statement',
      tokenSpan(again),
      `'${what}' stands on this line a second time; the first one holds.`,
    );
  }
  const number = numberOf(token);
  if (!token || !number) {
    return undefined;
  }
  const value = toNumber(number.amount);
  const span = tokenSpan(token);
  if (!Number.isInteger(value) || value < 1 || value > highest || number.to !== undefined || number.percent) {
    report(
      context,
      'impossible-number',
      span,
      `'${what}' goes from 1 to ${highest}, so '${token.image}' cannot be one.`,
    );
    return undefined;
  }
  return { ...span, value, valueStart: span.start };
}

export function traitsOf(context: Context, facts: readonly Fact[] | undefined): readonly Trait[] {
  return madeOf(facts, (fact) => {
    const key = findToken(fact, 'key');
    const text = textOf(findToken(fact, 'text'));
    const value = text ? ({ is: 'text', ...text } as const) : quantityOf(context, fact.amount);
    return key && value
      ? { start: startOf(fact), end: finishOf(fact), key: normalized(key.image), value }
      : undefined;
  });
}

const periodOfWord: Readonly<Record<string, Period>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

export function frequencyOf(
  context: Context,
  nodes: readonly Frequency[] | undefined,
): ModelFrequency | undefined {
  const [node, again] = nodes ?? [];
  if (again) {
    report(
      context,
      'repeated-statement',
      spanOf(again),
      'How often it happens is said twice on this line; the first one holds.',
    );
  }
  if (!node) {
    return undefined;
  }
  const span: Span = spanOf(node);
  const word = findToken(node, 'word');
  const ofWord = word && periodOfWord[word.image];
  if (ofWord) {
    return { ...span, times: '1', per: ofWord };
  }
  const times = numberOf(tokensOf(node, 'times')[0]);
  const per = wordOf(context, findToken(node, 'period'), periods, 'period');
  return times && per ? { ...span, times: times.amount, per } : undefined;
}
