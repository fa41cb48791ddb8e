import Big from 'big.js';

/** An exact decimal number as canonical text, such as `9.5` or `-11200`: no exponent, no needless zeros. */
export type Decimal = string;

/** Reads plain digits with an optional sign and fraction; anything else gives undefined. */
export function findDecimal(text: string): Decimal | undefined {
  const whole = findSmallInteger(text);
  if (whole !== undefined) {
    return String(whole);
  }
  return /^-?\d+(\.\d+)?$/.test(text) ? canonical(new Big(text)) : undefined;
}

export function decimalOf(value: number): Decimal {
  return Number.isSafeInteger(value) ? String(value) : canonical(new Big(value));
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [findSmallInteger(a), findSmallInteger(b)];
  return left !== undefined && right !== undefined ? String(left + right) : canonical(new Big(a).plus(b));
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [findSmallInteger(a), findSmallInteger(b)];
  return left !== undefined && right !== undefined ? String(left - right) : canonical(new Big(a).minus(b));
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [findSmallInteger(a), findSmallInteger(b)];
  return left !== undefined && right !== undefined ? String(left * right) : canonical(new Big(a).times(b));
}

/** Divides to 20 decimal places, half up; undefined for a zero divisor. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const [left, right] = [findSmallInteger(a), findSmallInteger(b)];
  if (left !== undefined && right !== undefined && right !== 0 && left % right === 0) {
    return String(left / right);
  }
  const divisor = new Big(b);
  return divisor.eq(0) ? undefined : canonical(new Big(a).div(divisor));
}

/** Negative, zero or positive, as for `sort`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = [findSmallInteger(a), findSmallInteger(b)];
  return left !== undefined && right !== undefined ? Math.sign(left - right) : new Big(a).cmp(b);
}

/** The nearest binary floating-point number: for drawing and statistics, never for money. */
export function toNumber(decimal: Decimal): number {
  return Number(decimal);
}

/**
 * A whole number of at most seven digits, as almost every number of a model is: sums and products of two are exact in
 * binary, and far quicker than with big decimals. Undefined for anything else.
 */
export function findSmallInteger(text: string): number | undefined {
  const { length } = text;
  const first = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length === first || length - first > 7) {
    return undefined;
  }
  let value = 0;
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) {
      return undefined;
    }
    value = value * 10 + digit;
  }
  return first === 1 ? 0 - value : value;
}

function canonical(value: Big): Decimal {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}
