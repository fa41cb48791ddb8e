import type { Rule } from '../card.ts';

export const evidence: readonly Rule[] = [];
