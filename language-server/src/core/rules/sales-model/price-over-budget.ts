import type { Setting } from '../../model/node.ts';
import type { Price, Product } from '../../model/product.ts';
import type { Profile } from '../../model/profile.ts';
import type { Money } from '../../model/quantity.ts';
import { called } from '../../names/called.ts';
import { formatMoney } from '../../text/amounts.ts';
import { compareDecimals, type Decimal, multiplyDecimals } from '../../text/decimal.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly product: Product;
  readonly price: Price;
  readonly payer: Profile;
  readonly budget: Setting<Money>;
}

export const priceOverBudget = defineRule({
  name: 'price-over-budget',
  family: 'sales-model',
  severity: 'warning',
  summary: 'A price is above the budget of whoever pays it.',
  source: 'Customer profiles: a buyer pays out of a disposable income, and a price has to fit into it.',
  subject: 'product',
  *check(product, project): Iterable<Found> {
    for (const price of product.prices) {
      const payer = project.findAs('profile', price.paidBy);
      if (payer?.budget && isAbove(price.money, payer.budget.value)) {
        yield { product, price, payer, budget: payer.budget };
      }
    }
  },
  at: ({ product, price }) => placeIn(product, price.money),
  message: ({ price, payer, budget }) =>
    `${formatMoney(price.money)} is more than the ${formatMoney(budget.value)} that ${called(payer)} has for it, so they cannot pay even if they want to.`,
  related: ({ payer, budget }) => [{ place: placeIn(payer, budget), message: 'What there is to spend.' }],
});

/** Whether even the low end of a price is above the high end of a budget; false where the two cannot be compared. */
function isAbove(price: Money, budget: Money): boolean {
  if (price.currency !== budget.currency || price.per === undefined || budget.per === undefined) {
    return false;
  }
  const [timesPrice, timesBudget] = timesIn(price.per, budget.per) ?? [];
  return (
    timesPrice !== undefined &&
    timesBudget !== undefined &&
    compareDecimals(
      multiplyDecimals(price.amount, timesPrice),
      multiplyDecimals(budget.to ?? budget.amount, timesBudget),
    ) > 0
  );
}

/** How often each of two periods fits into a period that both divide; undefined for what is no period of time. */
function timesIn(a: string, b: string): readonly [Decimal, Decimal] | undefined {
  if (a === b) {
    return timesAYear.has(a) ? ['1', '1'] : undefined;
  }
  // A week is seven days, though neither 52 weeks nor 12 months are 365 of them.
  if (a === 'day' && b === 'week') {
    return ['7', '1'];
  }
  if (a === 'week' && b === 'day') {
    return ['1', '7'];
  }
  const timesA = timesAYear.get(a);
  const timesB = timesAYear.get(b);
  return timesA !== undefined && timesB !== undefined ? [timesA, timesB] : undefined;
}

const timesAYear: ReadonlyMap<string, Decimal> = new Map([
  ['day', '365'],
  ['week', '52'],
  ['month', '12'],
  ['year', '1'],
]);
