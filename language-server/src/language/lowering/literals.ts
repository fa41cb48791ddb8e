import type { IToken } from 'chevrotain';
import type { Name, Reference, Source, Text } from '../../core/model/node.ts';
import type { Day } from '../../core/model/quantity.ts';
import { daysInMonth, findDate, formatDate } from '../../core/text/dates.ts';
import { type Decimal, findDecimal, multiplyDecimals } from '../../core/text/decimal.ts';
import { valueOfString } from '../lexing/strings.ts';
import { endOf } from '../lexing/token.ts';

/** The text of a token as it should have been written: the lexer mends the ways people write it elsewhere. */
export function writtenOf(token: IToken): string {
  const payload: unknown = token.payload;
  return typeof payload === 'string' ? payload : token.image;
}

export function nameOf(token: IToken | undefined): Name | undefined {
  return token && { text: writtenOf(token).normalize('NFC'), start: token.startOffset, end: endOf(token) };
}

export function referenceOf(token: IToken | undefined): Reference | undefined {
  if (!token) {
    return undefined;
  }
  const { image, startOffset: start } = token;
  const end = endOf(token);
  const dot = image.indexOf('.');
  if (dot < 0) {
    return { name: image.normalize('NFC'), start, end };
  }
  const member = image.slice(dot + 1);
  const memberStart = start + dot + 1 + (member.length - member.trimStart().length);
  return { name: image.replaceAll(/\s/g, '').normalize('NFC'), start, end, memberStart };
}

export function referencesOf(tokens: readonly IToken[]): readonly Reference[] {
  return tokens.flatMap((token) => referenceOf(token) ?? []);
}

export function textOf(token: IToken | undefined): Text | undefined {
  return token && { value: valueOfString(writtenOf(token)), start: token.startOffset, end: endOf(token) };
}

export function textsOf(tokens: readonly IToken[]): readonly Text[] {
  return tokens.flatMap((token) => textOf(token) ?? []);
}

const urlPattern = /^[a-z][a-z0-9+.-]*:\/\//i;
const fileEnding = /\.(md|txt|csv|tsv|json|jsonl|pdf|docx|xlsx|html|eml|png|jpg|m4a|mp3|mp4)$/i;

/** A source is an address when it begins with a scheme, a path when it looks like one, and else plain words. */
export function sourceOf(token: IToken | undefined): Source | undefined {
  const text = textOf(token);
  if (!text) {
    return undefined;
  }
  const { value } = text;
  const isPath = fileEnding.test(value) || (value.includes('/') && !/\s/.test(value));
  return { ...text, is: urlPattern.test(value) ? 'url' : isPath ? 'path' : 'text' };
}

/** A number or a range of numbers as written, with or without a percent sign. */
export interface NumberLiteral {
  readonly amount: Decimal;
  readonly to?: Decimal;
  readonly percent: boolean;
}

export function numberOf(token: IToken | undefined): NumberLiteral | undefined {
  if (!token) {
    return undefined;
  }
  const written = writtenOf(token).replaceAll(/[\s_]/g, '');
  const percent = written.endsWith('%');
  const [low = '', high] = (percent ? written.slice(0, -1) : written).split('..', 2);
  const amount = decimalOf(low);
  return amount === undefined
    ? undefined
    : { amount, to: high === undefined ? undefined : decimalOf(high), percent };
}

function decimalOf(written: string): Decimal | undefined {
  const match = /^(-?\d+(?:\.\d+)?)([kKM]?)$/.exec(written);
  const digits = match?.[1] === undefined ? undefined : findDecimal(match[1]);
  switch (match?.[2]) {
    case 'k':
    case 'K':
      return digits && multiplyDecimals(digits, '1000');
    case 'M':
      return digits && multiplyDecimals(digits, '1000000');
    default:
      return digits;
  }
}

/**
 * A day, or a month or year rounded to its first day for what is planned or begins, to its last for what ends, was
 * found or is due. A day that no calendar has gives undefined: the lexer has said so.
 */
export function dayOf(token: IToken | undefined, round: 'first' | 'last'): Day | undefined {
  if (!token) {
    return undefined;
  }
  const [year = 0, month, day] = writtenOf(token).split('-').map(Number);
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const roundedMonth = month ?? (round === 'first' ? 1 : 12);
  const roundedDay = day ?? (round === 'first' ? 1 : daysInMonth(year, roundedMonth));
  const date = findDate(formatDate(year, roundedMonth, roundedDay));
  return date === undefined ? undefined : { date, precision, start: token.startOffset, end: endOf(token) };
}
