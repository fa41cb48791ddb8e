import type { DataComparison, DataLiteral } from '../model/data.ts';
import { compareDecimals } from '../text/decimal.ts';
import { folded } from '../text/folded.ts';
import { findWords, wordList } from '../text/words.ts';
import { type Notation, readCell } from './cell.ts';
import type { RowColumn } from './row-batch.ts';
import { isFalse, isTrue, isUnfit, isUnknown } from './truth.ts';
import {
  blankKind,
  comparable,
  dateKind,
  digitsOf,
  listKind,
  moneyKind,
  numberKind,
  percentKind,
  textKind,
  type TypedValues,
  yesNoKind,
} from './typed-values.ts';

/** Of every content of a column whether a comparison holds. */
export function compareContents(column: RowColumn, by: DataComparison, literal: DataLiteral): Uint8Array {
  const { values, contents } = column;
  const compare = comparerFor(column, by, literal);
  const truth = new Uint8Array(contents.size);
  for (let content = 0; content < contents.size; content++) {
    truth[content] = values.kinds[content] === blankKind ? isUnknown : compare(content);
  }
  return truth;
}

type Comparer = (content: number) => number;

function comparerFor(column: RowColumn, by: DataComparison, literal: DataLiteral): Comparer {
  if (by === 'contains') {
    return containing(column, String(literal.value));
  }
  const meant = meaningOf(by, literal);
  switch (meant.is) {
    case 'text':
    case 'word':
      return by === '=' || by === '!=' ? equalText(column, by, meant.value) : () => isUnfit;
    case 'yes-no':
      return by === '=' || by === '!=' ? equalYesNo(column, by, meant.yes) : () => isUnfit;
    case 'date':
      return ordered(column.values, by, [dateKind], digitsOf(meant.value), () => undefined);
    default:
      return amounts(column, by, meant);
  }
}

type Meaning =
  | Exclude<DataLiteral, { readonly is: 'word' }>
  | { readonly is: 'word'; readonly value: string }
  | { readonly is: 'yes-no'; readonly yes: boolean; readonly value: string };

/** A bare word may be yes or no, and a text that others are to be above or below is the number or the day it holds. */
function meaningOf(by: DataComparison, literal: DataLiteral): Meaning {
  if (literal.is !== 'word' && literal.is !== 'text') {
    return literal;
  }
  const cell = readCell(literal.value, plainNotation);
  if (cell.is === 'yes-no' && literal.is === 'word') {
    return { is: 'yes-no', yes: cell.yes, value: literal.value };
  }
  if (by === '=' || by === '!=') {
    return literal;
  }
  switch (cell.is) {
    case 'number':
    case 'percent':
      return { ...literal, is: cell.is, value: cell.amount };
    case 'money':
      return { ...literal, is: 'money', currency: cell.currency, value: cell.amount };
    case 'date':
      return { ...literal, is: 'date', value: cell.date };
    default:
      return literal;
  }
}

const plainNotation: Notation = { decimalComma: false };

function equalText({ values, contents }: RowColumn, by: '=' | '!=', wanted: string): Comparer {
  const text = folded(wanted);
  return (content) => {
    const members = values.kinds[content] === listKind ? contents.membersAt?.(content) : undefined;
    const cell = members
      ? undefined
      : values.kinds[content] === listKind
        ? values.cellAt(content)
        : undefined;
    const list = members ?? (cell?.is === 'list' ? cell.members : undefined);
    const equal = list
      ? list.length === 1 && folded(list[0] ?? '') === text
      : folded(contents.textAt(content)) === text;
    return truthOf(equal === (by === '='));
  };
}

/** One and nought are yes and no as well, where a program filled the sheet. */
function equalYesNo({ values }: RowColumn, by: '=' | '!=', yes: boolean): Comparer {
  return (content) => {
    const kind = values.kinds[content];
    const number = values.numbers[content];
    if (kind !== yesNoKind && !(kind === numberKind && (number === 0 || number === 1))) {
      return isUnfit;
    }
    return truthOf(((number === 1) === yes) === (by === '='));
  };
}

function containing({ values, contents }: RowColumn, wanted: string): Comparer {
  const text = folded(wanted);
  const words = wordList([text]);
  return (content) => {
    if (values.kinds[content] === listKind) {
      const cell = values.cellAt(content);
      return truthOf(cell.is === 'list' && cell.members.some((member) => folded(member) === text));
    }
    const held = contents.textAt(content);
    return truthOf(folded(held) === text || findWords(held, words).length > 0);
  };
}

type Amount = Extract<DataLiteral, { readonly is: 'number' | 'percent' | 'money' }>;

/** A plain number in a cell is of the unit asked for; a unit in the cell must be the one asked for. */
function amounts(column: RowColumn, by: DataComparison, literal: Amount): Comparer {
  const { values } = column;
  const fitting =
    literal.is === 'money' ? [numberKind, moneyKind] : [literal.is === 'percent' ? percentKind : numberKind];
  const currency = literal.is === 'money' ? literal.currency : undefined;
  const compare = ordered(values, by, fitting, comparable(literal.value), (content) => {
    const cell = values.cellAt(content);
    return 'amount' in cell ? compareDecimals(cell.amount, literal.value) : undefined;
  });
  return (content) => {
    const isOther =
      currency !== undefined &&
      values.kinds[content] === moneyKind &&
      !isCurrency(values.units[values.unitOf[content] ?? 0] ?? '', currency);
    return isOther ? isUnfit : compare(content);
  };
}

/** A bare dollar sign is any dollar. */
function isCurrency(held: string, wanted: string): boolean {
  return held === wanted || (held === '$' && dollars.has(wanted));
}

const dollars: ReadonlySet<string> = new Set(
  'USD SGD AUD CAD HKD NZD TWD BND FJD JMD TTD BBD BSD BMD BZD KYD NAD XCD LRD GYD SRD SBD'.split(' '),
);

/** Compares by number where that is exact, else by `exactly`. */
function ordered(
  { kinds, numbers }: TypedValues,
  by: DataComparison,
  fitting: readonly number[],
  wanted: number,
  exactly: (content: number) => number | undefined,
): Comparer {
  return (content) => {
    if (!fitting.includes(kinds[content] ?? textKind)) {
      return isUnfit;
    }
    const held = numbers[content] ?? Number.NaN;
    const order = held === held && wanted === wanted ? held - wanted : exactly(content);
    return order === undefined ? isUnfit : truthOf(holds(by, order));
  };
}

function holds(by: DataComparison, order: number): boolean {
  switch (by) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case 'contains':
      return false;
  }
}

function truthOf(holds: boolean): number {
  return holds ? isTrue : isFalse;
}

/** What a cell must hold for a comparison to be made with it, in words. */
export function wantedBy(by: DataComparison, literal: DataLiteral): string {
  const meant = meaningOf(by, literal);
  switch (meant.is) {
    case 'number':
      return 'a number';
    case 'percent':
      return 'a percentage';
    case 'money':
      return `an amount in ${meant.currency}`;
    case 'date':
      return 'a day such as 2026-02-10';
    case 'yes-no':
      return 'yes or no';
    case 'text':
    case 'word':
      return `something to be above or below '${meant.value}'`;
  }
}
