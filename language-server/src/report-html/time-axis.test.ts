import { describe, expect, it } from 'vitest';
import { labelsOf, shareOf, timeAxis } from './time-axis.ts';

describe('timeAxis', () => {
  it('has room beside the first day and the last, and for today', () => {
    const axis = timeAxis(['2026-05-01', '2026-03-01'], '2026-06-01');
    expect(shareOf(axis, '2026-03-01')).toBeGreaterThan(0);
    expect(shareOf(axis, '2026-06-01')).toBeLessThan(100);
  });

  it('stands for a day where there is but one', () => {
    const axis = timeAxis([], '2026-06-01');
    expect(shareOf(axis, '2026-06-01')).toBe(50);
  });
});

describe('labelsOf', () => {
  const labels = (first: string, last: string, taken = -100) =>
    labelsOf(timeAxis([first, last], first), taken).map(({ month, year }) =>
      year === undefined ? month : `${month} ${year}`,
    );

  it('marks every month of half a year, and the year where it changes', () => {
    expect(labels('2025-10-20', '2026-03-20')).toEqual(['Nov 2025', 'Dec', 'Jan 2026', 'Feb', 'Mar']);
  });

  it('marks quarters, counted from January, where months would stand too close', () => {
    expect(labels('2025-02-10', '2026-11-20')).toEqual([
      'Apr 2025',
      'Jul',
      'Oct',
      'Jan 2026',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });

  it('marks a few of the years of a century', () => {
    const ticks = labels('1893-12-01', '2001-07-01');
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(14);
  });

  it('leaves room for what stands somewhere, and says the year all the same', () => {
    const axis = timeAxis(['2025-10-20', '2026-03-20'], '2025-10-20');
    expect(labels('2025-10-20', '2026-03-20', shareOf(axis, '2026-01-01'))).toEqual([
      'Nov 2025',
      'Dec',
      'Feb 2026',
      'Mar',
    ]);
  });

  it('keeps labels from reaching beyond the ends', () => {
    for (const { x } of labelsOf(timeAxis(['2026-01-05', '2026-09-28'], '2026-02-01'), 50)) {
      expect(x).toBeGreaterThan(2);
      expect(x).toBeLessThan(98);
    }
  });
});
