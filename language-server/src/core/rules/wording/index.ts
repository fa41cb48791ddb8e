import type { Rule } from '../card.ts';

export const wording: readonly Rule[] = [];
