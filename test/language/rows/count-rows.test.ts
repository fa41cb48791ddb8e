import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askRows, tallyIn } from '../../support/rows-question.ts';

const seniors = `respondent,held,age,wave,pains,spend,insider
P01,2026-01-13,79,pilot,"[mobility, cost]",3.50,no
P02,2026-01-14,74,pilot,eyesight,4,no
P03,2026-02-02,82,main,[lonely],SGD 6.10,no
P04,2026-02-03,69,main,"very lonely, most days",,yes
P05,2026-02-04,,main,not lonely-looking,5.25,no
P06,2026-02-12,75,main,[lonely],7,no
`;

describe('a tally of rows', () => {
  it.each([
    ['data "rows.csv"', '5 of 5'],
    ['data "rows.csv" where wave = main', '3 of 5'],
    ['data "rows.csv" where wave = "MAIN"', '3 of 5'],
    ['data "rows.csv" where wave != main', '2 of 5'],
    ['data "rows.csv" where pains contains lonely', '2 of 5'],
    ['data "rows.csv" where pains contains "lonely" among wave = main', '2 of 3'],
    ['data "rows.csv" where age >= 70', '3 of 5'],
    ['data "rows.csv" where not age >= 70', '1 of 5'],
    ['data "rows.csv" where age >= 70 or wave = main', '5 of 5'],
    ['data "rows.csv" where age >= 70 and wave = main', '1 of 5'],
    ['data "rows.csv" where wave = main and (age < 70 or age > 80)', '2 of 5'],
    ['data "rows.csv" where age known', '4 of 5'],
    ['data "rows.csv" where not age known', '1 of 5'],
    ['data "rows.csv" where age = 74', '1 of 5'],
    ['data "rows.csv" where age = "74"', '1 of 5'],
    ['data "rows.csv" where age > "74"', '2 of 5'],
    ['data "rows.csv" where held >= 2026-02-01', '3 of 5'],
    ['data "rows.csv" where held < 2026-02', '2 of 5'],
    ['data "rows.csv" where spend >= SGD 4', '3 of 5'],
    ['data "rows.csv" where wave = main insiders where insider = yes', '2 of 4'],
    ['data "rows.csv" where "wave" = main', '3 of 5'],
  ])('%s is %s', (data, expected) => {
    expect(tallyIn(data, seniors)).toBe(expected);
  });

  it('leaves out rows dated after the evidence, so that yesterday’s tally does not move', () => {
    expect(tallyIn('data "rows.csv"', seniors, { on: '2026-01-31' })).toBe('2 of 2');
    expect(tallyIn('data "rows.csv"', seniors, { on: '2026-12-31' })).toBe('6 of 6');
    expect(askRows('data "rows.csv"', { 'rows.csv': seniors }).tally).toMatchObject({ rows: 6, later: 1 });
  });

  it('knows everyone asked, the insiders among them, and who they are', () => {
    const { tally } = askRows(
      'data "rows.csv" where pains contains lonely among wave = main insiders where insider = yes',
      {
        'rows.csv': seniors,
      },
    );
    expect(tally).toMatchObject({
      people: 4,
      insiders: 1,
      n: 2,
      hits: 1,
      respondents: ['P01', 'P02', 'P03', 'P05'],
      counted: ['P03', 'P05'],
      days: { first: '2026-02-02', last: '2026-02-04' },
    });
    expect(tally?.hitRows.first.map(({ range }) => range.start.line + 1)).toEqual([4]);
    expect(tally?.otherRows.first.map(({ range }) => range.start.line + 1)).toEqual([6]);
  });

  it('is none where a column is in no row, and says which is the nearest and where', () => {
    const { tally, missing } = askRows(
      'data "rows.csv" where pain contains lonely among ages > 3 and wave = main',
      {
        'rows.csv': seniors,
      },
    );
    expect(tally).toBeUndefined();
    expect(missing).toMatchObject([
      { name: 'pain', nearest: { name: 'pains', at: { range: { start: { line: 0, character: 25 } } } } },
      { name: 'ages', nearest: { name: 'age' } },
    ]);
  });

  it('misses a column only where no row has it', () => {
    const notes = {
      'p1.md': '---\nrespondent: P1\npains: [lonely]\n---\n',
      'p2.md': '---\nrespondent: P2\n---\n',
      'plan.md': '# no row\n',
    };
    expect(tallyIn('data "*.md" where pains contains lonely', notes)).toBe('1 of 2');
    expect(tallyIn('data "*.md" where gains contains lonely', notes)).toBe('no gains');
  });

  it('is nothing of nothing before the first row', () => {
    expect(tallyIn('data "rows.csv" where a = 1', 'a,b\n')).toBe('0 of 0');
  });

  it('tells of cells that cannot be compared, and takes them as blank', () => {
    const rows = 'age,paid,date\n70,yes,2026-01-01\nold,maybe,2026-01-02\n80,1,3 May\n';
    const { tally, unfit } = askRows('data "rows.csv" where age >= 70 and paid = yes', { 'rows.csv': rows });
    expect(tally).toMatchObject({ n: 3, hits: 2 });
    expect(unfit.first.map(({ text, column, at }) => `${column} ${text} ${at.range.start.line + 1}`)).toEqual(
      ['date 3 May 4', 'age old 3', 'paid maybe 3'],
    );
  });

  it('does not count money of another currency, or money as a number', () => {
    const rows = 'spend\nSGD 10\nMYR 30\n$12\n11\n';
    const sgd = askRows('data "rows.csv" where spend >= SGD 10', { 'rows.csv': rows });
    expect(sgd.tally).toMatchObject({ hits: 3, n: 4 });
    expect(sgd.unfit.first.map(({ text }) => text)).toEqual(['MYR 30']);
    const plain = askRows('data "rows.csv" where spend >= 10', { 'rows.csv': rows });
    expect(plain.unfit.total).toBe(3);
  });

  it('compares amounts to their last digit', () => {
    const rows = 'a\n0.1\n0.30000000000000004\n0.3\n9007199254740993\n';
    expect(tallyIn('data "rows.csv" where a = 0.3', rows)).toBe('1 of 4');
    expect(tallyIn('data "rows.csv" where a > 0.3', rows)).toBe('2 of 4');
    expect(tallyIn('data "rows.csv" where a > 9007199254740992', rows)).toBe('1 of 4');
    expect(tallyIn('data "rows.csv" where a = 9_007_199_254_740_993', rows)).toBe('1 of 4');
  });

  it('says who is in more than one row', () => {
    const { tally } = askRows('data "rows.csv"', { 'rows.csv': 'respondent\nP1\nP2\np1\n' });
    expect(tally?.repeated).toEqual({ first: ['p1'], total: 1 });
  });

  it('gives the same numbers as a database, unknowns and all', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
    const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 });
    const comparison = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
        fc.integer({ min: 0, max: 4 }),
      )
      .map(([column, by, value]) => ({ cdev: `${column} ${by} ${value}`, sql: `${column} ${by} ${value}` }));
    const known = fc
      .constantFrom('a', 'b', 'c')
      .map((column) => ({ cdev: `${column} known`, sql: `${column} is not null` }));
    const { condition } = fc.letrec<{ condition: { cdev: string; sql: string } }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        comparison,
        known,
        tie('condition').map(({ cdev, sql }) => ({ cdev: `not (${cdev})`, sql: `not (${sql})` })),
        fc
          .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
          .map(([left, word, right]) => ({
            cdev: `(${left.cdev}) ${word} (${right.cdev})`,
            sql: `(${left.sql}) ${word} (${right.sql})`,
          })),
      ),
    }));
    const database = new DatabaseSync(':memory:');
    fc.assert(
      fc.property(tables, condition, condition, condition, (rows, where, among, insiders) => {
        database.exec('drop table if exists rows; create table rows (a integer, b integer, c integer)');
        const insert = database.prepare('insert into rows values (?, ?, ?)');
        for (const row of rows) {
          insert.run(...row.map((value) => value ?? null));
        }
        const expected = database
          .prepare(
            `select count(*) as n, count(*) filter (where ${where.sql}) as hits from rows where (${among.sql}) and (${insiders.sql}) is not true`,
          )
          .get();
        // A blank first cell alone would be a blank line, which is no row.
        const text = `x,a,b,c\n${rows.map((row) => `x,${row.map((value) => value ?? '').join(',')}\n`).join('')}`;
        const data = `data "rows.csv" where ${where.cdev} among ${among.cdev} insiders where ${insiders.cdev}`;
        expect(tallyIn(data, text)).toBe(`${expected?.['hits']} of ${expected?.['n']}`);
      }),
      { numRuns: 300 },
    );
    database.close();
  });
});

