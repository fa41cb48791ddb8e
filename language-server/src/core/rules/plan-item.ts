import type { PlanItem } from '../model/plan.ts';
import type { Span } from '../text/span.ts';

/** What an item is called in a sentence: its text, else its name, else what it is. */
export function titleOfItem(item: PlanItem): string {
  if (item.text) {
    return `"${item.text.value}"`;
  }
  const name = item.type === 'ship' ? item.feature?.name : item.name?.text;
  return name === undefined ? `This ${item.type}` : `'${name}'`;
}

/** Where an item is underlined: at its text, else at what names it. */
export function spanOfItem(item: PlanItem): Span {
  return item.text ?? (item.type === 'ship' ? item.feature : item.name) ?? item;
}
