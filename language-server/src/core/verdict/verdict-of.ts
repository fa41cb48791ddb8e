import type { Experiment } from '../model/experiment.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { type Bars, pairBars } from './bar-pairs.ts';
import { barState } from './bars.ts';
import { type EvidenceOn, evidenceOn, inOrderOfTime } from './batches.ts';
import { findContest } from './contested.ts';
import { experimentsTesting, isRunning, lastEnd } from './experiments-testing.ts';
import { tallyBatches } from './rate-bar.ts';
import { credibleInterval } from './statistics.ts';
import { isMeasured } from './thresholds.ts';
import type { BarOutcome, BarState, Batch, LeftOut, Verdict } from './verdict.ts';
import {
  barlessReason,
  barsReason,
  contestedReason,
  isTooWeak,
  parkedReason,
  supersededReason,
  tooWeakReason,
  untestedReason,
} from './verdict-reason.ts';

/** What the evidence says of a hypothesis today. */
export const verdictOf = defineQuery<Hypothesis, Verdict>('verdict', (project, hypothesis) =>
  verdictBy(project, hypothesis, hypothesis),
);

/** What the same evidence would say of a hypothesis by other bars than its own, such as those it had before. */
export function verdictBy(project: Project, hypothesis: Hypothesis, its: Bars): Verdict {
  const { today } = project;
  const experiments = experimentsTesting(project, hypothesis);
  const evidence = evidenceOn(project, hypothesis);
  const circumstances = { today, lastEnd: lastEnd(experiments), confidence: project.settings.confidence };
  const bars = pairBars(its).map((pair) => barState(pair, evidence.eligible, circumstances));
  const { counted, leftOut } = divide(evidence, bars);
  return {
    ...decide({ hypothesis, bars, evidence, counted, leftOut, experiments, today }),
    ...figuresOf(bars, counted),
    bars,
    counted,
    leftOut,
    running: experiments.filter((experiment) => isRunning(experiment, today)),
  };
}

interface Case {
  readonly hypothesis: Hypothesis;
  readonly bars: readonly BarState[];
  readonly evidence: EvidenceOn;
  readonly counted: readonly Batch[];
  readonly leftOut: readonly LeftOut[];
  readonly experiments: readonly Experiment[];
  readonly today: IsoDate;
}

function decide(all: Case): Pick<Verdict, 'word' | 'reason' | 'since' | 'against'> {
  const { hypothesis, bars, evidence, counted, leftOut } = all;
  const claimed = hypothesis.status?.word;
  if (claimed === 'parked') {
    return { word: 'parked', reason: parkedReason(hypothesis), against: [] };
  }
  if (claimed === 'superseded') {
    return { word: 'superseded', reason: supersededReason(hypothesis), against: [] };
  }
  if (evidence.eligible.length === 0 && !leftOut.some(({ why }) => isTooWeak(why))) {
    return { word: 'untested', reason: untestedReason(leftOut, all.experiments, all.today), against: [] };
  }
  if (bars.length === 0) {
    return { word: 'inconclusive', reason: barlessReason(counted, leftOut), against: [] };
  }
  if (evidence.eligible.length === 0) {
    return { word: 'inconclusive', reason: tooWeakReason(hypothesis, leftOut), against: [] };
  }
  const outcome = outcomeOf(bars);
  const reason = barsReason(bars, outcome, leftOut);
  const since = sinceWhen(bars, outcome);
  const contest = outcome === 'supported' ? findContest(bars) : undefined;
  return contest
    ? {
        word: 'contested',
        reason: contestedReason(reason, contest),
        since: later(since, contest.against.at(-1)?.evidence.on?.date),
        against: contest.against,
      }
    : { word: outcome, reason, since, against: [] };
}

/** Of several bars all must be supported; a refuted one decides, then one that is still testing. */
function outcomeOf(bars: readonly BarState[]): BarOutcome {
  const outcomes = new Set(bars.map(({ outcome }) => outcome));
  if (outcomes.size === 1 && outcomes.has('supported')) {
    return 'supported';
  }
  return outcomes.has('refuted') ? 'refuted' : outcomes.has('testing') ? 'testing' : 'inconclusive';
}

/** The first bar that is refuted refutes the whole; the last that is supported completes it. */
function sinceWhen(bars: readonly BarState[], outcome: BarOutcome): IsoDate | undefined {
  const days = bars.filter((bar) => bar.outcome === outcome).flatMap(({ since }) => since ?? []);
  return outcome === 'refuted' ? days.sort()[0] : days.sort().at(-1);
}

function later(a: IsoDate | undefined, b: IsoDate | undefined): IsoDate | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a > b ? a : b;
}

/** What counts for a bar, and with the reason of the first bar what counts for none. */
function divide(
  evidence: EvidenceOn,
  bars: readonly BarState[],
): { readonly counted: readonly Batch[]; readonly leftOut: readonly LeftOut[] } {
  if (bars.length === 0) {
    const hasTally = (batch: Batch) => batch.hits !== undefined || batch.value !== undefined;
    const untallied = evidence.eligible
      .filter((batch) => !hasTally(batch))
      .map((batch): LeftOut => ({ ...batch, why: 'no-tally' }));
    return {
      counted: evidence.eligible.filter(hasTally),
      leftOut: inOrderOfTime([...evidence.leftOut, ...untallied]),
    };
  }
  const counting = new Set(bars.flatMap(({ batches }) => batches.map(({ bearing }) => bearing)));
  const ofFirstBar = bars[0]?.leftOut.filter(({ bearing }) => !counting.has(bearing)) ?? [];
  return {
    counted: evidence.eligible.filter(({ bearing }) => counting.has(bearing)),
    leftOut: inOrderOfTime([...evidence.leftOut, ...ofFirstBar]),
  };
}

/** The tally that stands for the hypothesis: that of the first bar that counts people, or of everything without a bar. */
function figuresOf(
  bars: readonly BarState[],
  counted: readonly Batch[],
): Pick<Verdict, 'tally' | 'interval' | 'chance' | 'valueInterval' | 'toDecide'> {
  const bar = bars.find(({ pass }) => !isMeasured(pass));
  const measured = bars.find((each) => each.valueInterval)?.valueInterval;
  if (bar) {
    const { hits, n, interval, chance, toDecide } = bar;
    return n > 0
      ? { tally: { hits, n }, interval, chance, toDecide, valueInterval: measured }
      : { valueInterval: measured };
  }
  if (measured) {
    return { valueInterval: measured };
  }
  const tally = tallyBatches(counted.filter(({ hits }) => hits !== undefined));
  return bars.length === 0 && tally.n > 0 ? { tally, interval: credibleInterval(tally.hits, tally.n) } : {};
}
