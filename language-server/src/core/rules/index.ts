import { buyerAndUser } from './buyer-and-user/index.ts';
import type { Rule } from './card.ts';
import { evidence } from './evidence/index.ts';
import { inStepWithTheProduct } from './in-step-with-the-product/index.ts';
import { salesModel } from './sales-model/index.ts';
import { segmentAndMarket } from './segment-and-market/index.ts';
import { stageGating } from './stage-gating/index.ts';
import { theModelItself } from './the-model-itself/index.ts';
import { unvalidatedAssumptions } from './unvalidated-assumptions/index.ts';
import { wording } from './wording/index.ts';

/** Every rule there is, family by family; each family keeps its own list, one rule a line. */
export const rules: readonly Rule[] = [
  ...unvalidatedAssumptions,
  ...stageGating,
  ...buyerAndUser,
  ...segmentAndMarket,
  ...evidence,
  ...salesModel,
  ...inStepWithTheProduct,
  ...wording,
  ...theModelItself,
];

const byName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]));

export function findRule(name: string): Rule | undefined {
  return byName.get(name);
}
