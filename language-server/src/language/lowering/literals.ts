import type { IToken } from 'chevrotain';
import type { Name, Reference, Source, Text } from '../../core/model/node.ts';
import type { Day } from '../../core/model/quantity.ts';
import { daysInMonth, findDate, formatDate } from '../../core/text/dates.ts';
import { type Decimal, findDecimal, findSmallInteger, multiplyDecimals } from '../../core/text/decimal.ts';
import { valueOfString } from '../lexing/strings.ts';
import { endOf } from '../lexing/token.ts';
import { madeOf } from './lists.ts';

/** The text of a token as it should have been written: the lexer mends the ways people write it elsewhere. */
export function writtenOf(token: IToken): string {
  const payload: unknown = token.payload;
  return typeof payload === 'string' ? payload : token.image;
}

export function nameOf(token: IToken | undefined): Name | undefined {
  return token && { text: normalized(writtenOf(token)), start: token.startOffset, end: endOf(token) };
}

/** A name as it is compared, however its letters were put together: in NFC, which plain letters are already. */
export function normalized(name: string): string {
  for (let at = 0; at < name.length; at++) {
    if (name.charCodeAt(at) >= firstComposed) {
      return name.normalize('NFC');
    }
  }
  return name;
}

/** No character before the combining marks is changed by NFC. */
const firstComposed = 0x300;

export function referenceOf(token: IToken | undefined): Reference | undefined {
  if (!token) {
    return undefined;
  }
  const { image, startOffset: start } = token;
  const end = endOf(token);
  const dot = image.indexOf('.');
  if (dot < 0) {
    return { name: normalized(image), start, end };
  }
  const member = image.slice(dot + 1);
  const memberStart = start + dot + 1 + (member.length - member.trimStart().length);
  return { name: normalized(image.replaceAll(/\s/g, '')), start, end, memberStart };
}

export function referencesOf(tokens: readonly IToken[]): readonly Reference[] {
  return madeOf(tokens, referenceOf);
}

export function textOf(token: IToken | undefined): Text | undefined {
  return token && { value: valueOfString(writtenOf(token)), start: token.startOffset, end: endOf(token) };
}

export function textsOf(tokens: readonly IToken[]): readonly Text[] {
  return madeOf(tokens, textOf);
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
  const isUrl = value.includes('://') && urlPattern.test(value);
  return { ...text, is: isUrl ? 'url' : isPath ? 'path' : 'text' };
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
  const image = writtenOf(token);
  const plain = findSmallInteger(image);
  if (plain !== undefined) {
    return { amount: String(plain), to: undefined, percent: false };
  }
  const written = image.replaceAll(/[\s_]/g, '');
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
  const { startOffset: start } = token;
  const end = endOf(token);
  const written = writtenOf(token);
  const whole = findDate(written);
  if (whole !== undefined) {
    return { date: whole, precision: 'day', start, end };
  }
  const [year = 0, month, day] = written.split('-').map(Number);
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const roundedMonth = month ?? (round === 'first' ? 1 : 12);
  const roundedDay = day ?? (round === 'first' ? 1 : daysInMonth(year, roundedMonth));
  const date = findDate(formatDate(year, roundedMonth, roundedDay));
  return date === undefined ? undefined : { date, precision, start, end };
}
