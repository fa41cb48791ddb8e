import type { Column, Condition, DataLiteral, DataQuery } from '../../model/data.ts';
import type { Source, Text } from '../../model/node.ts';
import type { Day, Frequency, Money, Quantity, Trait } from '../../model/quantity.ts';
import { formatMoney, formatNumber } from '../../text/amounts.ts';
import type { Decimal } from '../../text/decimal.ts';

/** An amount of anything: `SGD 9.50 per meal`, `60%`, `70 to 85`, `14 days`. */
export function sayQuantity(quantity: Quantity): string {
  switch (quantity.is) {
    case 'money':
      return sayMoney(quantity);
    case 'percent':
      return `${sayRange(quantity)}%`;
    case 'duration':
      return `${sayRange(quantity)} ${quantity.unit}`;
    case 'number':
      return sayRange(quantity);
  }
}

export function sayMoney(money: Money): string {
  return formatMoney(money);
}

export function sayTrait({ value }: Trait): string {
  return value.is === 'text' ? quoted(value.value) : sayQuantity(value);
}

/** `daily` where it is once a day, else `3 per week`. */
export function sayFrequency({ times, per }: Frequency): string {
  return times === '1' ? `once per ${per}` : `${formatNumber(times)} per ${per}`;
}

export function sayDay(day: Day): string {
  return day.date;
}

/** A text in quotes, on one line: how it is broken means nothing. */
export function sayText({ value }: Text): string {
  return quoted(value);
}

export function quoted(text: string): string {
  return `"${onOneLine(text)}"`;
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function saySource(source: Source): string {
  return quoted(source.value);
}

/** `data "notes/*.md" where pains contains "lonely" among age >= 70`, with the path as given. */
export function sayData({ measure, where, among, insiders }: DataQuery, path: string): string {
  return [
    `data ${quoted(path)}`,
    ...(measure ? [`${measure.by} of ${sayColumn(measure.column)}`] : []),
    ...(where ? [`where ${sayCondition(where)}`] : []),
    ...(among ? [`among ${sayCondition(among)}`] : []),
    ...(insiders ? [`insiders where ${sayCondition(insiders)}`] : []),
  ].join(' ');
}

function sayCondition(condition: Condition): string {
  switch (condition.is) {
    case 'compare':
      return `${sayColumn(condition.column)} ${condition.by} ${sayLiteral(condition.literal)}`;
    case 'known':
      return `${sayColumn(condition.column)} known`;
    case 'not':
      return `not (${sayCondition(condition.of)})`;
    case 'and':
    case 'or':
      return `(${sayCondition(condition.left)} ${condition.is} ${sayCondition(condition.right)})`;
  }
}

function sayColumn({ name }: Column): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(name) ? name : quoted(name);
}

function sayLiteral(literal: DataLiteral): string {
  switch (literal.is) {
    case 'text':
      return quoted(literal.value);
    case 'number':
      return formatNumber(literal.value);
    case 'percent':
      return `${formatNumber(literal.value)}%`;
    case 'money':
      return formatMoney({ currency: literal.currency, amount: literal.value });
    default:
      return literal.value;
  }
}

function sayRange({ amount, to }: { readonly amount: Decimal; readonly to?: Decimal | undefined }): string {
  return to === undefined ? formatNumber(amount) : `${formatNumber(amount)} to ${formatNumber(to)}`;
}
