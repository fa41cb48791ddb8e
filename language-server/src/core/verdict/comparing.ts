import type { Comparison } from '../model/quantity.ts';

/** Whether a comparison holds of two values, of which the first is less than, equal to or more than the second. */
export function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
  }
}
