import type { Profile } from '../model/profile.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { segmentOf } from '../pipeline/buyers-and-users.ts';
import { formatList, formatMoney, formatNumber } from '../text/amounts.ts';
import type { OnepagerFact } from './onepager-view.ts';

/** For whom it is, what hurts them, and what they are offered. */
export function factsOf(project: Project): readonly OnepagerFact[] {
  const facts = [
    { title: 'For whom', lines: segmentsOf(project) },
    { title: 'What hurts them', lines: painsOf(project) },
    { title: 'What we offer', lines: offersOf(project) },
  ];
  return facts
    .map(({ title, lines }) => ({ title, lines: lines.slice(0, mostLines) }))
    .filter(({ lines }) => lines.length > 0);
}

const mostLines = 3;

type Lines = OnepagerFact['lines'];

/** Whom the venture wants to win first stands first. */
function segmentsOf(project: Project): Lines {
  const rank = ({ beachhead }: Segment) => (beachhead === undefined ? 1 : 0);
  return project
    .all('segment')
    .toSorted((a, b) => rank(a) - rank(b))
    .map((segment) => {
      const { name, size } = segment;
      const people = project.all('profile').filter((profile) => segmentOf(project, profile) === segment);
      const parts = [...doing(people), ...(size ? [sizeOf(size)] : [])];
      return {
        text: project.titleOf(segment) ?? name?.text ?? 'a segment without a name',
        detail: parts.length === 0 ? undefined : parts.join(' · '),
      };
    });
}

function doing(people: readonly Profile[]): readonly string[] {
  const roles = new Set(people.flatMap((profile) => profile.roles.map(({ role }) => role)));
  const verbs = [...(roles.has('user') ? ['use it'] : []), ...(roles.has('buyer') ? ['pay for it'] : [])];
  return verbs.length === 0 ? [] : [formatList(verbs)];
}

function sizeOf({ count, unit, source }: NonNullable<Segment['size']>): string {
  const said = source?.value.trim() ?? '';
  return `${formatNumber(count)} ${unit} (${said === '' ? 'no source' : said})`;
}

/** The worst first. */
function painsOf(project: Project): Lines {
  return project
    .all('profile')
    .flatMap(({ pains }) => pains)
    .toSorted((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0))
    .map(({ name, title }) => ({ text: title?.value ?? name.text }));
}

function offersOf(project: Project): Lines {
  return project.all('product').map((product) => {
    const features = product.features.map(({ name, title }) => title?.value ?? name.text);
    const prices = product.prices.map(({ money }) => formatMoney(money));
    const parts = [
      ...(prices.length === 0 ? [] : [formatList(prices, 2)]),
      ...(features.length === 0 ? [] : [features.slice(0, mostLines).join('; ')]),
    ];
    return {
      text: project.titleOf(product) ?? product.name?.text ?? 'a product without a name',
      detail: parts.length === 0 ? undefined : parts.join(' · '),
    };
  });
}
