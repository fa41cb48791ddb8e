import type { Declaration } from '../../model/declaration.ts';
import type { Reference } from '../../model/node.ts';
import { hasRole, type Profile } from '../../model/profile.ts';
import { calledFirst } from '../../names/called.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule, type RelatedPlace } from '../card.ts';

type Found = { readonly on: Declaration; readonly span: Span } & (
  | { readonly is: 'no-segment'; readonly name: string }
  | { readonly is: 'no-payer' }
  | { readonly is: 'no-buyer' | 'no-user'; readonly reference: Reference; readonly profile: Profile }
);

export const danglingRole = defineRule({
  name: 'dangling-role',
  family: 'buyer-and-user',
  severity: 'error',
  summary:
    'Someone buys for a person who is no user, a price is paid by no buyer, or a profile is of no segment.',
  source: 'Customer profiles: a profile is one person of a segment, and a price is paid by whoever buys.',
  subject: ['profile', 'product'],
  *check(subject, project): Iterable<Found> {
    if (subject.type === 'product') {
      for (const price of subject.prices) {
        const payer = project.findAs('profile', price.paidBy);
        if (price.paidBy === undefined) {
          yield { on: subject, span: price, is: 'no-payer' };
        } else if (payer && !hasRole(payer, 'buyer')) {
          yield { on: subject, span: price.paidBy, is: 'no-buyer', reference: price.paidBy, profile: payer };
        }
      }
      return;
    }
    if (subject.name && subject.of === undefined) {
      yield { on: subject, span: subject.name, is: 'no-segment', name: subject.name.text };
    }
    for (const reference of subject.buysFor) {
      const user = project.findAs('profile', reference);
      if (user && !hasRole(user, 'user')) {
        yield { on: subject, span: reference, is: 'no-user', reference, profile: user };
      }
    }
  },
  at: ({ on, span }) => placeIn(on, span),
  message: (found) => {
    switch (found.is) {
      case 'no-segment':
        return `The profile '${found.name}' is of no segment, so nobody knows how many there are like them.`;
      case 'no-payer':
        return `This price names nobody who pays it, so no one can be asked whether they would.`;
      case 'no-buyer':
        return `'${found.reference.name}' pays this price and is no buyer, so the price has nobody to say yes to it.`;
      case 'no-user':
        return `'${found.reference.name}' is no user, so there is nothing to buy for them.`;
    }
  },
  related: (found): readonly RelatedPlace[] =>
    'profile' in found && found.profile.name
      ? [{ place: placeIn(found.profile, found.profile.name), message: rolesOf(found.profile) }]
      : [],
});

function rolesOf(profile: Profile): string {
  const words = profile.roles.map((word) => word.role).join(', ');
  return words === '' ? `${calledFirst(profile)} has no role.` : `${calledFirst(profile)} is ${words}.`;
}
