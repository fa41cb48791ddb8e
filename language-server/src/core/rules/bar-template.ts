import type { Bar, Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import { addMonths, type IsoDate } from '../text/dates.ts';

interface Template {
  readonly threshold: string;
  readonly sample: string;
}

/** A bar that a careful founder might set for a first test of each kind of claim, to be changed by the one who uses it. */
const templates: Readonly<Record<HypothesisKind, Template>> = {
  customer: { threshold: '>= 60%', sample: '15 interviews' },
  problem: { threshold: '>= 60%', sample: '15 interviews' },
  solution: { threshold: '>= 60%', sample: '10 people' },
  pricing: { threshold: '>= 5', sample: '20 presales' },
  channel: { threshold: '>= 5%', sample: '200 visitors' },
  demand: { threshold: '>= 5%', sample: '200 visitors' },
  market: { threshold: '>= 3', sample: '5 sources' },
  competition: { threshold: '>= 3', sample: '5 sources' },
  sales: { threshold: '>= 3', sample: '10 orders' },
  team: { threshold: '>= 3', sample: '5 interviews' },
};

/** `pass when >= 60% of 15 interviews by 2026-06-05`: due two months from today. */
export function barTemplate(hypothesis: Hypothesis, today: IsoDate): string {
  const { threshold, sample } = templateOf(hypothesis);
  return `pass when ${threshold} of ${sample} by ${addMonths(today, 2)}`;
}

/** What a bar that compares with something still has to say: `of 15 interviews`, `over 5 orders`. */
export function sampleTemplate(hypothesis: Hypothesis, bar: Bar): string {
  return bar.threshold.is === 'value' ? 'over 5 customers' : `of ${templateOf(hypothesis).sample}`;
}

function templateOf(hypothesis: Hypothesis): Template {
  return templates[hypothesis.kind?.value ?? 'problem'];
}
