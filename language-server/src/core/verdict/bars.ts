import type { Bar } from '../model/hypothesis.ts';
import type { IsoDate } from '../text/dates.ts';
import { asksToDecide } from './asks-to-decide.ts';
import type { BarPair } from './bar-pairs.ts';
import { barReason } from './bar-reason.ts';
import type { Judgement } from './judgement.ts';
import {
  judgeMeasured,
  MeanSeries,
  MedianSeries,
  measure,
  measuredBy,
  valueOfMeasurement,
} from './measured-bar.ts';
import { methodOfUnit } from './methods.ts';
import { chanceOf, judgeRate, tallyBatches } from './rate-bar.ts';
import { credibleInterval } from './statistics.ts';
import { isMeasured, isMedian, rateOf, unitOf, valueOf } from './thresholds.ts';
import { valueInterval } from './value-interval.ts';
import type { BarOutcome, BarState, Batch, LeftOut, LeftOutReason, Tally } from './verdict.ts';

/** What a bar is judged by, beside the evidence. */
export interface Circumstances {
  readonly today: IsoDate;
  /** The day the last experiment that tests the hypothesis ends: when a bar without a date is due. */
  readonly lastEnd?: IsoDate;
  /** The chance, 0 to 1, that settings ask for before a rate decides anything. */
  readonly confidence?: number;
}

/** How a pass bar and its fail bar stand, given the evidence that any bar of the hypothesis may count. */
export function barState(
  pair: BarPair,
  eligible: readonly Batch[],
  { today, lastEnd, confidence }: Circumstances,
): BarState {
  const { pass } = pair;
  const due = pass.by?.date ?? lastEnd;
  const { batches, leftOut } = divide(eligible, pass, due);
  const figures = figuresOf(pair, batches, confidence);
  const { judgement, since } = judgeInTime(
    batches,
    due !== undefined && today > due,
    juryOf(pair, confidence),
  );
  const { toDecide, ...others } = figures;
  return {
    ...pair,
    ...others,
    toDecide: judgement.outcome === 'testing' ? toDecide : undefined,
    outcome: judgement.outcome,
    reason: barReason({ ...pair, ...figures, judgement, due, confidence }),
    due,
    since,
    batches,
    leftOut,
  };
}

/** Hears one batch after the other and can judge at any time; `isOver` says that the day the bar was due has passed. */
interface Jury {
  hear(batch: Batch): void;
  judge(isOver: boolean): Judgement;
}

function juryOf({ pass, fail }: BarPair, confidence: number | undefined): Jury {
  const need = pass.sample?.n;
  if (need === undefined || !isSample(need)) {
    const ground = need === undefined ? 'no-sample' : 'impossible-sample';
    return { hear: () => {}, judge: () => ({ outcome: 'inconclusive', ground, isEarly: false }) };
  }
  const rate = isMeasured(pass) ? undefined : rateOf(pass, need);
  if (rate === undefined) {
    const bar = { pass: valueOf(pass), fail: fail && valueOf(fail), need };
    const series = isMedian(pass) ? new MedianSeries() : new MeanSeries();
    return {
      hear: (batch) => series.add(batch),
      judge: (isOver) => judgeMeasured(bar, series.measurement(), isOver),
    };
  }
  const bar = { pass: rate, fail: fail && rateOf(fail, need), need, confidence };
  let tally: Tally = { hits: 0, n: 0 };
  return {
    hear: ({ hits = 0, n }) => {
      tally = { hits: tally.hits + hits, n: tally.n + n };
    },
    judge: (isOver) => judgeRate(bar, tally, isOver),
  };
}

/** The judgement on all batches and, where it decides, the first day from which on the outcome was what it is now. */
function judgeInTime(
  batches: readonly Batch[],
  isOver: boolean,
  jury: Jury,
): { readonly judgement: Judgement; readonly since?: IsoDate } {
  let outcome: BarOutcome | undefined;
  let since: IsoDate | undefined;
  batches.forEach((batch, index) => {
    jury.hear(batch);
    const day = batch.evidence.on?.date;
    const next = batches[index + 1];
    if (next && next.evidence.on?.date === day) {
      return;
    }
    // Whether the bar is over changes nothing between supported and refuted, and those alone have a day.
    const now = jury.judge(true).outcome;
    if (now !== outcome) {
      outcome = now;
      since = day;
    }
  });
  const judgement = jury.judge(isOver);
  const isDecided = judgement.outcome === 'supported' || judgement.outcome === 'refuted';
  return { judgement, since: isDecided ? since : undefined };
}

/** Divides what any bar may count into what this one counts, and what it does not. */
function divide(
  eligible: readonly Batch[],
  pass: Bar,
  due: IsoDate | undefined,
): { readonly batches: readonly Batch[]; readonly leftOut: readonly LeftOut[] } {
  const batches: Batch[] = [];
  const leftOut: LeftOut[] = [];
  const method = pass.sample && methodOfUnit(pass.sample.unit);
  const unit = isMeasured(pass) ? valueOf(pass).unit : undefined;
  const whyNot = (batch: Batch): LeftOutReason | undefined => {
    if (due !== undefined && batch.evidence.on !== undefined && batch.evidence.on.date > due) {
      return 'late';
    }
    if (method !== undefined && batch.method !== method) {
      return 'other-method';
    }
    if (batch.hits === undefined && batch.value === undefined) {
      return 'no-tally';
    }
    return isOfUnit(batch, unit) ? undefined : 'other-unit';
  };
  for (const batch of eligible) {
    const why = whyNot(batch);
    if (why === undefined) {
      batches.push(batch);
    } else {
      leftOut.push({ ...batch, why });
    }
  }
  return { batches, leftOut };
}

/** Plain numbers in rows are of the unit that they are held against: a column need not say `days` in every cell. */
function isOfUnit({ value, rows }: Batch, unit: string | undefined): boolean {
  return (value && unitOf(value)) === unit || (unit !== undefined && rows?.is === 'number');
}

function figuresOf(
  { pass, fail }: BarPair,
  batches: readonly Batch[],
  confidence: number | undefined,
): Pick<
  BarState,
  'hits' | 'n' | 'need' | 'value' | 'measuredBy' | 'valueInterval' | 'interval' | 'chance' | 'toDecide'
> {
  const tally = tallyBatches(batches);
  const need = pass.sample?.n;
  if (isMeasured(pass)) {
    const measurement = measure(batches, isMedian(pass));
    return {
      ...tally,
      need,
      value: measurement && valueOfMeasurement(measurement),
      measuredBy: isMedian(pass) ? undefined : measuredBy(batches),
      valueInterval: valueInterval(batches, isMedian(pass)),
    };
  }
  const rate = need !== undefined && isSample(need) ? rateOf(pass, need) : undefined;
  return {
    ...tally,
    need,
    interval: tally.n > 0 ? credibleInterval(tally.hits, tally.n) : undefined,
    chance: rate && tally.n > 0 ? chanceOf(rate, tally) : undefined,
    toDecide:
      rate && need !== undefined
        ? asksToDecide({ pass: rate, fail: fail && rateOf(fail, need), need, confidence }, tally)
        : undefined,
  };
}

/** Whether so many people can be asked at all. */
function isSample(need: number): boolean {
  return Number.isSafeInteger(need) && need > 0;
}
