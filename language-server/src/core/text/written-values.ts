import type { Bar } from '../model/hypothesis.ts';
import type { Day, Quantity } from '../model/quantity.ts';
import type { Decimal } from './decimal.ts';
import { withUsualDecimals } from './money-decimals.ts';

/** What was read from a model as it is written in one: read again, it means the same. */

/** A text in quotes. A return, which no text can hold, is written as the end of a line. */
export function writtenText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\r\n?/g, '\n').replaceAll('\n', String.raw`\n`)}"`;
}

/** `>= 60% of 15 interviews by 2026-02-15 then pivot "…"`. */
export function writtenBar({ comparison, threshold, sample, by, then }: Bar): string {
  const amount =
    threshold.is === 'count'
      ? threshold.count
      : threshold.is === 'share'
        ? `${threshold.percent}%`
        : writtenQuantity(threshold.value);
  return [
    ...(threshold.is === 'value' && threshold.median ? ['median'] : []),
    `${comparison} ${amount}`,
    ...(sample ? [`${sample.measured ? 'over' : 'of'} ${sample.n} ${sample.unit}`.trimEnd()] : []),
    ...(by ? [`by ${writtenDay(by)}`] : []),
    ...(then ? [`then ${then.course}${then.text ? ` ${writtenText(then.text.value)}` : ''}`] : []),
  ].join(' ');
}

/** `SGD 9.50 per meal`, `60%`, `70..85`, `14 days`. */
export function writtenQuantity(quantity: Quantity): string {
  const { amount, to } = quantity;
  const written = (number: Decimal) =>
    quantity.is === 'money' ? withUsualDecimals(quantity.currency, number) : number;
  const numbers = to === undefined ? written(amount) : `${written(amount)}..${written(to)}`;
  switch (quantity.is) {
    case 'money':
      return `${quantity.currency} ${numbers}${quantity.per === undefined ? '' : ` per ${quantity.per}`}`;
    case 'percent':
      return `${numbers}%`;
    case 'duration':
      return `${numbers} ${quantity.unit}`;
    case 'number':
      return numbers;
  }
}

/** As precisely as it was said: a month as `2026-02`. */
export function writtenDay({ date, precision }: Day): string {
  return precision === 'day' ? date : date.slice(0, precision === 'month' ? 7 : 4);
}
