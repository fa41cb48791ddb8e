import type { Plan, PlanItem, Spend } from '../../model/plan.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { addNeed, comesAfter, nameOfNeed } from '../../pipeline/waiting.ts';
import { formatMoney } from '../../text/amounts.ts';
import { addDecimals, compareDecimals, type Decimal, decimalOf } from '../../text/decimal.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { spanOfItem, titleOfItem } from '../plan-item.ts';

interface Found {
  readonly plan: Plan;
  readonly spend: Spend;
}

export const prematureSpend = defineRule({
  name: 'premature-spend',
  family: 'stage-gating',
  severity: 'error',
  summary: 'Money is spent on demand or sales before the sales model is validated.',
  source: 'Customer Development: customer creation, the step that costs money, comes after validation.',
  subject: 'plan',
  *check(plan, project): Iterable<Found> {
    for (const item of plan.items) {
      if (item.type === 'spend' && isPrematureSpend(project, item)) {
        yield { plan, spend: item };
      }
    }
  },
  at: ({ plan, spend }) => placeIn(plan, spanOfItem(spend)),
  message: ({ spend }, project) => {
    const isPast = spend.on !== undefined && spend.on.date <= project.today;
    const { testBudget } = project.settings;
    const cost = spend.costs ? `${formatMoney(spend.costs)} on` : 'money on';
    const budget =
      testBudget === undefined
        ? ''
        : `, above the test budget of ${formatMoney({ currency: currencyOf(project) ?? '', amount: decimalOf(testBudget) }).trim()}`;
    return `${titleOfItem(spend)} puts ${cost} ${spend.as?.value} ${isPast ? 'on a day when the validation gate was open' : 'without waiting for the validation gate'}${budget}, so it pays to reach customers before anyone knows that they buy.`;
  },
  related: (_, project) =>
    gatesExiting(project, 'validation').flatMap(({ gate }) =>
      gate ? [{ place: placeIn(gate, gate.name ?? gate.head), message: 'The gate to wait for.' }] : [],
    ),
  fixes: ({ plan, spend }, project) => {
    if (spend.on && spend.on.date <= project.today) {
      return [];
    }
    const gate = nameOfNeed(project, 'validation');
    return [
      { title: `Spend only once ${gate} has passed`, safe: false, edits: [addNeed(plan, spend, gate)] },
    ];
  },
});

/** Whether it is spending that waits for the validation gate, does not, and goes beyond the test budget. */
export function isPrematureSpend(project: Project, item: PlanItem): boolean {
  return isEarlySpend(project, item) && !isWithinTestBudget(project, item);
}

function isEarlySpend(project: Project, item: PlanItem): item is Spend {
  return (
    item.type === 'spend' &&
    item.as !== undefined &&
    project.settings.families.demandSpend.includes(item.as.value) &&
    !comesAfter(project, item, 'validation')
  );
}

/**
 * The budget is one for all such spending: in order of their days, items are within it until their sum is more. Money
 * in another currency is never within it; of what names no cost nobody can say that it is above.
 */
function isWithinTestBudget(project: Project, item: Spend): boolean {
  const { testBudget } = project.settings;
  if (testBudget === undefined) {
    return false;
  }
  if (!item.costs) {
    return true;
  }
  const spent = project.read(earlySpending, project).find((early) => early.item === item)?.spent;
  return spent !== undefined && compareDecimals(spent, decimalOf(testBudget)) <= 0;
}

/** The early spending in the venture's currency in order of its days, each with what is spent once it is. A range counts with its upper end. */
const earlySpending = defineQuery<Project, readonly { readonly item: Spend; readonly spent: Decimal }[]>(
  'spending before validation',
  (project) => {
    const currency = currencyOf(project);
    const early = project
      .all('plan')
      .flatMap((plan) => plan.items.filter((item) => isEarlySpend(project, item)))
      .filter((item) => item.costs !== undefined && item.costs.currency === currency)
      .toSorted((a, b) => compareDays(a.on?.date, b.on?.date));
    let spent: Decimal = '0';
    return early.map((item) => {
      spent = addDecimals(spent, item.costs?.to ?? item.costs?.amount ?? '0');
      return { item, spent };
    });
  },
);

/** What has no day comes last. */
function compareDays(a: IsoDate | undefined, b: IsoDate | undefined): number {
  return a === b ? 0 : a === undefined || (b !== undefined && a > b) ? 1 : -1;
}

function currencyOf(project: Project): string | undefined {
  return project.all('venture')[0]?.currency?.value;
}
