import { describe, expect, it } from 'vitest';
import { splitAtWholes } from './unbroken.ts';

describe('splitAtWholes', () => {
  it.each([
    ['11 of the 20 presales are to come by 2026-04-30.', ['2026-04-30']],
    ['costs SGD 30 000 and EUR 9.50 per month', ['SGD 30 000', 'EUR 9.50']],
    ['4 of 9 so far, 300 to 2 000 members', ['4 of 9', '2 000']],
    ['Call 112 or write to AB12345-67', []],
  ])('keeps dates and amounts whole: %s', (text, expected) => {
    const wholes = splitAtWholes(text).filter(({ isWhole }) => isWhole);
    expect(wholes.map((whole) => whole.text)).toEqual(expected);
  });

  it.each(['By 2026-04-30, <b>SGD 30 000</b> & 1 2 3', '2026-04-30', ''])(
    'loses no character of %j',
    (text) => {
      const parts = splitAtWholes(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    },
  );
});
