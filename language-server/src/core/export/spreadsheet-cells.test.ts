import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, withGuard, withoutGuard } from './spreadsheet-cells.ts';

describe('a cell of a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 or so', "'+1 or so"],
    ['-cheaper', "'-cheaper"],
    ['@home', "'@home"],
    ['\tindented', "'\tindented"],
    ['\rreturned', "'\rreturned"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['one\n=1+1', "one\n'=1+1"],
    ['he said, "=1+1"', `he said, "'=1+1"`],
  ])('is guarded where a program would run it: %j', (text, guarded) => {
    expect(withGuard(text)).toBe(guarded);
  });

  it.each(['', '-5', '-0.25', '12', '>= 60% of 15 interviews', '< 2', "it's 5 = 5", 'a-b', 'SGD 9.50'])(
    'stays as it is where it runs nothing: %j',
    (text) => {
      expect(withGuard(text)).toBe(text);
    },
  );

  const text = fc.string({ unit: fc.constantFrom(...`='"+-@;, \t\r\n|a1＝é長`), maxLength: 12 });

  it('is what it was once its guard is taken off', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(withoutGuard(withGuard(written))).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins no formula, whichever sign is taken for the end of a cell', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (cells) => {
        for (const separator of [',', ';', '\t', '|']) {
          const written = csvOf([cells]).replace(/^\uFEFF/, '');
          const parts = written.split(/[\r\n]/).flatMap((line) => line.split(separator));
          const begins = parts.map((part) => part.replace(/^[ "]+/, ''));
          const isNumber = (part: string) => /^-?\d+(\.\d+)?["']?$/.test(part.trim());
          expect(begins.filter((part) => /^[=+\-@＝＋－＠]/.test(part) && !isNumber(part))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is guarded in time, however long a hostile text is', () => {
    const long = `${' '.repeat(200_000)}${"'".repeat(200_000)};${'"'.repeat(200_000)}=`;
    expect(withoutGuard(withGuard(long))).toBe(long);
  });
});

describe('a table for spreadsheets', () => {
  it('has a byte order mark only where it holds more than ASCII', () => {
    expect(csvOf([['a', 'b c']])).toBe('a,b c\n');
    expect(csvOf([['é']])).toBe('\uFEFFé\n');
  });

  it('puts quotes around what a comma, a quote or a line end stands in', () => {
    expect(csvOf([['a,b', 'say "no"', 'two\nlines', ' blank ']])).toBe(
      '"a,b","say ""no""","two\nlines"," blank "\n',
    );
  });
});
