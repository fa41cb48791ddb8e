import type { Rule } from '../card.ts';

export const inStepWithTheProduct: readonly Rule[] = [];
