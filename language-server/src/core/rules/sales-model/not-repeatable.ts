import type { Commitment, Evidence } from '../../model/evidence.ts';
import type { Money } from '../../model/quantity.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { type Orders, ordersBeside, ordersIn } from '../../pipeline/orders.ts';
import { formatMoney } from '../../text/amounts.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../../text/decimal.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import { defineRule } from '../card.ts';

/** What each customer paid. */
interface Price {
  readonly currency: string;
  readonly per?: string | undefined;
  readonly amount: Decimal;
  readonly commitment: Commitment;
}

type Found = { readonly evidence: Evidence; readonly span: Span } & (
  | { readonly is: 'one-customer'; readonly who: string | undefined }
  | { readonly is: 'other-price'; readonly price: Price; readonly first: Price; readonly then: Evidence }
);

export const notRepeatable = defineRule({
  name: 'not-repeatable',
  family: 'sales-model',
  severity: 'warning',
  summary: 'Orders are from one customer only, or at different prices.',
  source:
    'Customer Development: validation finds a sales model that can be replicated, with the same kind of customer at the same price.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    if (!project.read(ordersIn, evidence)) {
      return;
    }
    const orders = ordersBeside(project, evidence);
    const customers = customersOf(orders);
    const line = evidence.bearings.find((bearing) => tallyOf(project, evidence, bearing) !== undefined);
    if (customers?.number === 1 && orders.at(-1)?.evidence === evidence && line) {
      yield { evidence, span: line, is: 'one-customer', who: customers.who };
    }
    const other = findOtherPrice(evidence, orders, project);
    if (other) {
      yield { evidence, span: other.price.commitment, is: 'other-price', ...other };
    }
  },
  at: ({ evidence, span }) => placeIn(evidence, span),
  message: (found) =>
    found.is === 'one-customer'
      ? `All orders so far are from one customer${found.who === undefined ? '' : `, ${found.who}`}, so nothing shows that the sale can be repeated.`
      : `Each order here brought ${formatPrice(found.price)} and in ${called(found.then)} ${formatPrice(found.first)}, so there is no one price that customers are known to pay.`,
  related: (found) =>
    found.is === 'other-price'
      ? [{ place: placeIn(found.then, found.first.commitment), message: 'The other price.' }]
      : [],
});

/** How many customers ordered, as far as can be told; undefined where nobody ordered. */
function customersOf(
  orders: readonly Orders[],
): { readonly number: number; readonly who: string | undefined } | undefined {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { evidence, customers } of orders) {
    const who = new Set(evidence.quotes.flatMap((quote) => quote.from?.value ?? []));
    const [only] = who;
    if (customers > 1 && evidence.asked?.value !== 1) {
      unnamed += customers;
    } else if (only !== undefined && who.size === 1) {
      named.add(only);
    } else {
      unnamed++;
    }
  }
  const number = named.size + unnamed;
  return number === 0 ? undefined : { number, who: [...named][0] };
}

/** The price in a piece of evidence, where the first orders that can be compared with it were at another. */
function findOtherPrice(
  evidence: Evidence,
  orders: readonly Orders[],
  project: Project,
): { readonly price: Price; readonly first: Price; readonly then: Evidence } | undefined {
  const price = priceIn(project.read(ordersIn, evidence));
  const at = orders.findIndex((each) => each.evidence === evidence);
  for (const before of orders.slice(0, Math.max(0, at))) {
    const first = priceIn(before);
    if (price && first && price.currency === first.currency && price.per === first.per) {
      return isSamePrice(price.amount, first.amount) ? undefined : { price, first, then: before.evidence };
    }
  }
  return undefined;
}

/** What each customer paid: as written `per` something, else the sum of the money over the customers. */
function priceIn(orders: Orders | undefined): Price | undefined {
  const paid = orders?.evidence.commitments.flatMap((commitment) =>
    commitment.is === 'money' && commitment.money ? [{ commitment, money: commitment.money }] : [],
  );
  const first = paid?.[0];
  if (!orders || !paid || !first || paid.some(({ money }) => !isComparable(money, first.money))) {
    return undefined;
  }
  const { currency, per } = first.money;
  const sum = paid.reduce((total, { money }) => addDecimals(total, money.amount), '0');
  const amount = per === undefined ? divideDecimals(sum, decimalOf(orders.customers)) : first.money.amount;
  return amount === undefined || compareDecimals(amount, '0') <= 0
    ? undefined
    : { currency, per, amount, commitment: first.commitment };
}

function isComparable(a: Money, b: Money): boolean {
  return a.to === undefined && a.currency === b.currency && a.per === b.per;
}

/** What was rounded when it was written down is no other price: a hundredth more or less. */
function isSamePrice(a: Decimal, b: Decimal): boolean {
  const difference = subtractDecimals(a, b).replace('-', '');
  return compareDecimals(multiplyDecimals(difference, '100'), b) <= 0;
}

function formatPrice({ currency, per, amount }: Price): string {
  const rounded = amount.includes('.') ? amount.replace(/(\.\d\d)\d+$/, '$1') : amount;
  return formatMoney({ currency, amount: rounded, per });
}
