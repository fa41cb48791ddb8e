import type { Reference } from '../../model/node.ts';
import type { Feature, Product } from '../../model/product.ts';
import type { Profile } from '../../model/profile.ts';
import type { Segment } from '../../model/segment.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { segmentOf, withOuterSegments } from '../../pipeline/buyers-and-users.ts';
import { profilesServed } from '../../pipeline/profiles-served.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly product: Product;
  readonly feature: Feature;
  readonly requester: Reference;
  readonly segment: Segment;
}

export const oneCustomerFeature = defineRule({
  name: 'one-customer-feature',
  family: 'in-step-with-the-product',
  severity: 'hint',
  summary: 'A product for a mass market has a feature that one customer asked for.',
  source:
    'Customer- or product-focused: in a mass market a feature for one customer is a cost to all the others.',
  subject: 'product',
  *check(product, project): Iterable<Found> {
    const features = product.features.filter((feature) => requestersOf(feature).length === 1);
    for (const feature of features) {
      const requester = requestersOf(feature)[0];
      const profile = project.findAs('profile', requester);
      const segment = profile && findMassMarket(product, profile, project);
      if (requester && segment) {
        yield { product, feature, requester, segment };
      }
    }
  },
  at: ({ product, requester }) => placeIn(product, requester),
  message: ({ feature, requester, segment }) =>
    `Only '${requester.name}' asked for '${feature.name.text}' and ${called(segment)} is a mass market, so everyone else would pay for what one wants.`,
  related: ({ segment }) =>
    segment.kind ? [{ place: placeIn(segment, segment.kind), message: 'The mass market.' }] : [],
});

function requestersOf(feature: Feature): readonly Reference[] {
  return [...new Map(feature.requestedBy.map((reference) => [reference.name, reference])).values()];
}

/** The mass market that the product serves, sells to, or hears this wish from. */
function findMassMarket(product: Product, requester: Profile, project: Project): Segment | undefined {
  const payers = product.prices.flatMap((price) => project.findAs('profile', price.paidBy) ?? []);
  return [requester, ...payers, ...project.read(profilesServed, product)]
    .flatMap((profile) => {
      const segment = segmentOf(project, profile);
      return segment ? withOuterSegments(project, segment) : [];
    })
    .find((segment) => segment.kind?.value === 'mass');
}
