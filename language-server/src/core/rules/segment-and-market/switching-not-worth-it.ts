import type { Gain, Pain, Profile, Switch } from '../../model/profile.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { formatList } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly buyer: Profile;
  readonly name: string;
  readonly losses: readonly [Switch, ...Switch[]];
  readonly lost: number;
  readonly helped: readonly (Pain | Gain)[];
  readonly won: number;
}

export const switchingNotWorthIt = defineRule({
  name: 'switching-not-worth-it',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'What a buyer loses by switching weighs as much as what the product gives them, or more.',
  source: 'Customer profiles: customers do not switch unless the gain outweighs the loss they perceive.',
  subject: 'profile',
  *check(profile, project): Iterable<Found> {
    const [first, ...others] = profile.switches.filter(
      ({ is, weight }) => is === 'loss' && weight !== undefined,
    );
    const isBuyer = profile.roles.some(({ role }) => role === 'buyer');
    if (!first || !isBuyer || !profile.name || !project.read(hasFeatures, project)) {
      return;
    }
    const lost = [first, ...others].reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0);
    const helped = helpedBy(project, profile, profile.name.text);
    const won = helped.reduce((sum, member) => sum + weightOf(member), 0);
    if (won <= lost) {
      yield { buyer: profile, name: profile.name.text, losses: [first, ...others], lost, helped, won };
    }
  },
  at: ({ buyer, losses }) => placeIn(buyer, losses[0]),
  message: ({ name, lost, helped, won }) =>
    helped.length === 0
      ? `Switching costs '${name}' ${lost} and no feature relieves a pain of theirs or creates a gain, so they will stay with what they have.`
      : `Switching costs '${name}' ${lost} and the product gives them ${won} (${formatList(helped.map(({ name: { text } }) => text))}), so they will stay with what they have.`,
  related: ({ buyer, losses, helped }) => [
    ...losses.slice(1).map((loss) => ({ place: placeIn(buyer, loss), message: 'This is lost as well.' })),
    ...helped.map((member) => ({
      place: placeIn(buyer, member),
      message: `This is what they win: ${weightOf(member)}.`,
    })),
  ],
});

/** What a pain or a gain weighs for which nobody has said it. */
const unsaid = 3;

function weightOf(member: Pain | Gain): number {
  return (member.type === 'pain' ? member.severity?.value : member.importance?.value) ?? unsaid;
}

/** While no product does anything yet, there is nothing to weigh against. */
const hasFeatures = defineQuery<Project, boolean>('features in a project', (project) =>
  project.all('product').some((product) => product.features.length > 0),
);

/** The pains of a profile that a feature relieves and the gains one creates, each once. */
function helpedBy(project: Project, profile: Profile, name: string): readonly (Pain | Gain)[] {
  const features = project.referrers(name, 'product').flatMap((product) => product.features);
  const relieved = new Set(features.flatMap((feature) => feature.relieves.map((pain) => pain.name)));
  const created = new Set(features.flatMap((feature) => feature.creates.map((gain) => gain.name)));
  return [
    ...profile.pains.filter((pain) => relieved.has(`${name}.${pain.name.text}`)),
    ...profile.gains.filter((gain) => created.has(`${name}.${gain.name.text}`)),
  ];
}
