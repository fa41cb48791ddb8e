import type { Rule } from '../card.ts';

export const unvalidatedAssumptions: readonly Rule[] = [];
