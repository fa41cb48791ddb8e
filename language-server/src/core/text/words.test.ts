import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, spanIn, wordList, wordsOf } from './words.ts';

const found = (text: string, ...listed: string[]) =>
  findWords(text, wordList(listed)).map(({ start, end }) => text.slice(start, end));

describe('words of a list', () => {
  it('are found whole, whatever their case', () => {
    expect(found('Many families, not mANY-handed germany', 'many')).toEqual(['Many']);
  });

  it('are found as phrases, the longest first', () => {
    expect(found('A great idea, and a great  idea at that', 'great', 'great idea')).toEqual([
      'great idea',
      'great  idea',
    ]);
  });

  it('are found with either apostrophe', () => {
    expect(found("I’d buy it, I'd say", "I'd")).toEqual(['I’d', "I'd"]);
  });

  it('are meant literally where they are listed in capitals', () => {
    expect(found('Todo el mundo, TODO later', 'TODO')).toEqual(['TODO']);
  });

  it('may be signs, or words of a script without blanks', () => {
    expect(found('Who pays???', '???')).toEqual(['???']);
    expect(found('很多家庭都想要', '很多')).toEqual(['很多']);
  });

  it('are placed in the file only where the text is written as its value', () => {
    expect(spanIn({ start: 10, end: 18, value: 'abcdef' }, { start: 2, end: 4 })).toEqual({
      start: 13,
      end: 15,
    });
    const escaped = { start: 10, end: 19, value: 'ab"def' };
    expect(spanIn(escaped, { start: 2, end: 4 })).toBe(escaped);
  });
});

describe('the words of a text', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', '7', '_', '-', "'", '.', ' ', ',', '!', '\n') });

  it('are held together by hyphens, apostrophes and dots inside them', () => {
    const words = wordsOf("Don't re-open e.g. this - or 'that'. l’été");
    expect(words.map(({ folded }) => folded)).toEqual([
      "don't",
      're-open',
      'e.g',
      'this',
      'or',
      'that',
      "l'été",
    ]);
  });

  it('are the same whether or not other letters than those of ASCII follow', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(wordsOf(`${text} é`).slice(0, -1)).toEqual(wordsOf(text));
      }),
      { numRuns: 1000 },
    );
  });
});
