import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearest, findNearestIn, nearestIndexOf } from './nearest.ts';

describe('findNearest', () => {
  it('finds the word that differs least', () => {
    expect(findNearest('wei-lin', ['mdm-tan', 'wei-ling', 'wei-long'])).toBe('wei-ling');
  });

  it('counts two letters that changed places as one mistake', () => {
    expect(findNearest('chekc', ['cheek-in', 'check'])).toBe('check');
  });

  it('takes no notice of case', () => {
    expect(findNearest('h1', ['H1', 'H2'])).toBe('H1');
  });

  it('finds the same as a search that looks closely at every word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(letters, fc.array(letters), (word, candidates) => {
        const nearest = findNearest(word, candidates);
        const closer = candidates.filter((candidate) => findNearest(word, [candidate]) !== undefined);
        expect(nearest === undefined).toBe(closer.length === 0);
        if (candidates.includes(word)) {
          expect(nearest).toBe(word);
        }
      }),
    );
  });

  it('suggests nothing where too much differs', () => {
    expect(findNearest('segment', ['hypothesis', 'plan'])).toBeUndefined();
    expect(findNearest('V1', ['G9', 'E4'])).toBeUndefined();
  });

  it('suggests nothing for a word of a length that nobody writes', () => {
    expect(findNearest('x'.repeat(1_000_000), ['x'.repeat(999_999)])).toBeUndefined();
  });
});

describe('findNearestIn', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'C', '-', '0', '1'), maxLength: 9 });

  it('finds among many words what a look at each of them finds', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), letters, (candidates, word) => {
        expect(findNearestIn(nearestIndexOf(candidates), word)).toBe(findNearest(word, candidates));
      }),
      { numRuns: 2000 },
    );
  });
});
