import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, readCell } from './cell.ts';

/** A cell as one short text. */
function said(text: string, decimalComma = false): string {
  const cell: Cell = readCell(text, { decimalComma });
  switch (cell.is) {
    case 'number':
    case 'percent':
      return `${cell.is} ${cell.amount}`;
    case 'money':
      return `${cell.currency} ${cell.amount}`;
    case 'duration':
      return `${cell.amount} ${cell.unit}`;
    case 'date':
      return `day ${cell.date}`;
    case 'yes-no':
      return cell.yes ? 'yes' : 'no';
    case 'list':
      return cell.members.join('|');
    default:
      return cell.is;
  }
}

describe('a cell', () => {
  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['n/a', 'blank'],
    ['–', 'blank'],
    ['70', 'number 70'],
    ['-3.50', 'number -3.5'],
    ['+4', 'number 4'],
    ['11,200', 'number 11200'],
    ['1,234,567.25', 'number 1234567.25'],
    ['0.123', 'number 0.123'],
    ['2.5e3', 'number 2500'],
    ['25e-4', 'number 0.0025'],
    ['12345678901234567890.5', 'number 12345678901234567890.5'],
    ['60%', 'percent 60'],
    ['12.5 %', 'percent 12.5'],
    ['SGD 9.50', 'SGD 9.5'],
    ['9.50 SGD', 'SGD 9.5'],
    ['SGD11,200', 'SGD 11200'],
    ['€9', 'EUR 9'],
    ['9 €', 'EUR 9'],
    ['$9.50', '$ 9.5'],
    ['S$4', 'SGD 4'],
    ['40 zł', 'PLN 40'],
    ['14 days', '14 days'],
    ['1 hour', '1 hours'],
    ['2026-02-10', 'day 2026-02-10'],
    ['2026-02-10T09:30:00Z', 'day 2026-02-10'],
    ['2026-02-10 09:30', 'day 2026-02-10'],
    ['2026-02', 'day 2026-02-01'],
    ['2026-02-30', 'text'],
    ['10/02/2026', 'text'],
    ['yes', 'yes'],
    ['No', 'no'],
    ['TRUE', 'yes'],
    ['none', 'text'],
    ['[lonely, cost]', 'lonely|cost'],
    ['["a b"; \'c\']', 'a b|c'],
    ['[]', ''],
    ['P07', 'text'],
    ['3 of 5', 'text'],
    ['1.2.3', 'text'],
  ])("'%s' is %s", (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['3,50', 'number 3.5'],
    ['11.200', 'number 11200'],
    ['1.234.567,25', 'number 1234567.25'],
    ['3.5', 'number 3.5'],
    ['9,50 €', 'EUR 9.5'],
  ])("'%s' is %s where the comma stands before the fraction", (text, expected) => {
    expect(said(text, true)).toBe(expected);
  });

  it('is read whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, decimalComma) => {
        expect(() => readCell(text, { decimalComma })).not.toThrow();
      }),
    );
  });
});
