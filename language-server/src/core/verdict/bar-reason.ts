import type { Bar } from '../model/hypothesis.ts';
import type { IsoDate } from '../text/dates.ts';
import { type Decimal, decimalOf, subtractDecimals } from '../text/decimal.ts';
import {
  sayBar,
  sayBarOfSample,
  sayChance,
  sayCount,
  sayMeasurement,
  saySample,
  sayTally,
  unitOfSample,
} from './bar-words.ts';
import type { Judgement } from './judgement.ts';
import { wantsMore } from './rate-bar.ts';
import { isMeasured } from './thresholds.ts';
import type { BarState } from './verdict.ts';

/** A judged bar and its figures, as `BarState` has them. */
export interface JudgedBar {
  readonly pass: Bar;
  readonly fail?: Bar;
  readonly judgement: Judgement;
  readonly hits: number;
  readonly n: number;
  readonly need?: number;
  readonly value?: Decimal;
  readonly measuredBy?: BarState['measuredBy'];
  readonly chance?: number;
  readonly due?: IsoDate;
  readonly confidence?: number;
}

/** Why a bar stands as it does, as a clause for a founder: `8 of 10 (80%) so far, at least 60% needed; 5 of …`. */
export function barReason(bar: JudgedBar): string {
  const { pass, fail, need = 0, judgement } = bar;
  const passBar = (): string => sayBar(pass, pass, need);
  const failBar = (): string => (fail ? sayBar(fail, pass, need) : '');
  switch (judgement.ground) {
    case 'open':
    case 'short':
      return sayWhatIsMissing(bar, need);
    case 'cleared':
      return judgement.isEarly
        ? `${saySeen(bar)} so far, and ${sayBarOfSample(pass, pass, need)} can no longer be missed`
        : `${saySeen(bar)} clears the bar of ${passBar()}${sayLarger(bar, need)}`;
    case 'missed':
      return judgement.isEarly
        ? `${saySeen(bar)} so far, and ${sayBarOfSample(pass, pass, need)} can no longer be ${wantsMore(pass.comparison) ? 'reached' : 'kept'}`
        : `${saySeen(bar)} misses the bar of ${passBar()}${sayLarger(bar, need)}`;
    case 'failed':
      return judgement.isEarly && fail
        ? `${saySeen(bar)} so far, and the fail bar of ${sayBarOfSample(fail, pass, need)} can no longer be escaped`
        : `${saySeen(bar)} meets the fail bar of ${failBar()}${sayLarger(bar, need)}`;
    case 'between':
      return `${saySeen(bar)} ${judgement.isEarly ? 'so far can only end' : 'lies'} between the pass bar of ${passBar()} and the fail bar of ${failBar()}${sayLarger(bar, need)}`;
    case 'both':
      return `${saySeen(bar)} meets both the pass bar of ${passBar()} and the fail bar of ${failBar()}`;
    case 'unsure-it-passes':
      return `${saySeen(bar)} clears the bar of ${passBar()}, but the chance that the true rate does is ${sayUnsure(bar)}`;
    case 'unsure-it-fails':
      return `${saySeen(bar)} ${fail ? `meets the fail bar of ${failBar()}` : `misses the bar of ${passBar()}`}, but the chance that the true rate clears the pass bar is still ${sayUnsure(bar)}`;
    case 'no-sample':
      return `its bar does not say ${isMeasured(pass) ? 'over' : 'of'} how many`;
    case 'impossible-sample':
      return `its bar asks for a sample of ${sayCount(need)}, and nobody can ask that many`;
  }
}

function saySeen(bar: JudgedBar): string {
  const { pass, need = 0, value, n, measuredBy } = bar;
  return value === undefined ? sayTally(pass, need, bar) : sayMeasurement(pass, value, n, measuredBy);
}

function sayWhatIsMissing(bar: JudgedBar, need: number): string {
  const { pass, n, due } = bar;
  const isShort = bar.judgement.ground === 'short';
  const wanted = `${sayBar(pass, pass, need)} ${wantsMore(pass.comparison) ? 'needed' : 'allowed'}`;
  const sample = saySample(pass, need);
  const promised = isShort ? `${sample} ${sayDue(bar)}` : sample;
  const until = !isShort && due !== undefined ? ` by ${due}` : '';
  if (n === 0) {
    return isShort
      ? `nothing counts of the ${promised}`
      : `nothing counts yet of the ${sample} needed${until}`;
  }
  const rest = need - n;
  const verb = rest === 1 ? 'is' : 'are';
  const seen = saySeen(bar);
  return isShort
    ? `${seen}, ${wanted}; ${sayCount(rest)} of the ${promised} ${verb} missing`
    : `${seen} so far, ${wanted}; ${sayCount(rest)} of the ${sample} ${verb} still to come${until}`;
}

function sayDue({ pass, due }: JudgedBar): string {
  return pass.by ? `promised by ${due}` : `due by ${due}`;
}

/** A larger sample than promised is a rate, and says so. */
function sayLarger({ pass, n }: JudgedBar, need: number): string {
  return !isMeasured(pass) && n > need
    ? `, as a rate because ${sayCount(n)} ${unitOfSample(pass)} are more than the ${sayCount(need)} promised`
    : '';
}

function sayUnsure({ chance = 0, confidence = 0, judgement, n, need = 0, pass }: JudgedBar): string {
  const isPass = judgement.ground === 'unsure-it-passes';
  const limit = isPass ? decimalOf(confidence) : subtractDecimals('1', decimalOf(confidence));
  const said = `${sayChance(decimalOf(chance), limit)}, ${isPass ? 'below' : 'above'} the ${sayChance(limit)} ${isPass ? 'asked for' : 'allowed'}`;
  const rest = need - n;
  return judgement.outcome === 'testing'
    ? `${said}; ${sayCount(rest)} of the ${saySample(pass, need)} ${rest === 1 ? 'is' : 'are'} still to come`
    : said;
}
