import type { Bar } from '../model/hypothesis.ts';
import type { IsoDate } from '../text/dates.ts';
import type { BarPair } from './bar-pairs.ts';
import { barReason } from './bar-reason.ts';
import type { Judgement } from './judgement.ts';
import { judgeMeasured, measure, valueOfMeasurement } from './measured-bar.ts';
import { methodOfUnit } from './methods.ts';
import { chanceOf, judgeRate, tallyBatches } from './rate-bar.ts';
import { credibleInterval } from './statistics.ts';
import { isMeasured, isMedian, rateOf, unitOf, valueOf } from './thresholds.ts';
import type { BarState, Batch, LeftOut, LeftOutReason } from './verdict.ts';

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
  const judgeBatches = judgeOf(pair, confidence);
  const judgement = judgeBatches(batches, due !== undefined && today > due);
  const figures = figuresOf(pass, batches);
  return {
    ...pair,
    ...figures,
    outcome: judgement.outcome,
    reason: barReason({ ...pair, ...figures, judgement, due, confidence }),
    due,
    since: sinceWhen(batches, judgement, judgeBatches),
    batches,
    leftOut,
  };
}

type BatchJudge = (batches: readonly Batch[], isOver: boolean) => Judgement;

function judgeOf({ pass, fail }: BarPair, confidence: number | undefined): BatchJudge {
  const { sample } = pass;
  if (sample === undefined) {
    return () => ({ outcome: 'inconclusive', ground: 'no-sample', isEarly: false });
  }
  const need = sample.n;
  if (!Number.isSafeInteger(need) || need < 1) {
    return () => ({ outcome: 'inconclusive', ground: 'impossible-sample', isEarly: false });
  }
  const rate = isMeasured(pass) ? undefined : rateOf(pass, need);
  if (rate === undefined) {
    const bar = { pass: valueOf(pass), fail: fail && valueOf(fail), need, median: isMedian(pass) };
    return (batches, isOver) => judgeMeasured(bar, batches, isOver);
  }
  const bar = { pass: rate, fail: fail && rateOf(fail, need), need, confidence };
  return (batches, isOver) => judgeRate(bar, tallyBatches(batches), isOver);
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
    return (batch.value && unitOf(batch.value)) === unit ? undefined : 'other-unit';
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

function figuresOf(
  pass: Bar,
  batches: readonly Batch[],
): Pick<BarState, 'hits' | 'n' | 'need' | 'value' | 'interval' | 'chance'> {
  const tally = tallyBatches(batches);
  const need = pass.sample?.n;
  if (isMeasured(pass)) {
    const measurement = measure(batches, isMedian(pass));
    return { ...tally, need, value: measurement && valueOfMeasurement(measurement) };
  }
  const rate = need === undefined || !Number.isSafeInteger(need) || need < 1 ? undefined : rateOf(pass, need);
  return {
    ...tally,
    need,
    interval: tally.n > 0 ? credibleInterval(tally.hits, tally.n) : undefined,
    chance: rate && tally.n > 0 ? chanceOf(rate, tally) : undefined,
  };
}

/** The first day of the evidence from which on the outcome was what it is now. */
function sinceWhen(
  batches: readonly Batch[],
  { outcome }: Judgement,
  judgeBatches: BatchJudge,
): IsoDate | undefined {
  if (outcome !== 'supported' && outcome !== 'refuted') {
    return undefined;
  }
  let since: IsoDate | undefined;
  let hasHeld = false;
  batches.forEach((batch, index) => {
    const day = batch.evidence.on?.date;
    if (day === batches[index + 1]?.evidence.on?.date && index + 1 < batches.length) {
      return;
    }
    // Whether the day it was due had passed matters to neither outcome.
    const holds = judgeBatches(batches.slice(0, index + 1), true).outcome === outcome;
    if (holds && !hasHeld) {
      since = day;
    }
    hasHeld = holds;
  });
  return since;
}
