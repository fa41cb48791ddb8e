import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/quantity.ts';
import { formatQuantity } from './quantities.ts';

const at = { start: 0, end: 0 };

describe('formatQuantity', () => {
  it.each<[Quantity, string]>([
    [{ is: 'money', currency: 'SGD', amount: '9.5', per: 'meal', ...at }, 'SGD 9.50 per meal'],
    [{ is: 'money', currency: 'SGD', amount: '9000', ...at }, 'SGD 9 000'],
    [{ is: 'money', currency: 'SGD', amount: '9.505', ...at }, 'SGD 9.505'],
    [{ is: 'money', currency: 'KWD', amount: '9.5', to: '12', ...at }, 'KWD 9.500 to 12'],
    [{ is: 'money', currency: 'JPY', amount: '9.5', ...at }, 'JPY 9.5'],
    [{ is: 'money', currency: 'no such', amount: '9.5', ...at }, 'no such 9.50'],
    [{ is: 'percent', amount: '60', ...at }, '60%'],
    [{ is: 'percent', amount: '10', to: '20', ...at }, '10 to 20%'],
    [{ is: 'duration', amount: '1', unit: 'days', ...at }, '1 day'],
    [{ is: 'duration', amount: '14', unit: 'days', ...at }, '14 days'],
    [{ is: 'number', amount: '11200', ...at }, '11 200'],
  ])('says it as people read it', (quantity, said) => {
    expect(formatQuantity(quantity)).toBe(said);
  });
});
