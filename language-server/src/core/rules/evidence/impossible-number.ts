import type { Declaration } from '../../model/declaration.ts';
import type { Bar } from '../../model/hypothesis.ts';
import { valueSpan } from '../../model/node.ts';
import { type Day, isAhead, type Money, type Percent } from '../../model/quantity.ts';
import { compareDecimals } from '../../text/decimal.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { moneyIn } from './money-in.ts';

interface Found {
  readonly of: Declaration;
  readonly at: Span;
  /** One sentence. */
  readonly says: string;
}

export const impossibleNumber = defineRule({
  name: 'impossible-number',
  family: 'evidence',
  severity: 'error',
  summary: 'A number, a date or a currency cannot be.',
  source: 'Arithmetic: what cannot be was mistyped, and nothing can be computed from it.',
  subject: [
    ...(['venture', 'segment', 'profile', 'alternative', 'product', 'hypothesis', 'experiment'] as const),
    ...(['evidence', 'economics', 'gate', 'decision', 'plan'] as const),
  ],
  *check(subject, { today }): Iterable<Found> {
    const money = moneyIn(subject);
    for (const faults of [
      currencyFaults(subject, money),
      negativeFaults(subject, money),
      faultsIn(subject, today),
    ]) {
      for (const fault of faults) {
        yield { of: subject, ...fault };
      }
    }
  },
  at: ({ of, at }) => placeIn(of, at),
  message: ({ says }) => says,
});

interface Fault {
  readonly at: Span;
  readonly says: string;
}

function* faultsIn(subject: Declaration, today: IsoDate): Iterable<Fault> {
  switch (subject.type) {
    case 'hypothesis':
      for (const bar of [...subject.passBars, ...subject.failBars]) {
        yield* shareFaults(bar);
      }
      for (const { since } of subject.revisions) {
        yield* futureFaults(since, today, 'This revision');
      }
      break;
    case 'experiment':
      if (subject.from && subject.to && subject.to.date < subject.from.date) {
        yield {
          at: subject.to,
          says: `The experiment ends on ${subject.to.date}, before it begins on ${subject.from.date}, so nobody can take part in it.`,
        };
      }
      break;
    case 'evidence':
      yield* futureFaults(subject.on, today, 'This evidence');
      for (const { tally } of subject.bearings) {
        if (tally?.is === 'count' && tally.hits > tally.n) {
          yield {
            at: tally,
            says: `It cannot have held for ${tally.hits} of ${tally.n}: of those asked, at most all can agree.`,
          };
        }
      }
      break;
    case 'economics':
      yield* marginFaults(subject.margin?.value);
      break;
    case 'gate':
      for (const requirement of subject.requirements) {
        if (requirement.is === 'confirmed') {
          yield* futureFaults(requirement.on, today, 'This confirmation');
        }
      }
      break;
    case 'decision':
      yield* futureFaults(subject.on, today, 'This decision');
      break;
    default:
      break;
  }
}

/** A month or a year that has begun may hold a day that has come, whatever day it was rounded to. */
function* futureFaults(day: Day | undefined, today: IsoDate, what: string): Iterable<Fault> {
  if (day && isAhead(day, today)) {
    yield {
      at: day,
      says: `${what} is dated ${day.date}, and today is ${today}: what has not happened yet counts for nothing.`,
    };
  }
}

function* shareFaults({ threshold }: Bar): Iterable<Fault> {
  if (threshold.is === 'share' && compareDecimals(threshold.percent, '100') > 0) {
    yield {
      at: threshold,
      says: `More than all of them is asked for: a share cannot be ${threshold.percent} %.`,
    };
  }
}

function* marginFaults(margin: Percent | undefined): Iterable<Fault> {
  if (margin && compareDecimals(margin.to ?? margin.amount, '100') > 0) {
    yield {
      at: margin,
      says: `A margin cannot be ${margin.to ?? margin.amount} %: it is what is left of a price.`,
    };
  }
}

/** What is paid, asked for or counted is never less than nothing; what a bar compares or was measured may be. */
function* negativeFaults(subject: Declaration, sums: readonly Money[]): Iterable<Fault> {
  if (subject.type === 'segment' && subject.size && compareDecimals(subject.size.count, '0') < 0) {
    yield { at: subject.size, says: 'Nothing can be counted below zero, so this size cannot be.' };
  }
  if (subject.type === 'hypothesis' || subject.type === 'evidence') {
    return;
  }
  for (const money of sums) {
    if (compareDecimals(money.amount, '0') < 0) {
      yield { at: money, says: 'Money here cannot be less than nothing: leave out the minus.' };
    }
  }
}

function* currencyFaults(subject: Declaration, sums: readonly Money[]): Iterable<Fault> {
  const currency = subject.type === 'venture' ? subject.currency : undefined;
  if (currency && !isCurrency(currency.value)) {
    yield unknownCurrency(currency.value, valueSpan(currency));
  }
  for (const money of sums) {
    if (!isCurrency(money.currency)) {
      yield unknownCurrency(money.currency, { start: money.start, end: money.start + money.currency.length });
    }
  }
}

function unknownCurrency(code: string, at: Span): Fault {
  return {
    at,
    says: `There is no currency '${code}', so no amount in it means anything: codes are those of ISO 4217, such as EUR or SGD.`,
  };
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function isCurrency(code: string): boolean {
  return currencies.has(code);
}
