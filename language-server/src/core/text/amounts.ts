import type { Decimal } from './decimal.ts';
import { withUsualDecimals } from './money-decimals.ts';

/** A number as people read it: `30 000`, `1 234.5`. */
export function formatNumber(amount: Decimal): string {
  if (amount.length <= digitsInGroup) {
    return amount;
  }
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const digitsInGroup = 3;

/** `SGD 9 000 per month`, `SGD 9.50`; a range as `SGD 60 000 to 120 000`. */
export function formatMoney(money: {
  readonly currency: string;
  readonly amount: Decimal;
  readonly to?: Decimal | undefined;
  readonly per?: string | null | undefined;
}): string {
  const shown = (amount: Decimal) => formatNumber(withUsualDecimals(money.currency, amount));
  const upper = money.to === undefined ? '' : ` to ${shown(money.to)}`;
  const per = money.per ? ` per ${money.per}` : '';
  return `${money.currency} ${shown(money.amount)}${upper}${per}`;
}

/** `1 interview`, `2 interviews`: the plural is formed by the caller where an `s` does not make it. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(String(count))} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; what is beyond `most` is counted. */
export function formatList(parts: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = parts.length > most ? [...parts.slice(0, most), `${parts.length - most} more`] : parts;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
