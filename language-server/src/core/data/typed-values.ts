import type { Decimal } from '../text/decimal.ts';
import { type Cell, type Notation, readCell } from './cell.ts';
import type { Contents } from './row-batch.ts';

/** What kinds of content there are, as numbers that fit into a byte. */
export const kinds = [
  'blank',
  'text',
  'number',
  'percent',
  'money',
  'duration',
  'date',
  'yes-no',
  'list',
] as const;

/** What the contents of a column are, in flat arrays: a column may have a million of them. */
export interface TypedValues {
  /** Of each content its kind, as its place in `kinds`. */
  readonly kinds: Uint8Array;
  /**
   * The amount of what has one; a day as its digits (`20260210`); 1 for yes and 0 for no. Amounts of at most fifteen digits
   * are told apart by it, so that comparing is exact; of longer ones it is not a number.
   */
  readonly numbers: Float64Array;
  /** The currencies and units of time there are, and of each content that has one its place among them. */
  readonly units: readonly string[];
  readonly unitOf: Uint8Array;
  /** Everything about a content, its exact amount too. */
  readonly cellAt: (content: number) => Cell;
}

export const blankKind = 0;
export const textKind = 1;
export const numberKind = 2;
export const percentKind = 3;
export const moneyKind = 4;
export const durationKind = 5;
export const dateKind = 6;
export const yesNoKind = 7;
export const listKind = 8;

export function typeValues(contents: Contents, notation: Notation): TypedValues {
  const { size, textAt, membersAt, numberAt } = contents;
  const typed = new Uint8Array(size);
  const numbers = new Float64Array(size);
  const units: string[] = [];
  const unitOf = new Uint8Array(size);
  for (let content = 0; content < size; content++) {
    if (membersAt?.(content) !== undefined) {
      typed[content] = listKind;
      continue;
    }
    const number = numberAt ? numberAt(content) : plainNumber(textAt(content));
    if (number === number) {
      typed[content] = numberKind;
      numbers[content] = number;
      continue;
    }
    const cell = readCell(textAt(content), notation);
    typed[content] = kinds.indexOf(cell.is);
    numbers[content] = numberOf(cell);
    const unit = unitIn(cell);
    if (unit !== undefined) {
      const at = units.indexOf(unit);
      // A column of more than 255 currencies is no column of money; what is beyond them is like nothing else.
      unitOf[content] = at >= 0 ? at : Math.min(255, units.push(unit) - 1);
    }
  }
  return {
    kinds: typed,
    numbers,
    units,
    unitOf,
    cellAt: (content) => {
      const members = membersAt?.(content);
      return members ? { is: 'list', members } : readCell(textAt(content), notation);
    },
  };
}

/** The number of digits up to which no two decimals share the nearest floating-point number. */
const exactDigits = 15;

/** What a number of an amount is exact for comparing; NaN where it has too many digits. */
export function comparable(amount: Decimal): number {
  return amount.length <= exactDigits || amount.replace(/[-.]|^-?0\.0*/g, '').length <= exactDigits
    ? Number(amount)
    : Number.NaN;
}

function numberOf(cell: Cell): number {
  switch (cell.is) {
    case 'number':
    case 'percent':
    case 'money':
    case 'duration':
      return comparable(cell.amount);
    case 'date':
      return digitsOf(cell.date);
    case 'yes-no':
      return cell.yes ? 1 : 0;
    default:
      return 0;
  }
}

function unitIn(cell: Cell): string | undefined {
  return cell.is === 'money' ? cell.currency : cell.is === 'duration' ? cell.unit : undefined;
}

/** A day as one number in the order of time. */
export function digitsOf(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/**
 * A number in its plainest form, read by hand: nearly every number there is, at a tenth of what `readCell` takes. NaN
 * for whatever is not for certain one, in either notation.
 */
function plainNumber(text: string): number {
  const { length } = text;
  if (length === 0 || length > exactDigits) {
    return Number.NaN;
  }
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  let digits = 0;
  let point = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      digits++;
    } else if (code === 46 && point < 0 && digits > 0) {
      point = at;
    } else {
      return Number.NaN;
    }
  }
  // Three digits behind a point may be thousands, by the notation of the file.
  return digits === 0 || (point >= 0 && (length - point === 4 || point === length - 1))
    ? Number.NaN
    : Number(text);
}
