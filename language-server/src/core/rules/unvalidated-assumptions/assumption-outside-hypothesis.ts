import type { Reference } from '../../model/node.ts';
import type { Pain } from '../../model/profile.ts';
import type { Price, Product } from '../../model/product.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { segmentOf, withOuterSegments } from '../../pipeline/buyers-and-users.ts';
import { formatMoney } from '../../text/amounts.ts';
import { insertAfter } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { barTemplate } from '../bar-template.ts';
import { defineRule } from '../card.ts';
import { freeNumber } from '../free-name.ts';

type Assumption =
  | { readonly is: 'price'; readonly product: Product; readonly price: Price }
  | { readonly is: 'pain'; readonly product: Product; readonly reference: Reference; readonly pain: Pain };

export const assumptionOutsideHypothesis = defineRule({
  name: 'assumption-outside-hypothesis',
  family: 'unvalidated-assumptions',
  severity: 'information',
  summary: 'What is about to be sold assumes a price or a pain that no hypothesis is about.',
  source:
    'Customer Development: whatever is believed before it was seen is a guess, and guesses are written down to be tested.',
  subject: 'product',
  *check(product, project): Iterable<Assumption> {
    const shipped = product.features.filter((feature) => isShipped(project, product, feature.name.text));
    if (product.prices.length > 0 && (shipped.length > 0 || isLaunched(project))) {
      for (const price of product.prices) {
        if (!isAnyHypothesisAbout(project, whatCoversPrice(project, product, price))) {
          yield { is: 'price', product, price };
        }
      }
    }
    const said = new Set<Pain>();
    for (const reference of shipped.flatMap((feature) => feature.relieves)) {
      const target = project.resolve(reference, product);
      if (target?.member?.type !== 'pain' || said.has(target.member)) {
        continue;
      }
      const owner = target.declaration.name?.text;
      if (owner !== undefined && !isAnyHypothesisAbout(project, whatCovers(project, owner, reference.name))) {
        said.add(target.member);
        yield { is: 'pain', product, reference, pain: target.member };
      }
    }
  },
  at: (found) => placeIn(found.product, found.is === 'price' ? found.price : found.reference),
  message: (found) =>
    found.is === 'price'
      ? `${calledFirst(found.product)} is about to be sold for ${formatMoney(found.price.money)} and no hypothesis is about that price, so nobody tests whether it is paid.`
      : `A feature about to be shipped relieves '${found.reference.name}' and no hypothesis is about it, so nobody tests whether it hurts.`,
  fixes(found, project) {
    const name = freeNumber(project, 'H');
    const [title, kind, about] =
      found.is === 'price'
        ? [
            `Customers pay ${formatMoney(found.price.money)}`,
            'pricing',
            found.price.paidBy?.name ?? found.product.name?.text ?? '',
          ]
        : [found.pain.title?.value ?? found.reference.name, 'problem', found.reference.name];
    const lines = [
      `hypothesis ${name} ${quoted(title)} {`,
      `  kind  ${kind}`,
      `  about ${about}`,
      `  ${barTemplate(found.is === 'price' ? 'pricing' : 'problem', project.today)}`,
      '}',
    ];
    return [
      {
        title: `Write a hypothesis '${name}' about it`,
        safe: false,
        edits: [insertAfter(found.product, lines.join('\n'), [quoted(title).slice(1, -1)])],
      },
    ];
  },
});

function isShipped(project: Project, product: Product, feature: string): boolean {
  const name = product.name && `${product.name.text}.${feature}`;
  return (
    name !== undefined &&
    project
      .referrers(name, 'plan')
      .some((plan) => plan.items.some((item) => item.type === 'ship' && item.feature?.name === name))
  );
}

/** Whether a plan launches: a launch names no product, so it speaks of one only where there is one. */
function isLaunched(project: Project): boolean {
  return (
    project.all('product').length === 1 &&
    project.all('plan').some((plan) => plan.items.some((item) => item.type === 'launch'))
  );
}

function whatCoversPrice(project: Project, product: Product, price: Price): readonly string[] {
  const payer = price.paidBy?.name;
  const own = product.name ? [product.name.text] : [];
  return payer === undefined ? own : [...own, ...whatCovers(project, payer, payer)];
}

/** The names by which a hypothesis speaks of something of a profile: its own, the profile's and those of the profile's segments. */
function whatCovers(project: Project, owner: string, name: string): readonly string[] {
  const profile = project.find(owner)?.declaration;
  const segment = profile?.type === 'profile' ? segmentOf(project, profile) : undefined;
  const segments = segment ? withOuterSegments(project, segment) : [];
  return [name, owner, ...segments.flatMap((each) => each.name?.text ?? [])];
}

function isAnyHypothesisAbout(project: Project, names: readonly string[]): boolean {
  return names.some((name) =>
    project
      .referrers(name, 'hypothesis')
      .some(
        (hypothesis) =>
          hypothesis.status?.word !== 'superseded' &&
          hypothesis.about.some((reference) => reference.name === name),
      ),
  );
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
