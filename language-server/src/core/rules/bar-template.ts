import type { Bar, BarThreshold, Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import { addMonths, type IsoDate } from '../text/dates.ts';
import { compareDecimals, type Decimal, decimalOf, multiplyDecimals, toNumber } from '../text/decimal.ts';
import { writtenQuantity } from '../text/written-values.ts';

interface Template {
  readonly threshold: string;
  readonly n: number;
  readonly unit: string;
}

/** A bar that a careful founder might set for a first test of each kind of claim, to be changed by the one who uses it. */
const templates: Readonly<Record<HypothesisKind, Template>> = {
  customer: { threshold: '>= 60%', n: 15, unit: 'interviews' },
  problem: { threshold: '>= 60%', n: 15, unit: 'interviews' },
  solution: { threshold: '>= 60%', n: 10, unit: 'people' },
  pricing: { threshold: '>= 5', n: 20, unit: 'presales' },
  channel: { threshold: '>= 5%', n: 200, unit: 'visitors' },
  demand: { threshold: '>= 5%', n: 200, unit: 'visitors' },
  market: { threshold: '>= 3', n: 5, unit: 'sources' },
  competition: { threshold: '>= 3', n: 5, unit: 'sources' },
  sales: { threshold: '>= 3', n: 10, unit: 'orders' },
  team: { threshold: '>= 3', n: 5, unit: 'interviews' },
};

/** `pass when >= 60% of 15 interviews by 2026-06-05`: due two months from today. */
export function barTemplate(kind: HypothesisKind | undefined, today: IsoDate): string {
  const { threshold, n, unit } = templates[kind ?? 'problem'];
  return `pass when ${threshold} of ${n} ${unit} by ${addMonths(today, 2)}`;
}

/** What a pass bar that compares with something still has to say: `of 15 interviews`, `over 5 orders`. */
export function sampleTemplate(hypothesis: Hypothesis, { threshold }: Bar): string {
  const { n, unit } = templates[hypothesis.kind?.value ?? 'problem'];
  switch (threshold.is) {
    case 'value':
      return 'over 5 customers';
    case 'share':
      return `of ${n} ${unit}`;
    case 'count':
      return `of ${Math.max(n, Math.ceil(toNumber(threshold.count)) * 2)} ${unit}`;
  }
}

/**
 * A fail bar that leaves room below a pass bar: two thirds of its share, or a third to a half of its count, and for a
 * bar that wants less, half as much again. Undefined where no room is left. `repeats` says to repeat the sample.
 */
export function failBarTemplate(pass: Bar, repeats: boolean): string | undefined {
  const wantsMore = pass.comparison === '>=' || pass.comparison === '>';
  const amount = failAmount(pass.threshold, wantsMore);
  if (amount === undefined) {
    return undefined;
  }
  const { sample } = pass;
  const of = repeats && sample ? ` ${sample.measured ? 'over' : 'of'} ${sample.n} ${sample.unit}` : '';
  return `fail when ${wantsMore ? '<' : '>'} ${amount}${of}`;
}

function failAmount(threshold: BarThreshold, wantsMore: boolean): string | undefined {
  switch (threshold.is) {
    case 'share': {
      const share = rounded(threshold.percent, wantsMore ? 2 / 3 : 1.5);
      return compareDecimals(share, '100') < 0 && compareDecimals(share, '0') > 0 ? `${share}%` : undefined;
    }
    case 'count': {
      const count = Number(threshold.count);
      const fail = wantsMore ? Math.floor(count / 2) : Math.ceil(count * 1.5);
      return count > 0 ? String(Math.max(1, fail)) : undefined;
    }
    case 'value': {
      const { value } = threshold;
      const median = threshold.median ? 'median ' : '';
      const amount = multiplyDecimals(value.amount, wantsMore ? '0.5' : '1.5');
      if (compareDecimals(value.amount, '0') <= 0 || median !== '') {
        return undefined;
      }
      return writtenQuantity({ ...value, amount, to: undefined });
    }
  }
}

function rounded(amount: Decimal, factor: number): Decimal {
  return decimalOf(Math.round(toNumber(amount) * factor));
}
