import type { Rule } from '../card.ts';
import { freePilotsAsSales } from './free-pilots-as-sales.ts';
import { noRoadmap } from './no-roadmap.ts';
import { notEarlyAdopters } from './not-early-adopters.ts';
import { notRepeatable } from './not-repeatable.ts';
import { priceOverBudget } from './price-over-budget.ts';
import { unprofitable } from './unprofitable.ts';

export const salesModel: readonly Rule[] = [
  noRoadmap,
  notRepeatable,
  freePilotsAsSales,
  priceOverBudget,
  unprofitable,
  notEarlyAdopters,
];
