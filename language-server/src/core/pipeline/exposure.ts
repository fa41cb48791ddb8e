import { type Hypothesis, risks, stageOf } from '../model/hypothesis.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { addDecimals, compareDecimals, type Decimal, multiplyDecimals } from '../text/decimal.ts';
import { ridingOn } from './riding.ts';
import { compareStages } from './stage.ts';

/**
 * Hypotheses in the order in which they ought to be tested: the riskier first, of equal risk the one on which more money
 * rides (in the venture's currency), then more hires and launches, then the earlier stage. Risk that is not stated is
 * taken for medium. Given one by one, because whoever asks mostly wants the first few of thousands.
 */
export function* mostExposedFirst(project: Project, hypotheses: readonly Hypothesis[]): Iterable<Hypothesis> {
  for (const risk of risks.toReversed()) {
    yield* hypotheses
      .filter((hypothesis) => (hypothesis.risk?.value ?? 'medium') === risk)
      .map((hypothesis) => ({ hypothesis, exposure: exposureOf(project, hypothesis) }))
      .sort((a, b) => compare(a.exposure, b.exposure))
      .map(({ hypothesis }) => hypothesis);
  }
}

/** The money that rides on a hypothesis, in the venture's currency: what is spent again and again counts for a year. */
export function yearlyMoneyOn(project: Project, hypothesis: Hypothesis): Decimal {
  const currency = project.all('venture')[0]?.currency?.value;
  return project
    .read(ridingOn, hypothesis)
    .money.filter((amount) => currency === undefined || amount.currency === currency)
    .map(({ amount, per }) => multiplyDecimals(amount, timesAYear.get(per ?? '') ?? '1'))
    .reduce(addDecimals, '0');
}

interface Exposure {
  readonly money: Decimal;
  readonly items: number;
  readonly stage: Stage;
}

function exposureOf(project: Project, hypothesis: Hypothesis): Exposure {
  if (project.all('plan').length === 0) {
    return { money: '0', items: 0, stage: stageOf(hypothesis) };
  }
  const { hires, launches } = project.read(ridingOn, hypothesis);
  return {
    money: yearlyMoneyOn(project, hypothesis),
    items: hires + launches,
    stage: stageOf(hypothesis),
  };
}

const timesAYear: ReadonlyMap<string, Decimal> = new Map([
  ['day', '365'],
  ['week', '52'],
  ['month', '12'],
  ['quarter', '4'],
  ['year', '1'],
]);

function compare(a: Exposure, b: Exposure): number {
  return compareDecimals(b.money, a.money) || b.items - a.items || compareStages(a.stage, b.stage);
}
