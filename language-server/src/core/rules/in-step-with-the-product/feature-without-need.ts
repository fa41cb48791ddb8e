import type { Feature, Product } from '../../model/product.ts';
import type { Project } from '../../names/project.ts';
import { type Fix, replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly product: Product;
  readonly feature: Feature;
}

export const featureWithoutNeed = defineRule({
  name: 'feature-without-need',
  family: 'in-step-with-the-product',
  severity: 'warning',
  summary: 'A feature relieves no pain, creates no gain and does no job.',
  source:
    'Customer Development: most products are built on features that come by vision and fiat, with no customer who asked for them.',
  subject: 'product',
  *check(product): Iterable<Found> {
    for (const feature of product.features) {
      if (feature.relieves.length + feature.creates.length + feature.does.length === 0) {
        yield { product, feature };
      }
    }
  },
  at: ({ product, feature }) => placeIn(product, feature.name),
  message: ({ feature }) =>
    `'${feature.name.text}' relieves no pain, creates no gain and does no job, so nobody is known to need it.`,
  fixes: ({ product, feature }, project) =>
    needsOf(project).map(
      ({ verb, name }): Fix => ({
        title: `Say that '${feature.name.text}' ${verb} '${name}'`,
        safe: false,
        edits: [replaceSpan(product, { start: feature.end, end: feature.end }, ` ${verb} ${name}`)],
      }),
    ),
});

/** What the founder can pick from: a founder reads so many offers and no more. */
const mostOffered = 8;

/** The pains of the project, the worst first, then gains and jobs; what no feature serves yet before what one does. */
function needsOf(project: Project): readonly { readonly verb: string; readonly name: string }[] {
  const served = new Set(
    project
      .all('product')
      .flatMap((product) =>
        product.features.flatMap((feature) =>
          [...feature.relieves, ...feature.creates, ...feature.does].map(
            (reference) => project.resolve(reference, product)?.member,
          ),
        ),
      ),
  );
  return project
    .all('profile')
    .flatMap(({ name: owner, pains, gains, jobs }) =>
      owner === undefined
        ? []
        : [
            ...pains.map((pain) => ({
              verb: 'relieves',
              member: pain,
              weight: 100 + (pain.severity?.value ?? 3),
            })),
            ...gains.map((gain) => ({
              verb: 'creates',
              member: gain,
              weight: 10 + (gain.importance?.value ?? 3),
            })),
            ...jobs.map((job) => ({ verb: 'does', member: job, weight: 0 })),
          ].map(({ verb, member, weight }) => ({
            verb,
            name: `${owner.text}.${member.name.text}`,
            weight: served.has(member) ? weight - 1000 : weight,
          })),
    )
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostOffered);
}
