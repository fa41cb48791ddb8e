import type { Decision } from '../model/decision.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import { defineQuery } from '../names/project.ts';
import { addDecimals } from '../text/decimal.ts';
import { formatCount, formatList, formatMoney } from '../text/amounts.ts';
import { decisionsBecauseOf } from './decisions-because-of.ts';
import { restingOn, ridersOf } from './leaning.ts';
import type { AmountAtRisk, Riding } from './state.ts';

/** What rides on a hypothesis: the plan items that lean on it with their money, and the decisions taken because of it. */
export const ridingOn = defineQuery<Hypothesis, Riding>(
  'what rides on a hypothesis',
  (project, hypothesis) => {
    const items = ridersOf(project, hypothesis).map(({ item }) => item);
    return {
      hypothesis,
      items,
      money: moneyOf(items),
      hires: items.filter((item) => item.type === 'hire').length,
      launches: items.filter((item) => item.type === 'launch').length,
      decisions: [
        ...new Set(restingOn(project, hypothesis).flatMap((each) => project.read(decisionsBecauseOf, each))),
      ].sort(inOrderOfTime),
    };
  },
);

function inOrderOfTime(a: Decision, b: Decision): number {
  const [left, right] = [a.on?.date ?? '', b.on?.date ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `SGD 9 000 per month, 1 hire and 1 launch`; undefined where no money, hire or launch rides on it. */
export function findRidingText({ money, hires, launches }: Riding): string | undefined {
  const parts = [
    ...money.map(formatMoney),
    ...(hires > 0 ? [formatCount(hires, 'hire')] : []),
    ...(launches > 0 ? [formatCount(launches, 'launch', 'launches')] : []),
  ];
  return parts.length > 0 ? formatList(parts) : undefined;
}

/** What plan items cost, added up by currency and period; a range counts with its upper end. */
export function moneyOf(items: readonly PlanItem[]): readonly AmountAtRisk[] {
  const sums = new Map<string, AmountAtRisk>();
  for (const { costs } of items) {
    if (costs) {
      const key = `${costs.currency} ${costs.per ?? ''}`;
      const amount = addDecimals(sums.get(key)?.amount ?? '0', costs.to ?? costs.amount);
      sums.set(key, { currency: costs.currency, amount, per: costs.per ?? null });
    }
  }
  return [...sums.values()];
}
