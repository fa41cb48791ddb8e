import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  divideDecimals,
  findDecimal,
  multiplyDecimals,
  subtractDecimals,
} from './decimal.ts';

/** A number as it may be written, with noughts that need not be there. */
const written = fc
  .record({
    sign: fc.constantFrom('', '-'),
    noughts: fc.constantFrom('', '0', '00'),
    whole: fc.oneof(fc.nat(20), fc.nat(10_000_000), fc.nat()),
    fraction: fc.option(fc.nat(2000), { nil: undefined }),
  })
  .map(
    ({ sign, noughts, whole, fraction }) =>
      `${sign}${noughts}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
  );

const decimal = written.map((text) => findDecimal(text) ?? expect.fail(text));

function plain(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}

describe('decimals', () => {
  it('are read without needless signs and noughts', () => {
    expect(['007', '-0', '-0.0', '12.50', '11200'].map(findDecimal)).toEqual([
      '7',
      '0',
      '0',
      '12.5',
      '11200',
    ]);
    expect(['', '-', '1e3', '.5', '5.', '+1', '１'].map(findDecimal)).toEqual(Array(7).fill(undefined));
    fc.assert(
      fc.property(written, (text) => {
        expect(findDecimal(text)).toBe(plain(new Big(text)));
      }),
    );
  });

  it('are added, subtracted, multiplied, divided and compared exactly, however small or large', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [left, right] = [new Big(a), new Big(b)];
        expect(addDecimals(a, b)).toBe(plain(left.plus(right)));
        expect(subtractDecimals(a, b)).toBe(plain(left.minus(right)));
        expect(multiplyDecimals(a, b)).toBe(plain(left.times(right)));
        expect(divideDecimals(a, b)).toBe(b === '0' ? undefined : plain(left.div(right)));
        expect(Math.sign(compareDecimals(a, b))).toBe(left.cmp(right));
      }),
      { numRuns: 1000 },
    );
  });

  it('are made of numbers as they are printed', () => {
    expect([0, -0, 0.1, 1e21, -12, 2.5e-7].map(decimalOf)).toEqual([
      '0',
      '0',
      '0.1',
      '1000000000000000000000',
      '-12',
      '0.00000025',
    ]);
  });
});
