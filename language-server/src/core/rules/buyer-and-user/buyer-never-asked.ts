import type { Gate } from '../../model/gate.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Declaration } from '../../model/declaration.ts';
import { hasRole, type Profile } from '../../model/profile.ts';
import type { Price, Product } from '../../model/product.ts';
import type { Project } from '../../names/project.ts';
import { evidenceFrom, experimentsAhead } from '../../pipeline/asked.ts';
import { buyersOf, usersOf } from '../../pipeline/buyers-and-users.ts';
import { gateStateOf } from '../../pipeline/gates.ts';
import { profilesServed } from '../../pipeline/profiles-served.ts';
import { insertAfter } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { methodOfUnit } from '../../verdict/methods.ts';
import { defineRule } from '../card.ts';
import { askedOnly } from './asked-only.ts';
import { experimentWith } from './experiment-with.ts';
import { isSameAsk } from '../same-ask.ts';

interface Found {
  readonly on: Declaration;
  readonly span: Span;
  readonly is: 'head-count' | 'hypothesis' | 'price';
  /** Those who were asked instead. */
  readonly users: readonly Profile[];
  /** Whoever should have been asked; nobody where the users have no buyer. */
  readonly buyer?: Profile;
  readonly unit?: string;
  readonly sample?: number;
}

export const buyerNeverAsked = defineRule({
  name: 'buyer-never-asked',
  family: 'buyer-and-user',
  severity: 'error',
  summary: 'Users were asked and the one who pays was not.',
  source:
    'Customer profiles: what users say tells nothing about what buyers pay, so the buyer has to be asked as well.',
  subject: ['gate', 'hypothesis', 'product'],
  check(subject, project): Iterable<Found> {
    switch (subject.type) {
      case 'gate':
        return atHeadCounts(subject, project);
      case 'hypothesis':
        return atHypothesis(subject, project);
      case 'product':
        return subject.prices.flatMap((price) => atPrice(subject, price, project));
    }
  },
  at: ({ on, span }) => placeIn(on, span),
  message: ({ is, users, buyer, unit }) => {
    const asked = namesOf(users);
    const payer = buyer?.name ? `'${buyer.name.text}'` : 'whoever buys for them';
    switch (is) {
      case 'head-count':
        return `There are ${unit} with ${asked} and none with the buyer ${payer}, so this gate knows what users want and not what anyone pays for.`;
      case 'hypothesis':
        return `All evidence on this price is from ${asked}, who use it, and none from ${payer}, so it does not show that anyone pays.`;
      case 'price':
        return `${payer} is to pay this price and has never been asked, while ${asked} have, so nobody knows whether it will be paid.`;
    }
  },
  related: ({ buyer }) =>
    buyer?.name ? [{ place: placeIn(buyer, buyer.name), message: 'The buyer who was never asked.' }] : [],
  fixes: ({ on, is, buyer, unit, sample }, project) => {
    if (!buyer?.name) {
      return [];
    }
    const tests = on.type === 'hypothesis' ? on.name?.text : undefined;
    const method = is === 'hypothesis' ? 'presale' : (methodOfUnit(unit ?? '') ?? 'interview');
    return [
      {
        title: `Plan an experiment with '${buyer.name.text}'`,
        safe: false,
        edits: [
          insertAfter(on, experimentWith(project, { method, profile: buyer.name.text, tests, sample })),
        ],
      },
    ];
  },
});

/** A head-count of a buyer that stands at nobody while the same gate counts users who were asked the same way. */
function atHeadCounts(gate: Gate, project: Project): readonly Found[] {
  const counts = project
    .read(gateStateOf, gate)
    .requirements.flatMap(({ requirement, profile, have }) =>
      requirement?.is === 'heads' && profile ? [{ requirement, profile, have }] : [],
    );
  return counts.flatMap(({ requirement, profile: buyer, have }) => {
    if (have > 0 || !hasRole(buyer, 'buyer')) {
      return [];
    }
    const users = counts.filter(
      (other) =>
        other.have > 0 && isOnlyUser(other.profile) && isSameAsk(other.requirement.unit, requirement.unit),
    );
    const planned = experimentsAhead(project, buyer).some(
      (experiment) => experiment.method && isSameAsk(experiment.method.method, requirement.unit),
    );
    return users.length === 0 || planned
      ? []
      : [
          {
            on: gate,
            span: requirement,
            is: 'head-count',
            users: users.map((user) => user.profile),
            buyer,
            unit: requirement.unit,
            sample: requirement.count,
          },
        ];
  });
}

function atHypothesis(hypothesis: Hypothesis, project: Project): readonly Found[] {
  if (hypothesis.kind?.value !== 'pricing' || !hypothesis.name) {
    return [];
  }
  const users = askedOnly(project, hypothesis, isOnlyUser);
  const buyers = users.flatMap((user) => buyersOf(project, user));
  const planned = buyers.some((buyer) =>
    experimentsAhead(project, buyer).some((experiment) =>
      experiment.tests.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
    ),
  );
  return users.length === 0 || planned
    ? []
    : [
        {
          on: hypothesis,
          span: hypothesis.name,
          is: 'hypothesis',
          users,
          buyer: buyers[0],
          sample: hypothesis.passBars[0]?.sample?.n,
        },
      ];
}

function atPrice(product: Product, price: Price, project: Project): readonly Found[] {
  const payer = project.findAs('profile', price.paidBy);
  if (!payer || !price.paidBy || !hasRole(payer, 'buyer') || project.read(evidenceFrom, payer).length > 0) {
    return [];
  }
  const bought = usersOf(project, payer).filter((user) => user !== payer);
  const served = bought.length > 0 ? bought : project.read(profilesServed, product).filter(isOnlyUser);
  const users = served.filter((user) => project.read(evidenceFrom, user).length > 0);
  return users.length === 0 || experimentsAhead(project, payer).length > 0
    ? []
    : [{ on: product, span: price.paidBy, is: 'price', users, buyer: payer }];
}

/** A user who buys for themselves is the buyer, and was asked as one. */
function isOnlyUser(profile: Profile): boolean {
  return hasRole(profile, 'user') && !hasRole(profile, 'buyer');
}

function namesOf(profiles: readonly Profile[]): string {
  return profiles.flatMap(({ name }) => (name ? `'${name.text}'` : [])).join(' and ');
}
