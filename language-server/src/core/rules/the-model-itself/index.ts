import type { Rule } from '../card.ts';

export const theModelItself: readonly Rule[] = [];