describe('what is measured over rows', () => {
  const orders = `date,days,price,reordered,region
2026-01-05,4,SGD 47.50,yes,north
2026-01-12,12,SGD 47.50,no,north
2026-01-19,7,SGD 38,yes,south
2026-01-26,25,SGD 52.10,,south
`;
  const measured = (data: string) => askRows(data, { 'rows.csv': orders }).tally?.measured;

  it.each([
    ['median days over data "rows.csv"', 'duration days 9.5 over 4'],
    ['mean days over data "rows.csv"', 'duration days 12 over 4'],
    ['median price over data "rows.csv"', 'money SGD 47.5 over 4'],
    ['mean price over data "rows.csv"', 'money SGD 46.275 over 4'],
    ['mean price over data "rows.csv" where region = south', 'money SGD 45.05 over 2'],
    ['mean price over data "rows.csv" among region = north', 'money SGD 47.5 over 2'],
    ['share reordered over data "rows.csv"', 'percent  66.66666666666666666667 over 3'],
    ['count reordered over data "rows.csv"', 'number  2 over 4'],
    ['median days over data "rows.csv" where region = nowhere', undefined],
  ])('%s is %s', (data, expected) => {
    const found = measured(data);
    expect(found && `${found.is} ${found.unit ?? ''} ${found.value} over ${found.n}`).toBe(expected);
  });

  it('tells of cells that measure nothing', () => {
    const { tally, unfit } = askRows('median price over data "rows.csv"', {
      'rows.csv': 'price\nSGD 4\nfour\nMYR 8\nSGD 6\n\n',
    });
    expect(tally?.measured).toMatchObject({ value: '5', n: 2 });
    expect(unfit.first.map(({ text, wanted }) => `${text}: ${wanted}`)).toEqual([
      'four: an amount in SGD',
      'MYR 8: an amount in SGD',
    ]);
  });

  it('is exact and the same as by hand, whatever the amounts', () => {
    const amount = fc.tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 6 }),
    );
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), (amounts) => {
        const scaled = amounts.map(([whole, places]) => whole * 10n ** BigInt(6 - places));
        const text = amounts.map(([whole, places]) => decimal(whole, places)).join('\n');
        const found = askRows('mean a over data "rows.csv"', { 'rows.csv': `a\n${text}\n` }).tally?.measured;
        expect(found?.n).toBe(amounts.length);
        expect(found?.sum).toBe(
          decimal(
            scaled.reduce((sum, one) => sum + one, 0n),
            6,
          ),
        );
      }),
    );
  });

  it('stands for very many amounts by a thousand, and by a fixed sample beyond a million', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 5000);
    const found = askRows('median a over data "rows.csv"', { 'rows.csv': `a\n${rows.join('\n')}\n` }).tally
      ?.measured;
    expect(found?.value).toBe('2499.5');
    expect(found?.spread.length).toBe(1000);
    expect(found?.spread.reduce((sum, { n }) => sum + n, 0)).toBe(5000);
  });
});

/** A whole number with its point moved to the left, in the shortest form. */
function decimal(whole: bigint, places: number): string {
  const negative = whole < 0n;
  const digits = String(negative ? -whole : whole).padStart(places + 1, '0');
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  const text = `${digits.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
  return negative && text !== '0' ? `-${text}` : text;
}
