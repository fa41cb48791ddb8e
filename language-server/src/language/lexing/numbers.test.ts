import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEndOfPlainNumber, readNumber } from './numbers.ts';

/** Beginnings of texts in which numbers, dates and whatever people write instead are likely. */
const numberLike = fc
  .array(
    fc.constantFrom(
      ...[
        '0',
        '1',
        '28',
        '2026',
        '38',
        '_',
        '.',
        '..',
        '...',
        '…',
        ',',
        '-',
        '–',
        '~',
        '/',
        '%',
        '％',
        ' ',
        '\n',
      ],
      ...['k', 'K', 'M', 'percent', 'people', 'p', 'a', 'é', '-02-10', '}'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => `4${pieces.join('')}`);

describe('a number that is written plainly', () => {
  it('ends where one does that is looked at closely, with nothing to say of it', () => {
    fc.assert(
      fc.property(numberLike, (text) => {
        const end = findEndOfPlainNumber(text, 0);
        if (end !== undefined) {
          expect(readNumber(text, 0)).toEqual({ is: 'number', end, replacements: [] });
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['12 people', 2],
    ['60% of', 3],
    ['18..80 years', 6],
    ['70..85%', 7],
    ['9.50\n', 4],
    ['1.2M people', 4],
    ['11_200', 6],
  ])('is %j', (text, end) => {
    expect(findEndOfPlainNumber(text, 0)).toBe(end);
  });

  it.each(['60 percent', '60 %', '1,200', '9,50', '5-10', '38K', '2026-02-10', '10/02/2026', '10.02.2026'])(
    'is not %j',
    (text) => {
      expect(findEndOfPlainNumber(text, 0)).toBeUndefined();
    },
  );
});
