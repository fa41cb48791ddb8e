import type { Feature, Product } from '../../model/product.ts';
import { hasRole, type Profile } from '../../model/profile.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { buyersOf, usersOf } from '../../pipeline/buyers-and-users.ts';
import { profilesServed } from '../../pipeline/profiles-served.ts';
import { formatList } from '../../text/amounts.ts';
import { type Fix, replaceSpan } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly product: Product;
  /** The product's name, or where a price names its payer. */
  readonly span: Span;
  readonly side: 'buyer' | 'user';
  /** Those for whom the product does nothing. */
  readonly people: readonly Profile[];
}

export const oneSidedValue = defineRule({
  name: 'one-sided-value',
  family: 'buyer-and-user',
  severity: 'warning',
  summary: 'A product does nothing for the buyer, or nothing for the user.',
  source: 'Customer profiles: a product has to relieve whoever uses it and whoever pays for it.',
  subject: 'product',
  *check(product, project): Iterable<Found> {
    const { name } = product;
    if (!name || product.features.length === 0) {
      return;
    }
    const served = project.read(profilesServed, product);
    const payers = payersOf(product, project);
    for (const [payer, span] of payers) {
      if (!served.includes(payer)) {
        yield { product, span, side: 'buyer', people: [payer] };
      }
    }
    const buyers =
      payers.size > 0
        ? [...payers.keys()]
        : unique(served, (one) => [...(hasRole(one, 'buyer') ? [one] : []), ...buyersOf(project, one)]);
    if (payers.size === 0 && buyers.length > 0 && !buyers.some((buyer) => served.includes(buyer))) {
      yield { product, span: name, side: 'buyer', people: buyers };
    }
    const users = unique(buyers, (buyer) => usersOf(project, buyer));
    if (users.length > 0 && !served.some((profile) => hasRole(profile, 'user'))) {
      yield { product, span: name, side: 'user', people: users };
    }
  },
  at: ({ product, span }) => placeIn(product, span),
  message: ({ product, side, people }) => {
    const names = formatList(
      people.map((profile) => called(profile)),
      3,
    );
    return side === 'buyer'
      ? `Nothing in ${called(product)} relieves the buyer ${names}, who is left with no reason of their own to pay.`
      : `Nothing in ${called(product)} relieves the user ${names}, who is left with no reason to use what was bought.`;
  },
  related: ({ people }) =>
    people.flatMap((profile) =>
      profile.name
        ? [{ place: placeIn(profile, profile.name), message: 'Someone for whom the product does nothing.' }]
        : [],
    ),
  fixes: ({ product, people }) =>
    product.features.slice(0, mostOffered).flatMap((feature) => linked(product, feature, people)),
});

/** A founder reads so many offers and no more. */
const mostOffered = 5;

/** Says that a feature serves the first of the people who has something to be served. */
function linked(product: Product, feature: Feature, people: readonly Profile[]): readonly Fix[] {
  const person = people.find(({ pains, gains, jobs }) => pains.length + gains.length + jobs.length > 0);
  const owner = person?.name?.text;
  const worst = person?.pains.toSorted((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0))[0];
  const [verb, member, already] = worst
    ? (['relieves', worst, feature.relieves] as const)
    : person?.gains[0]
      ? (['creates', person.gains[0], feature.creates] as const)
      : (['does', person?.jobs[0], feature.does] as const);
  if (owner === undefined || member === undefined) {
    return [];
  }
  const name = `${owner}.${member.name.text}`;
  const last = already.at(-1);
  const end = last?.end ?? feature.end;
  return [
    {
      title: `Say that '${feature.name.text}' ${verb} '${name}'`,
      safe: false,
      edits: [replaceSpan(product, { start: end, end }, last ? `, ${name}` : ` ${verb} ${name}`)],
    },
  ];
}

/** Whoever pays a price, and where that is first said; who is no buyer is another rule's. */
function payersOf(product: Product, project: Project): ReadonlyMap<Profile, Span> {
  const payers = new Map<Profile, Span>();
  for (const { paidBy } of product.prices) {
    const payer = project.findAs('profile', paidBy);
    if (paidBy && payer && hasRole(payer, 'buyer') && !payers.has(payer)) {
      payers.set(payer, paidBy);
    }
  }
  return payers;
}

function unique(
  profiles: readonly Profile[],
  others: (profile: Profile) => readonly Profile[],
): readonly Profile[] {
  return [...new Set(profiles.flatMap(others))];
}
