import type { Quantity } from '../model/quantity.ts';
import { formatMoney, formatNumber } from './amounts.ts';

/** What was measured as people read it: `SGD 9.50 per meal`, `60%`, `14 days`, `70 to 85`. */
export function formatQuantity(quantity: Quantity): string {
  if (quantity.is === 'money') {
    return formatMoney(quantity);
  }
  const { amount, to } = quantity;
  const numbers = to === undefined ? formatNumber(amount) : `${formatNumber(amount)} to ${formatNumber(to)}`;
  switch (quantity.is) {
    case 'percent':
      return `${numbers}%`;
    case 'duration':
      return `${numbers} ${numbers === '1' ? quantity.unit.replace(/s$/, '') : quantity.unit}`;
    case 'number':
      return numbers;
  }
}
