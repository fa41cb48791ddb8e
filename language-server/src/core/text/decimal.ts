import Big from 'big.js';

/** An exact decimal number as canonical text, such as `9.5` or `-11200`: no exponent, no needless zeros. */
export type Decimal = string;

/** Reads plain digits with an optional sign and fraction; anything else gives undefined. */
export function findDecimal(text: string): Decimal | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? canonical(new Big(text)) : undefined;
}

export function decimalOf(value: number): Decimal {
  return canonical(new Big(value));
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).plus(b));
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).minus(b));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).times(b));
}

/** Divides to 20 decimal places, half up; undefined for a zero divisor. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const divisor = new Big(b);
  return divisor.eq(0) ? undefined : canonical(new Big(a).div(divisor));
}

/** Negative, zero or positive, as for `sort`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b);
}

/** The nearest binary floating-point number: for drawing and statistics, never for money. */
export function toNumber(decimal: Decimal): number {
  return Number(decimal);
}

function canonical(value: Big): Decimal {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}
