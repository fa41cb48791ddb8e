import type { Alternative } from '../../model/alternative.ts';
import type { Economics, EconomicsInput } from '../../model/economics.ts';
import type { Reference } from '../../model/node.ts';
import type { Feature, Product } from '../../model/product.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { hypothesesAbout } from '../../pipeline/hypotheses-about.ts';
import { roadmapRequirement } from '../../pipeline/roadmap-requirement.ts';
import { shipmentsOfFeature } from '../../pipeline/shipments.ts';
import { formatList, formatMoney } from '../../text/amounts.ts';
import { divideDecimals, toNumber } from '../../text/decimal.ts';
import { formatQuantity } from '../../text/quantities.ts';
import { escapeMarkdown } from '../markdown.ts';
import {
  docOf,
  headline,
  hypothesisLine,
  type HoverContext,
  memberNamed,
  named,
  paragraphs,
  referred,
  section,
} from './markdown-page.ts';

/** Who pays what for it, whom each part of it serves, and how far it has come on its own track. */
export function productHover(context: HoverContext, product: Product): string {
  const { project } = context;
  return paragraphs(
    headline(context, { declaration: product }),
    section(
      'Sold for',
      product.prices.map(({ money, paidBy }) => {
        const payer = paidBy ? `paid by ${referred(context, paidBy, product)}` : '**paid by nobody named**';
        return `${escapeMarkdown(formatMoney(money))}, ${payer}`;
      }),
    ),
    section(
      'Features',
      product.features.map((feature) => {
        const needs = [...feature.relieves, ...feature.creates, ...feature.does];
        const serves = needs.map((need) => referred(context, need, product));
        return `${memberNamed(context, { declaration: product, member: feature })} ${
          serves.length > 0 ? `for ${formatList(serves, 3)}` : 'for no known need'
        }`;
      }),
    ),
    section(
      'Its own track',
      product.milestones.map(({ step, on }) => (on ? `${step} on ${on.date}` : step)),
    ),
    section(
      'Hypotheses about it',
      hypothesesAbout(project, product).map((hypothesis) => hypothesisLine(context, hypothesis)),
    ),
    docOf(product),
  );
}

/** Whose need a feature serves, and whether that need was seen by anyone. */
export function featureHover(context: HoverContext, product: Product, feature: Feature): string {
  const { project } = context;
  const served = (reference: Reference): string => {
    const name = referred(context, reference, product);
    const target = project.resolve(reference, product);
    const about =
      target?.declaration.type === 'profile' && target.member
        ? hypothesesAbout(project, target.declaration, target.member)
        : [];
    return about.length > 0
      ? `${name}: ${formatList(
          about.map((hypothesis) => hypothesisLine(context, hypothesis)),
          3,
        )}`
      : `${name}: no hypothesis is about it`;
  };
  const { relieves, creates, does, requestedBy } = feature;
  return paragraphs(
    headline(context, { declaration: product, member: feature }),
    relieves.length + creates.length + does.length === 0
      ? '**It serves no known need**: it relieves, creates and does nothing.'
      : undefined,
    section('Relieves', relieves.map(served)),
    section('Creates', creates.map(served)),
    section('Does', does.map(served)),
    requestedBy.length > 0
      ? `Asked for by ${formatList(requestedBy.map((reference) => referred(context, reference, product)))}.`
      : undefined,
    section(
      'Ships',
      shipmentsOfFeature(project, product, feature).map(({ item }) =>
        item.on ? `on ${item.on.date}` : 'without a day',
      ),
    ),
  );
}

/** What speaks for what they use now, and who uses it. */
export function alternativeHover(context: HoverContext, alternative: Alternative): string {
  const { project } = context;
  const { name, costs } = alternative;
  const users = name ? project.referrers(name.text, 'profile') : [];
  return paragraphs(
    headline(context, { declaration: alternative }),
    costs ? `Costs ${escapeMarkdown(formatMoney(costs.value))}.` : undefined,
    section(
      'Used now by',
      users.flatMap((profile) =>
        profile.today.flatMap((today) =>
          project.findAs('alternative', today.alternative) === alternative
            ? [
                `${named(context, profile)}${today.costs ? ` for ${escapeMarkdown(formatMoney(today.costs))}` : ''}`,
              ]
            : [],
        ),
      ),
    ),
    section(
      'Good at',
      alternative.strengths.map(({ value }) => escapeMarkdown(value)),
    ),
    section(
      'Lets them down',
      alternative.weaknesses.map(({ value }) => escapeMarkdown(value)),
    ),
    docOf(alternative),
  );
}

/** Who says yes, in which steps, how long it takes, and whether that is a way somebody else could sell by. */
export function roadmapHover(context: HoverContext, roadmap: Roadmap): string {
  const { roles, steps, cycle } = roadmap;
  const { met, missing } = roadmapRequirement(context.project, '', [roadmap]);
  return paragraphs(
    headline(context, { declaration: roadmap }),
    met ? '✓ whole: it has a buyer, steps and a cycle.' : `○ **not whole**: ${missing ?? ''}.`,
    section(
      'Who takes part',
      roles.map(({ role, profile, words }) => {
        const who = profile ? referred(context, profile, roadmap) : escapeMarkdown(words?.value ?? '');
        return `**${role}** ${who}`;
      }),
    ),
    steps.length > 0
      ? `${steps.map(({ value }) => escapeMarkdown(value)).join(' → ')}${cycle ? `, in ${formatQuantity(cycle.value)}` : ''}`
      : undefined,
    docOf(roadmap),
  );
}

/** What a customer costs and brings, and which of it has been seen. */
export function economicsHover(context: HoverContext, economics: Economics): string {
  const { acquisition, lifetime, margin, payback } = economics;
  const line = (what: string, input: EconomicsInput<Quantity> | undefined): readonly string[] =>
    input
      ? [
          `${what} ${escapeMarkdown(formatQuantity(input.value))}, ${
            input.from ? `from ${referred(context, input.from, economics)}` : 'a guess'
          }`,
        ]
      : [];
  return paragraphs(
    headline(context, { declaration: economics }),
    section('What a customer is worth', [
      ...line('acquisition', acquisition),
      ...line('lifetime', lifetime),
      ...line('margin', margin),
      ...line('payback', payback),
    ]),
    sayReturn(economics),
    docOf(economics),
  );
}

/** How many times over a customer brings in what winning them costs. */
function sayReturn({ acquisition, lifetime }: Economics): string | undefined {
  if (!acquisition || !lifetime || acquisition.value.currency !== lifetime.value.currency) {
    return undefined;
  }
  const times = divideDecimals(lifetime.value.amount, acquisition.value.to ?? acquisition.value.amount);
  return times === undefined
    ? undefined
    : `A customer brings ${toNumber(times).toFixed(1).replace(/\.0$/, '')} times what winning them costs; below 3 it does not pay.`;
}
