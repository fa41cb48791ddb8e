import type { Quantity } from '../model/quantity.ts';
import { timeUnits } from '../model/quantity.ts';
import { addDecimals, type Decimal, decimalOf, divideDecimals, multiplyDecimals } from '../text/decimal.ts';
import { bootstrapInterval } from '../verdict/bootstrap.ts';
import type { MeasuredRows } from './rows-answer.ts';
import type { RowColumn } from './row-batch.ts';
import type { RowTruth } from './truth.ts';
import {
  blankKind,
  durationKind,
  kinds,
  moneyKind,
  numberKind,
  percentKind,
  yesNoKind,
} from './typed-values.ts';

/** What the cells of a column amount to, as they come in batch by batch. */
export interface Measuring {
  /** Takes in the rows marked in `counted`; `unfit` is told of cells that measure nothing, or something else. */
  add(column: RowColumn, counted: RowTruth, unfit: (row: number) => void): void;
  /** Undefined while no row has said anything. */
  measured(): MeasuredRows | undefined;
  /** What its cells should hold, in words. */
  readonly wanted: string;
}

export function startMeasuring(by: MeasuredRows['by'], columnName: string): Measuring {
  return by === 'median' || by === 'mean' ? new Amounts(by, columnName) : new Shares(by);
}

/** Amounts beyond so many are a sample of all, drawn by a fixed rule. */
const mostAmounts = 1_000_000;
/** Different amounts that an answer holds; more are stood for by so many. */
const mostParts = 1000;

class Amounts implements Measuring {
  private readonly by: 'median' | 'mean';
  private unit: { readonly is: Quantity['is']; readonly unit?: string } | undefined;
  private readonly unitOfName: { readonly is: Quantity['is']; readonly unit?: string } | undefined;
  private values = new Float64Array(1024);
  private size = 0;
  private n = 0;
  private readonly sum = new ExactSum();
  /** Amounts with more digits than a number holds. */
  private readonly long = new Map<number, Decimal>();

  constructor(by: 'median' | 'mean', columnName: string) {
    this.by = by;
    this.unitOfName = unitInName(columnName);
  }

  get wanted(): string {
    switch (this.unit?.is) {
      case 'money':
        return `an amount in ${this.unit.unit}`;
      case 'duration':
        return `a number of ${this.unit.unit}`;
      case 'percent':
        return 'a percentage';
      default:
        return 'an amount';
    }
  }

  add(column: RowColumn, counted: RowTruth, unfit: (row: number) => void): void {
    const { values, contents, cells } = column;
    const often = new Uint32Array(contents.size);
    for (let row = 0; row < cells.length; row++) {
      const content = cells[row] ?? 0;
      if (counted.isTrueAt(row) && values.kinds[content] !== blankKind) {
        if (this.fits(column, content)) {
          often[content] = (often[content] ?? 0) + 1;
        } else {
          unfit(row);
        }
      }
    }
    for (let content = 0; content < often.length; content++) {
      const times = often[content] ?? 0;
      if (times > 0) {
        this.take(column, content, times);
      }
    }
  }

  measured(): MeasuredRows | undefined {
    const { n, by, unit } = this;
    if (n === 0 || !unit) {
      return undefined;
    }
    const sorted = this.values.slice(0, this.size).sort();
    const middle = Math.floor((sorted.length - 1) / 2);
    const pair = addDecimals(
      this.amountOf(sorted[middle]),
      this.amountOf(sorted[Math.floor(sorted.length / 2)]),
    );
    const sum = this.sum.total();
    const value = by === 'median' ? divideDecimals(pair, '2') : divideDecimals(sum, decimalOf(n));
    return {
      by,
      ...unit,
      value: value ?? '0',
      sum,
      n,
      spread: this.spreadOf(sorted),
      interval: n < 2 ? undefined : bootstrapInterval(sorted, by),
    };
  }

  /** The first amount says what all are amounts of; plain numbers are of the unit in the column's name. */
  private fits({ values }: RowColumn, content: number): boolean {
    const kind = values.kinds[content];
    if (kind !== numberKind && kind !== percentKind && kind !== moneyKind && kind !== durationKind) {
      return false;
    }
    const unit =
      kind === moneyKind || kind === durationKind ? values.units[values.unitOf[content] ?? 0] : undefined;
    if (this.unit === undefined) {
      this.unit =
        kind === numberKind
          ? (this.unitOfName ?? { is: 'number' })
          : { is: kind === moneyKind ? 'money' : kind === percentKind ? 'percent' : 'duration', unit };
      return true;
    }
    return kind === numberKind
      ? this.unit.is === (this.unitOfName ?? { is: 'number' }).is
      : kinds[kind] === this.unit.is && unit === this.unit.unit;
  }

  private take({ values }: RowColumn, content: number, times: number): void {
    const number = values.numbers[content] ?? Number.NaN;
    let value = number;
    if (number === number) {
      this.sum.add(number, times);
    } else {
      const cell = values.cellAt(content);
      const amount = 'amount' in cell ? cell.amount : '0';
      value = Number(amount);
      this.long.set(value, amount);
      this.sum.addLong(amount, times);
    }
    for (let time = 0; time < times; time++) {
      this.keep(value);
    }
  }

  /** Keeps every value while there is room, then each with the chance that all have (Vitter's algorithm R, 1985). */
  private keep(value: number): void {
    this.n++;
    if (this.size === this.values.length && this.size < mostAmounts) {
      const larger = new Float64Array(Math.min(mostAmounts, this.size * 2));
      larger.set(this.values);
      this.values = larger;
    }
    if (this.size < this.values.length) {
      this.values[this.size++] = value;
    } else {
      const place = scattered(this.n) % this.n;
      if (place < this.size) {
        this.values[place] = value;
      }
    }
  }

