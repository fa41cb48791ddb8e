import type { Evidence } from '../../model/evidence.ts';
import { calledFirst } from '../../names/called.ts';
import { type Orders, ordersIn } from '../../pipeline/orders.ts';
import { formatCount } from '../../text/amounts.ts';
import { compareDecimals } from '../../text/decimal.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly orders: Orders;
}

export const freePilotsAsSales = defineRule({
  name: 'free-pilots-as-sales',
  family: 'sales-model',
  severity: 'warning',
  summary: 'Orders are counted in which no money changed hands.',
  source: 'Customer Development: only a customer who pays validates what customers said.',
  subject: 'evidence',
  *check(evidence, project): Iterable<Found> {
    const orders = project.read(ordersIn, evidence);
    if (orders && !isPaid(evidence)) {
      yield { orders };
    }
  },
  at: ({ orders: { evidence } }) => placeIn(evidence, evidence.from ?? evidence.name ?? evidence.head),
  message: ({ orders: { evidence, customers } }) =>
    `${calledFirst(evidence)} counts ${formatCount(customers, 'order')} and no money is committed in it, so what looks like a sale is a free trial until \`commitment money\` says otherwise.`,
});

function isPaid(evidence: Evidence): boolean {
  return evidence.commitments.some(
    ({ is, money }) =>
      is === 'money' && money !== undefined && compareDecimals(money.to ?? money.amount, '0') > 0,
  );
}
