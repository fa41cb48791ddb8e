import { timeUnits, type TimeUnit } from '../model/quantity.ts';
import { findDate, type IsoDate } from '../text/dates.ts';
import { type Decimal, findDecimal } from '../text/decimal.ts';

/** What a cell holds, as far as its text tells. */
export type Cell =
  /** Nobody filled it in: it is unknown, as in SQL. */
  | { readonly is: 'blank' }
  | { readonly is: 'text' }
  | { readonly is: 'number' | 'percent'; readonly amount: Decimal }
  | { readonly is: 'money'; readonly currency: string; readonly amount: Decimal }
  | { readonly is: 'duration'; readonly unit: TimeUnit; readonly amount: Decimal }
  | { readonly is: 'date'; readonly date: IsoDate }
  | { readonly is: 'yes-no'; readonly yes: boolean }
  | { readonly is: 'list'; readonly members: readonly string[] };

/** How a file writes its numbers: with a comma before the fraction where the comma does not part its columns. */
export interface Notation {
  readonly decimalComma: boolean;
}

/**
 * Reads what a cell holds from its text: a number (also with thousands parted by commas), a percentage, money with a
 * currency's code or sign, a span of time, a day, yes or no, a list in brackets, or else a text.
 */
export function readCell(text: string, notation: Notation): Cell {
  const written = text.trim();
  if (isBlank(written)) {
    return blank;
  }
  const first = written.charCodeAt(0);
  // Digits, signs before them, and a point: what is none of these begins no number, which most cells need not be tried for.
  if ((first >= 48 && first <= 57) || first === 45 || first === 43) {
    return readNumeric(written, notation) ?? plain;
  }
  if (first === 91 && written.endsWith(']')) {
    return { is: 'list', members: membersOf(written.slice(1, -1)) };
  }
  return readYesNo(written) ?? readMoney(written, notation) ?? plain;
}

/** Whether nothing is said: an empty cell, a dash, `n/a` or `null`. */
export function isBlank(written: string): boolean {
  switch (written) {
    case '':
    case '-':
    case '–':
    case '—':
    case 'n/a':
    case 'N/A':
    case 'null':
    case 'NULL':
    case '~':
      return true;
    default:
      return false;
  }
}

/** A number as cells write it: `11200`, `11,200.50`, `-3`, `2.5e3`; with a decimal comma `11.200,50`. */
export function readAmount(written: string, { decimalComma }: Notation): Decimal | undefined {
  const unsigned = written.startsWith('+') ? written.slice(1) : written;
  const simple = findDecimal(unsigned);
  if (simple !== undefined && !(decimalComma && thousandsByPoint.test(unsigned))) {
    return simple;
  }
  if (decimalComma ? commaNumber.test(unsigned) : pointNumber.test(unsigned)) {
    return decimalComma
      ? findDecimal(unsigned.replaceAll('.', '').replace(',', '.'))
      : findDecimal(unsigned.replaceAll(',', ''));
  }
  const scientific = /^(-?\d+(?:\.\d+)?)[eE]([-+]?\d{1,3})$/.exec(unsigned);
  return scientific ? shifted(scientific[1] ?? '', Number(scientific[2])) : undefined;
}

const blank: Cell = { is: 'blank' };
const plain: Cell = { is: 'text' };

const pointNumber = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const commaNumber = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;
const thousandsByPoint = /^-?\d{1,3}(\.\d{3})+$/;
const dayPattern = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const monthPattern = /^\d{4}-\d{2}$/;

function readNumeric(written: string, notation: Notation): Cell | undefined {
  const amount = readAmount(written, notation);
  if (amount !== undefined) {
    return { is: 'number', amount };
  }
  const day = dayPattern.exec(written)?.[1];
  const date = day === undefined ? undefined : findDate(day);
  if (date !== undefined) {
    return { is: 'date', date };
  }
  const month = monthPattern.test(written) ? findDate(`${written}-01`) : undefined;
  if (month !== undefined) {
    return { is: 'date', date: month };
  }
  const match = /^([-+]?[\d.,]+)\s*(%|[^\d\s.,].*)$/.exec(written);
  const value = match?.[1] === undefined ? undefined : readAmount(match[1], notation);
  const rest = match?.[2];
  if (value === undefined || rest === undefined) {
    return undefined;
  }
  if (rest === '%') {
    return { is: 'percent', amount: value };
  }
  const unit = unitOfWord(rest);
  if (unit !== undefined) {
    return { is: 'duration', unit, amount: value };
  }
  const currency = currencyOf(rest);
  return currency === undefined ? undefined : { is: 'money', currency, amount: value };
}

function readMoney(written: string, notation: Notation): Cell | undefined {
  const match = /^(-?)([^\d\s.,+-]{1,3})\s*(-?[\d.,]+)$/.exec(written);
  const currency = match?.[2] === undefined ? undefined : currencyOf(match[2]);
  const amount = match === null ? undefined : readAmount(`${match[1]}${match[3]}`, notation);
  return currency === undefined || amount === undefined ? undefined : { is: 'money', currency, amount };
}

/** A currency by its code or its sign. The bare dollar is that of whatever country is meant. */
function currencyOf(written: string): string | undefined {
  return /^[A-Z]{3}$/.test(written) ? written : signs.get(written);
}

const signs: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₺', 'TRY'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['RM', 'MYR'],
  ['Rp', 'IDR'],
  ['US$', 'USD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
]);

function unitOfWord(written: string): TimeUnit | undefined {
  const word = written.toLowerCase();
  return timeUnits.find((unit) => unit === word || unit === `${word}s`);
}

function readYesNo(written: string): Cell | undefined {
  if (written.length > 5) {
    return undefined;
  }
  switch (written.toLowerCase()) {
    case 'yes':
    case 'true':
    case 'y':
      return yes;
    case 'no':
    case 'false':
    case 'n':
      return no;
    default:
      return undefined;
  }
}

const yes: Cell = { is: 'yes-no', yes: true };
const no: Cell = { is: 'yes-no', yes: false };

function membersOf(inside: string): readonly string[] {
  return inside.split(/[,;]/).flatMap((part) => {
    const member = part.trim().replace(/^(["'])(.*)\1$/, '$2');
    return member === '' ? [] : [member];
  });
}

/** A number times a power of ten, by moving its point. */
function shifted(digits: string, power: number): Decimal | undefined {
  if (Math.abs(power) > 100) {
    return undefined;
  }
  const negative = digits.startsWith('-');
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const all = whole + fraction;
  const point = whole.length + power;
  const moved =
    point <= 0
      ? `0.${'0'.repeat(-point)}${all}`
      : point >= all.length
        ? all + '0'.repeat(point - all.length)
        : `${all.slice(0, point)}.${all.slice(point)}`;
  return findDecimal((negative ? '-' : '') + moved);
}
