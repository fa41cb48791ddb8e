import type { Decimal } from './decimal.ts';

/**
 * An amount of money in the decimals that its currency is written with: nine and a half dollars are `9.50`, as many
 * dinars `9.500`. What is whole stays whole, and what is written more finely stays as fine.
 */
export function withUsualDecimals(currency: string, amount: Decimal): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  return decimals === 0 ? amount : amount + '0'.repeat(Math.max(0, usualDecimals(currency) - decimals));
}

const known = new Map<string, number>();

/** How many decimals ISO 4217 gives a currency; two for a code that is none. */
function usualDecimals(currency: string): number {
  const decimals = known.get(currency) ?? decimalsOf(currency);
  known.set(currency, decimals);
  return decimals;
}

function decimalsOf(currency: string): number {
  if (!/^[A-Z]{3}$/i.test(currency)) {
    return 2;
  }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().minimumFractionDigits ?? 2;
}
