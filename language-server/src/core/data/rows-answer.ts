import type { Quantity } from '../model/quantity.ts';
import type { IsoDate } from '../text/dates.ts';
import type { Decimal } from '../text/decimal.ts';
import type { FilePath, Place } from '../text/span.ts';
import type { Range } from './row-batch.ts';

/** Where something stands in a file of rows, of which nobody keeps the text. */
export interface RowPlace {
  readonly file: FilePath;
  readonly range: Range;
}

/** The same for those who place things in models as well. */
export function placeOfRow({ file, range }: RowPlace): Place {
  return { file, span: nowhere, range };
}

const nowhere = { start: 0, end: 0 };

/** The first few of many, and how many there are. */
export interface Listed<Item> {
  readonly first: readonly Item[];
  readonly total: number;
}

/** What rows say, as plain values. */
export interface RowsAnswer {
  /** Undefined where nothing can be counted: for `fault`, or because of a column in `missing`. */
  readonly tally?: RowsTally;
  /** Why no rows could be read at all. */
  readonly fault?: SourceFault;
  readonly columns: readonly SeenColumn[];
  readonly missing: readonly MissingColumn[];
  readonly broken: Listed<BrokenRow>;
  readonly unfit: Listed<UnfitRow>;
  readonly personal: Listed<PersonalRow>;
  /** The files that rows were looked for in. */
  readonly files: Listed<FilePath>;
}

export interface RowsTally {
  /** All rows that could be read. */
  readonly rows: number;
  /** How many of them are dated after the evidence, and count for nothing. */
  readonly later: number;
  /** How many of the others are insiders, and count for nothing either. */
  readonly insiders: number;
  /** Everyone else, before `among` picks out whom the claim is of. */
  readonly people: number;
  /** The people among whom it is counted. */
  readonly n: number;
  /** For how many of them it holds: all without a condition. */
  readonly hits: number;
  readonly measured?: MeasuredRows;
  /** The earliest and the latest day of the rows that count; undefined where none has one. */
  readonly days?: { readonly first: IsoDate; readonly last: IsoDate };
  /** Whether everyone counted is an insider by a column that the query does not ask. */
  readonly allInsiders: boolean;
  /** Who the people are, in order, as far as a column says it; undefined where none does, or they are too many to keep. */
  readonly respondents?: readonly string[];
  /** Who is counted in `n`, likewise. */
  readonly counted?: readonly string[];
  /** Who is counted in more than one row. */
  readonly repeated: Listed<string>;
  readonly hitRows: Listed<RowPlace>;
  readonly otherRows: Listed<RowPlace>;
}

/** What was measured, over the rows in which it is known. */
export interface MeasuredRows {
  readonly by: 'median' | 'mean' | 'count' | 'share';
  /** What the amounts are amounts of. */
  readonly is: Quantity['is'];
  /** The currency, or the unit of time. */
  readonly unit?: string;
  readonly value: Decimal;
  /** Of all amounts, exactly: over `n` it is the mean. */
  readonly sum: Decimal;
  readonly n: number;
  /** The different amounts in ascending order and how often each occurs; of very many, as many that stand for them. */
  readonly spread: readonly { readonly amount: Decimal; readonly n: number }[];
  /** 90 % bootstrap interval of the mean or median; undefined below two rows. */
  readonly interval?: readonly [low: number, high: number];
}

export type SourceFault =
  /** No file of that name, or none that the pattern fits. */
  | { readonly is: 'nothing' }
  /** It leads out of the folders that may be read. */
  | { readonly is: 'outside' }
  /** A pattern that is too wide, or that cannot be followed. */
  | { readonly is: 'too-many'; readonly most: number }
  | { readonly is: 'bad-pattern' }
  /** Its name ends in nothing that rows are read from. */
  | { readonly is: 'unknown-format'; readonly file: FilePath }
  | { readonly is: 'unreadable'; readonly file: FilePath; readonly why: string }
  /** Files there are, and not one row in them. */
  | { readonly is: 'no-rows' };

export interface SeenColumn {
  readonly name: string;
  /** Where it is named for the first time. */
  readonly at: RowPlace;
  /** The different values in it, in order of appearance; undefined where they are more than anyone picks from. */
  readonly values?: readonly SeenValue[];
}

/** A value that is compared as it is written; of a list each member is one. */
export interface SeenValue {
  readonly is: 'text' | 'yes-no' | 'date' | 'number';
  readonly text: string;
}

export interface MissingColumn {
  readonly name: string;
  /** The one that is most like it. */
  readonly nearest?: SeenColumn;
}

/** A row that could not be read, and does not count. */
export interface BrokenRow {
  readonly at: RowPlace;
  /** What is wrong with it, as a clause: `it has 3 cells where the header has 5`. */
  readonly why: string;
}

/** A cell that cannot be compared with what is asked of its column. */
export interface UnfitRow {
  readonly at: RowPlace;
  readonly column: string;
  readonly text: string;
  /** What would have fitted, in words; undefined where the cell would be a day. */
  readonly wanted: string;
}

export interface PersonalRow {
  readonly at: RowPlace;
  readonly column: string;
  readonly is: 'mail' | 'phone';
}

export const nothingRead: Omit<RowsAnswer, 'fault'> = {
  columns: [],
  missing: [],
  broken: { first: [], total: 0 },
  unfit: { first: [], total: 0 },
  personal: { first: [], total: 0 },
  files: { first: [], total: 0 },
};
