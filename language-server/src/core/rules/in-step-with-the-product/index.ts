import type { Rule } from '../card.ts';
import { builtBeforeValidated } from './built-before-validated.ts';
import { featureWithoutNeed } from './feature-without-need.ts';
import { needWithoutFeature } from './need-without-feature.ts';
import { oneCustomerFeature } from './one-customer-feature.ts';
import { outOfStep } from './out-of-step.ts';
import { productFirstWithoutFit } from './product-first-without-fit.ts';

export const inStepWithTheProduct: readonly Rule[] = [
  featureWithoutNeed,
  needWithoutFeature,
  builtBeforeValidated,
  outOfStep,
  oneCustomerFeature,
  productFirstWithoutFit,
];
