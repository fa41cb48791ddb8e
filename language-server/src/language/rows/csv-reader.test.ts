import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from './csv-reader.ts';

interface Read {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of every row the line, from 1, on which it begins. */
  readonly lines: readonly number[];
  /** `line: why`, lines from 1. */
  readonly broken: readonly string[];
  readonly problem: string | undefined;
}

/** Reads a text in pieces of some size. */
function read(text: string | Uint8Array, { pieces = 1_000_000, isTsv = false } = {}): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reader = new CsvReader('/rows.csv', isTsv);
  const batches = [];
  for (let at = 0; at < bytes.length; at += pieces) {
    batches.push(...reader.push(bytes.subarray(at, at + pieces)));
  }
  batches.push(...reader.end());
  return {
    columns: batches[0]?.columns.map(({ name }) => name) ?? [],
    rows: batches.flatMap(({ size, columns }) =>
      Array.from({ length: size }, (_, row) => columns.map((column) => column.textOf(row))),
    ),
    lines: batches.flatMap(({ size, rangeOf }) =>
      Array.from({ length: size }, (_, row) => rangeOf(row).start.line + 1),
    ),
    broken: reader.broken.listed.first.map(({ at, why }) => `${at.range.start.line + 1}: ${why}`),
    problem: reader.problem,
  };
}

describe('a table of rows', () => {
  it.each([
    ['commas', 'who,age\nP1,70\nP2,81\n'],
    ['semicolons', 'who;age\nP1;70\nP2;81\n'],
    ['tabs', 'who\tage\nP1\t70\nP2\t81\n'],
    ['bars', 'who|age\nP1|70\nP2|81\n'],
    ['a separator that is said first', 'sep=;\nwho;age\nP1;70\nP2;81\n'],
    ['a byte order mark', '\uFEFFwho,age\nP1,70\nP2,81\n'],
    ['CRLF', 'who,age\r\nP1,70\r\nP2,81\r\n'],
    ['CR alone', 'who,age\rP1,70\rP2,81\r'],
    ['no end of the last line', 'who,age\nP1,70\nP2,81'],
    ['quotes', '"who","age"\n"P1","70"\n"P2","81"\n'],
    ['blanks around quotes', '"who" ,"age"\r\n"P1" ,"70" \r\n"P2","81"\r\n'],
    ['empty lines', '\n\nwho,age\n\nP1,70\n\n\nP2,81\n\n'],
    ['lines of nothing but separators', 'who,age\nP1,70\n,\nP2,81\n,,\n'],
    ['a separator at the end of lines', 'who,age\nP1,70,\nP2,81,\n'],
  ])('may have %s', (_, text) => {
    for (const pieces of [1, 3, 1000]) {
      const { columns, rows, broken, problem } = read(text, { pieces });
      expect({ columns, rows, broken, problem }).toEqual({
        columns: ['who', 'age'],
        rows: [
          ['P1', '70'],
          ['P2', '81'],
        ],
        broken: [],
        problem: undefined,
      });
    }
  });

  it('takes tabs by its name, whatever stands in its first line', () => {
    expect(read('a,b\tc\n1,2\t3\n', { isTsv: true }).columns).toEqual(['a,b', 'c']);
  });

  it('knows on which line a row begins, also behind cells of several lines', () => {
    const { rows, lines } = read('who,said\r\nP1,"one\r\ntwo ""three"""\r\nP2,four\r\n');
    expect(rows).toEqual([
      ['P1', 'one\r\ntwo "three"'],
      ['P2', 'four'],
    ]);
    expect(lines).toEqual([2, 4]);
  });

  it('leaves out columns without a name and a second one of the same name', () => {
    expect(read('a,,a,b\n1,2,3,4\n')).toMatchObject({ columns: ['a', 'b'], rows: [['1', '4']] });
  });

  it('passes over what is no row, tells where, and goes on behind it', () => {
    const text = 'a,b\n1,2\n3\n4,5,6\n"7"x,8\n9,"10\n11,"12"\n13,14\n';
    for (const pieces of [1, 5, 1000]) {
      expect(read(text, { pieces })).toMatchObject({
        rows: [
          ['1', '2'],
          ['11', '12'],
          ['13', '14'],
        ],
        broken: [
          '3: it has 1 cell where the first line has 2',
          '4: it has 3 cells where the first line has 2',
          '5: something follows the quote that ends a cell',
          '6: something follows the quote that ends a cell',
        ],
      });
    }
  });

  it('finds the rows behind a quote that is never closed', () => {
    expect(read('a,b\n1,"2\n3,4\n5,6\n')).toMatchObject({
      rows: [
        ['3', '4'],
        ['5', '6'],
      ],
      broken: ['2: a quote in it is never closed'],
    });
  });

  it('gives up a row that is longer than any', () => {
    const long = `1,"${'x'.repeat(3_000_000)}`;
    expect(read(`a,b\n${long}\n3,4\n`, { pieces: 65_536 })).toMatchObject({ rows: [['3', '4']], lines: [3] });
    expect(read(`a,b\n${'x'.repeat(3_000_000)}\n3,4\n`, { pieces: 65_536 })).toMatchObject({
      rows: [['3', '4']],
    });
  });

  it.each([
    ['nothing', new Uint8Array(0), /empty/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), /UTF-16/],
    ['another encoding', Uint8Array.of(0x61, 10, 0x4c, 0xf3, 0x64, 0x9f, 10), /UTF-8/],
    ['a program', Uint8Array.of(0x7f, 0x45, 0, 0, 10, 0, 0), /names no columns/],
    ['one endless line', new TextEncoder().encode('x'.repeat(2_000_000)), /never ends/],
  ])('is none where there is %s', (_, bytes, why) => {
    const { rows, problem } = read(bytes, { pieces: 100_000 });
    expect(rows).toEqual([]);
    expect(problem).toMatch(why);
  });

  it('is read as a parser that many use reads it, in pieces of any size', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '長', ' ', ',', ';', '"', '\n', '\r\n', '7', '𝄞'),
      maxLength: 6,
    });
    const tables = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.record({
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
        columns: fc.constant(columns),
        newline: fc.constantFrom('\n', '\r\n'),
        quoted: fc.boolean(),
        pieces: fc.integer({ min: 1, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(tables, ({ rows, columns, newline, quoted, pieces }) => {
        const written = (text: string) =>
          quoted || /[",;\r\n]|^ /.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const header = Array.from({ length: columns }, (_, index) => `c${index}`);
        const text = [header, ...rows].map((row) => row.map(written).join(',') + newline).join('');
        const theirs = parse(text, { relax_column_count: true, record_delimiter: newline });
        const expected = theirs.slice(1).filter((record) => record.some((one) => one !== ''));
        const ours = read(text, { pieces });
        expect(ours.rows).toEqual(expected);
        expect(ours.broken).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
