import type { Experiment } from '../model/experiment.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { IsoDate } from '../text/dates.ts';
import { sayCount, sayMeasurement, sayRate } from './bar-words.ts';
import type { Contest } from './contested.ts';
import { listEvidence, listLeftOut } from './left-out-words.ts';
import { measure, measuredBy, valueOfMeasurement } from './measured-bar.ts';
import { tallyBatches } from './rate-bar.ts';
import { isMeasured, isMedian } from './thresholds.ts';
import { isRunning } from './experiments-testing.ts';
import type { BarState, Batch, LeftOut, LeftOutReason } from './verdict.ts';

/** Why a hypothesis is untested, with what is under way. */
export function untestedReason(
  leftOut: readonly LeftOut[],
  experiments: readonly Experiment[],
  today: IsoDate,
): string {
  const underWay = sayUnderWay(experiments, today);
  if (leftOut.length > 0) {
    return [`nothing counts yet: ${listLeftOut(leftOut)}`, ...underWay].join('; ');
  }
  if (experiments.length === 0) {
    return 'no evidence bears on it and no experiment tests it';
  }
  return ['no evidence bears on it yet', ...underWay].join('; ');
}

/** Why a hypothesis is inconclusive that no bar judges. */
export function barlessReason(counted: readonly Batch[], leftOut: readonly LeftOut[]): string {
  const { hits, n } = tallyBatches(counted.filter((batch) => batch.hits !== undefined));
  const seen =
    n > 0
      ? `${sayCount(hits)} of ${sayCount(n)} so far`
      : `${listEvidence([...counted, ...leftOut])} bears on it`;
  return `${seen}, and no bar says what would be enough`;
}

/** Why a hypothesis is inconclusive on which there is only evidence that its kind does not take. */
export function tooWeakReason(hypothesis: Hypothesis, leftOut: readonly LeftOut[]): string {
  const kind = hypothesis.kind ? `for a ${hypothesis.kind.value} hypothesis` : 'to count';
  return `there is only evidence that is too weak ${kind}: ${listLeftOut(leftOut.filter(({ why }) => isTooWeak(why)))}`;
}

export function isTooWeak(why: LeftOutReason): boolean {
  return why === 'too-weak' || why === 'unknown-method';
}

/** Why its bars make a hypothesis what it is: the sentence of the bar that decides, and what does not count. */
export function barsReason(
  bars: readonly BarState[],
  outcome: BarState['outcome'],
  leftOut: readonly LeftOut[],
): string {
  const deciding = bars.filter((bar) => bar.outcome === outcome);
  if (outcome === 'supported') {
    return deciding.map(({ reason }) => reason).join('; ');
  }
  const reason = deciding[0]?.reason ?? '';
  if (outcome === 'refuted') {
    return reason;
  }
  const met = bars.filter((bar) => bar.outcome === 'supported').length;
  const others = met > 0 ? `${met} of its ${bars.length} bars ${met === 1 ? 'is' : 'are'} met; ` : '';
  const notable = leftOut.filter(({ why }) => why !== 'replaced' && why !== 'informs');
  const apart =
    notable.length > 0 ? `; ${listLeftOut(notable)} ${notable.length === 1 ? 'does' : 'do'} not count` : '';
  return `${others}${reason}${apart}`;
}

/** What was said for a supported hypothesis, and what contests it. */
export function contestedReason(supported: string, { against, bar }: Contest): string {
  const many = against.length > 1;
  const said = bar ? ` with ${sayTogether(bar, against)}${many ? ' together' : ''}` : '';
  return `${supported}, but ${listEvidence(against)}, as strong as any support, ${many ? 'contradict' : 'contradicts'} it${said}`;
}

export function parkedReason({ because }: Hypothesis): string {
  return because?.value ?? 'its status sets it aside';
}

export function supersededReason({ status }: Hypothesis): string {
  return status?.by ? `${status.by.name} has taken its place` : 'another has taken its place';
}

function sayTogether({ pass, need = 1 }: BarState, batches: readonly Batch[]): string {
  const tally = tallyBatches(batches);
  const measurement = isMeasured(pass) ? measure(batches, isMedian(pass)) : undefined;
  return measurement
    ? sayMeasurement(pass, valueOfMeasurement(measurement), tally.n, measuredBy(batches))
    : sayRate(pass, need, tally);
}

function sayUnderWay(experiments: readonly Experiment[], today: IsoDate): readonly string[] {
  const running = experiments.find((experiment) => isRunning(experiment, today));
  if (running) {
    return [`${nameOf(running)} is running${running.to ? ` until ${running.to.date}` : ''}`];
  }
  const ahead = experiments.find(({ from }) => from !== undefined && from.date > today);
  if (ahead) {
    return [`${nameOf(ahead)} begins on ${ahead.from?.date}`];
  }
  const ended = experiments.find(({ to }) => to !== undefined && to.date < today);
  return ended ? [`${nameOf(ended)} ended on ${ended.to?.date}`] : [];
}

function nameOf(experiment: Experiment): string {
  return experiment.name?.text ?? 'an experiment';
}