  private amountOf(value = 0): Decimal {
    return this.long.get(value) ?? decimalOf(value);
  }

  private spreadOf(sorted: Float64Array): MeasuredRows['spread'] {
    const parts: { amount: number; n: number }[] = [];
    for (const amount of sorted) {
      const last = parts.at(-1);
      if (last?.amount === amount) {
        last.n++;
      } else if (parts.length === mostParts) {
        return this.standIns(sorted);
      } else {
        parts.push({ amount, n: 1 });
      }
    }
    return parts.map(({ amount, n }) => ({ amount: this.amountOf(amount), n }));
  }

  /** Equal parts of the sorted values, each stood for by its middle, as many in all as there are rows. */
  private standIns(sorted: Float64Array): MeasuredRows['spread'] {
    return Array.from({ length: mostParts }, (_, index) => {
      const from = Math.floor((this.n * index) / mostParts);
      const to = Math.floor((this.n * (index + 1)) / mostParts);
      const middle = Math.min(sorted.length - 1, Math.floor((sorted.length * (index + 0.5)) / mostParts));
      return { amount: this.amountOf(sorted[middle]), n: to - from };
    });
  }
}

/** How many rows say yes: for a column of yes and no those that do, for any other those in which it is known. */
class Shares implements Measuring {
  readonly wanted = 'yes or no';
  private readonly by: 'count' | 'share';
  private n = 0;
  private hits = 0;

  constructor(by: 'count' | 'share') {
    this.by = by;
  }

  add({ values, cells }: RowColumn, counted: RowTruth, unfit: (row: number) => void): void {
    for (let row = 0; row < counted.size; row++) {
      if (!counted.isTrueAt(row)) {
        continue;
      }
      const content = cells[row] ?? 0;
      const kind = values.kinds[content];
      const number = values.numbers[content];
      const says = kind === yesNoKind || (kind === numberKind && (number === 0 || number === 1));
      if (kind === blankKind) {
        this.n += this.by === 'count' ? 1 : 0;
      } else if (says || this.by === 'count') {
        this.n++;
        this.hits += says ? (number ?? 0) : 1;
      } else {
        unfit(row);
      }
    }
  }

  measured(): MeasuredRows | undefined {
    const { by, n, hits } = this;
    if (n === 0) {
      return undefined;
    }
    if (by === 'count') {
      const value = decimalOf(hits);
      const sum = multiplyDecimals(value, decimalOf(n));
      return { by, is: 'number', value, sum, n, spread: [{ amount: value, n }] };
    }
    const sum = decimalOf(100 * hits);
    const values = new Float64Array(Math.min(n, mostAmounts));
    values.fill(100, values.length - Math.round((hits / n) * values.length));
    return {
      by,
      is: 'percent',
      value: divideDecimals(sum, decimalOf(n)) ?? '0',
      sum,
      n,
      spread: [
        { amount: '0', n: n - hits },
        { amount: '100', n: hits },
      ].filter((part) => part.n > 0),
      interval: n < 2 ? undefined : bootstrapInterval(values, 'mean'),
    };
  }
}

/** Adds numbers of at most fifteen digits without losing any: whole numbers apart for each number of decimal places. */
class ExactSum {
  private readonly small = new Float64Array(16);
  private readonly large: bigint[] = Array.from({ length: 16 }, () => 0n);
  private long: Decimal = '0';

  add(number: number, times: number): void {
    for (let places = 0; places < 16; places++) {
      const power = 10 ** places;
      const whole = Math.round(number * power);
      // A division is rounded to the nearest number, as reading the digits was: they are equal for the same digits alone.
      if (Math.abs(whole) <= Number.MAX_SAFE_INTEGER && whole / power === number) {
        this.addWhole(whole, places, times);
        return;
      }
    }
    this.addLong(decimalOf(number), times);
  }

  private addWhole(whole: number, places: number, times: number): void {
    const part = whole * times;
    const added = (this.small[places] ?? 0) + part;
    if (Math.abs(part) <= Number.MAX_SAFE_INTEGER && Math.abs(added) <= Number.MAX_SAFE_INTEGER) {
      this.small[places] = added;
    } else {
      this.large[places] = (this.large[places] ?? 0n) + BigInt(whole) * BigInt(times);
    }
  }

  addLong(amount: Decimal, times: number): void {
    this.long = addDecimals(this.long, multiplyDecimals(amount, decimalOf(times)));
  }

  total(): Decimal {
    return this.large.reduce((total, large, places) => {
      const whole = large + BigInt(this.small[places] ?? 0);
      const unit = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`;
      return addDecimals(total, multiplyDecimals(String(whole), unit));
    }, this.long);
  }
}

/** Numbers without a pattern from numbers in a row: the finaliser of MurmurHash3 (Appleby, 2008). */
function scattered(number: number): number {
  let bits = number ^ (number >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** `lead days`, `price-sgd`, `Preis (EUR)`: the unit that the name of a column ends in. */
function unitInName(name: string): { readonly is: Quantity['is']; readonly unit?: string } | undefined {
  const last = /([\p{L}%]+)\)?\s*$/u.exec(name)?.[1] ?? '';
  const word = last.toLowerCase();
  const unit = timeUnits.find((each) => each === word || each === `${word}s`);
  if (unit !== undefined && (word.endsWith('s') || word !== name.toLowerCase())) {
    return { is: 'duration', unit };
  }
  if (last === '%' || word === 'percent') {
    return { is: 'percent' };
  }
  const isMarked = last !== name && /^[A-Z]{3}$/.test(last);
  return isMarked ? { is: 'money', unit: last } : undefined;
}
