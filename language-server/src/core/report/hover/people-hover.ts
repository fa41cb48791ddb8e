import { hasRole, type Profile, type Role } from '../../model/profile.ts';
import type { Segment } from '../../model/segment.ts';
import { buyersOf, profilesOf, segmentOf, usersOf } from '../../pipeline/buyers-and-users.ts';
import { headCount } from '../../pipeline/head-count.ts';
import { formatCount, formatMoney, formatNumber } from '../../text/amounts.ts';
import { escapeMarkdown } from '../markdown.ts';
import { docOf, headline, type HoverContext, named, paragraphs, section, sentence } from './markdown-page.ts';

const meanings: Readonly<Record<Role, string>> = {
  user: 'uses the product and feels the problem',
  buyer: 'pays; a price can be tested with no one else',
  decider: 'has the last word',
  influencer: 'is listened to by those who decide',
  recommender: 'speaks for the product without being asked',
  gatekeeper: 'lets one in to the others, or does not',
  saboteur: 'loses something if the sale happens',
};

/** Which parts a person plays, who buys for whom, what hurts, and how many of them were met. */
export function profileHover(context: HoverContext, profile: Profile): string {
  const { project } = context;
  const segment = segmentOf(project, profile);
  const buyers = buyersOf(project, profile).filter((buyer) => buyer !== profile);
  const users = usersOf(project, profile).filter((user) => user !== profile);
  const needsBuyer = hasRole(profile, 'user') && !hasRole(profile, 'buyer');
  return paragraphs(
    headline(context, { declaration: profile }),
    segment ? `One of ${named(context, segment)}.` : 'Of no segment.',
    section(
      'Plays',
      profile.roles.map(({ role }) => `**${role}**: ${meanings[role]}`),
    ),
    buyers.length > 0
      ? `Bought for by ${buyers.map((buyer) => named(context, buyer)).join(', ')}.`
      : needsBuyer
        ? '**Nobody buys for them**, so no price can be tested.'
        : undefined,
    users.length > 0 ? `Buys for ${users.map((user) => named(context, user)).join(', ')}.` : undefined,
    section('Pains', [
      ...profile.pains.map(({ name, title, severity }) =>
        escapeMarkdown(`${title?.value ?? name.text}${severity ? ` (severity ${severity.value})` : ''}`),
      ),
    ]),
    section(
      'Jobs',
      profile.jobs.map(({ name, title }) => escapeMarkdown(title?.value ?? name.text)),
    ),
    section(
      'Gains',
      profile.gains.map(({ name, title, importance }) =>
        escapeMarkdown(
          `${title?.value ?? name.text}${importance ? ` (importance ${importance.value})` : ''}`,
        ),
      ),
    ),
    profile.budget ? `Budget: ${escapeMarkdown(formatMoney(profile.budget.value))}.` : undefined,
    metLine(context, profile),
    docOf(profile),
  );
}

function metLine({ project }: HoverContext, profile: Profile): string {
  const interviews = headCount(project, profile, 'interviews').have;
  const orders = headCount(project, profile, 'orders').have;
  const parts = [
    formatCount(interviews, 'interview'),
    ...(hasRole(profile, 'buyer') ? [formatCount(orders, 'order')] : []),
  ];
  return `So far ${parts.join(' and ')} with them.`;
}

/** How large a segment is, by what source, and who in it uses, pays and decides. */
export function segmentHover(context: HoverContext, segment: Segment): string {
  const { size, kind } = segment;
  const found = size && [
    ...(size.source ? [`by ${size.source.value}`] : ['without a source']),
    ...(size.on ? [`on ${size.on.date}`] : []),
  ];
  return paragraphs(
    headline(context, { declaration: segment }),
    sentence([
      kind ? `A ${kind.value} segment` : 'A segment of no stated kind',
      ...(segment.beachhead ? ['the one to win first'] : []),
      ...(segment.business ? ['of firms, not persons'] : []),
    ]),
    size && found
      ? sentence([escapeMarkdown(`${formatNumber(size.count)} ${size.unit}, ${found.join(' ')}`)])
      : undefined,
    section(
      'Who is in it',
      profilesOf(context.project, segment).map(
        (profile) => `${named(context, profile)} ${profile.roles.map(({ role }) => role).join(', ')}`,
      ),
    ),
    section(
      'Parts',
      segment.parts.map(({ text }) => escapeMarkdown(text)),
    ),
    docOf(segment),
  );
}
