import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits.ts';
import { lineEdits } from './line-edits.ts';

describe('lineEdits', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['a\nb\n', 'a\nb\n'],
    ['', 'a\n'],
    ['a\n', ''],
    ['a\nb\nc\n', 'a\nc\n'],
    ['a\nc\n', 'a\nb\nc\n'],
    ['a\nb\nc\n', 'c\nb\na\n'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['a\nb', 'a\nb\n'],
  ])('turns %j into %j', (before, after) => {
    expect(applyEdits(before, lineEdits(before, after))).toBe(after);
  });

  it('turns any text into any other', () => {
    const text = fc.array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before.join(''), lineEdits(before.join(''), after.join('')))).toBe(after.join(''));
      }),
    );
  });

  it('leaves every line alone that stays', () => {
    const before = 'one\n  two\nthree\nfour\n  five\nsix\n';
    const after = 'one\ntwo\nthree\nfour\nfive\nsix\n';
    expect(lineEdits(before, after)).toEqual([
      { start: 4, end: 10, text: 'two\n' },
      { start: 21, end: 28, text: 'five\n' },
    ]);
  });

  it('takes bounded time for texts that have nothing in common', () => {
    const lines = (of: string) => Array.from({ length: 20_000 }, (_, index) => `${of}${index}\n`).join('');
    const [before, after] = [lines('a'), lines('b')];
    expect(applyEdits(before, lineEdits(before, after))).toBe(after);
  });
});
