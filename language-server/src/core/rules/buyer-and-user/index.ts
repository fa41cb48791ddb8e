import type { Rule } from '../card.ts';

export const buyerAndUser: readonly Rule[] = [];
