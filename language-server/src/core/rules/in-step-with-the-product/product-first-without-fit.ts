import type { Setting } from '../../model/node.ts';
import type { Approach, Venture } from '../../model/venture.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly approach: Setting<Approach>;
}

export const productFirstWithoutFit = defineRule({
  name: 'product-first-without-fit',
  family: 'in-step-with-the-product',
  severity: 'warning',
  summary: 'A venture begins with its product and has no hypothesis about who the customers are.',
  source:
    'Customer- or product-focused: whoever begins with the product still has to find the customers it fits.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    const { approach } = venture;
    if (approach?.value === 'product-first' && !project.read(hasCustomerHypothesis, project)) {
      yield { venture, approach };
    }
  },
  at: ({ venture, approach }) => placeIn(venture, approach),
  message: () =>
    'The venture is product-first and has no customer hypothesis, so nothing tests whether anyone fits the product.',
});

const hasCustomerHypothesis = defineQuery<Project, boolean>(
  'whether there is a customer hypothesis',
  (project) => project.all('hypothesis').some((hypothesis) => hypothesis.kind?.value === 'customer'),
);
