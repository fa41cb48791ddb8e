import type { Rule } from '../card.ts';

export const salesModel: readonly Rule[] = [];
