import type { Rule } from '../card.ts';

export const stageGating: readonly Rule[] = [];
