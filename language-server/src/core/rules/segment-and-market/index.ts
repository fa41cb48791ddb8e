import type { Rule } from '../card.ts';

export const segmentAndMarket: readonly Rule[] = [];
