import type { Product } from '../../model/product.ts';
import { calledFirst } from '../../names/called.ts';
import { type MilestoneOutOfStep, milestonesOutOfStep } from '../../pipeline/product-track.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

type Found = MilestoneOutOfStep & { readonly product: Product };

export const outOfStep = defineRule({
  name: 'out-of-step',
  family: 'in-step-with-the-product',
  severity: 'information',
  summary:
    'A product reaches a milestone with no customer evidence since the last, or is tested or launched before validation.',
  source: 'Customer Development: the two tracks, product and customers, remain synchronized at every step.',
  subject: 'product',
  *check(product, project): Iterable<Found> {
    for (const found of milestonesOutOfStep(project, product)) {
      yield { product, ...found };
    }
  },
  at: ({ product, milestone }) => placeIn(product, milestone),
  message: (found) =>
    found.is === 'before-validation'
      ? `${calledFirst(found.product)} reached ${found.milestone.step} on ${found.milestone.on?.date} while the validation gate was open, so the product runs ahead of anyone known to buy it.`
      : `${calledFirst(found.product)} went from ${found.before.step} to ${found.milestone.step} and nothing was heard from a customer in between, so the two tracks have come out of step.`,
  related: (found) =>
    found.is === 'no-evidence'
      ? [{ place: placeIn(found.product, found.before), message: 'The last milestone.' }]
      : [],
});
