import type { PlanItem } from '../../model/plan.ts';
import { formatMoney } from '../../text/amounts.ts';

/** `hire "VP Sales" on 2026-05-01 for SGD 9 000 per month`. */
export function sayPlanItem(item: PlanItem): string {
  const { type, name, text, on, costs } = item;
  const called = text ? `"${text.value}"` : type === 'ship' ? item.feature?.name : name?.text;
  return [
    type,
    ...(called === undefined ? [] : [called]),
    ...(on ? [`on ${on.date}`] : []),
    ...(costs ? [`for ${formatMoney(costs)}`] : []),
  ].join(' ');
}
