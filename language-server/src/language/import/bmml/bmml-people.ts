import type { Role } from '../../../core/model/profile.ts';
import type { DraftMember, DraftProfile, DraftSegment } from '../draft.ts';
import { NameBook } from '../name-book.ts';
import { type BmmlLedger, describedBy, type NamedEntry } from './bmml-ledger.ts';
import type { YamlView } from './yaml-view.ts';

export interface BmmlPeople {
  readonly segments: readonly DraftSegment[];
  readonly profiles: readonly DraftProfile[];
  /** By the name of a segment: the profile of those in it. */
  readonly profileOf: ReadonlyMap<string, string>;
}

/** The customer segments with a profile each. Whoever something is earned from is a buyer. */
export function peopleOf(bmml: YamlView, ledger: BmmlLedger): BmmlPeople {
  const segments = ledger.named(bmml.listOf('customer_segments'), 'cs-', 'segment');
  const payers = new Set(bmml.listOf('revenue_streams').flatMap(payersOf));
  const people = segments.map((segment) => {
    const { id, name, text } = segment;
    ledger.means(id, { is: 'segment', reference: name, text });
    const pays = payers.size === 0 || (id !== undefined && payers.has(id));
    return personOf(segment, pays ? ['user', 'buyer'] : ['user'], ledger);
  });
  for (const [index, segment] of segments.entries()) {
    const about = people[index];
    ledger.guess('segments', segment.text, {
      about: about ? [about.profile.name] : [],
      notes: describedBy(segment),
    });
  }
  for (const { pains } of people) {
    for (const { title, reference, notes } of pains) {
      ledger.guess('problem', title, { about: [reference], notes });
    }
  }
  return {
    segments: segments.map(({ name, text }) => ({ name, title: text })),
    profiles: withBuyer(people.map(({ profile }) => profile)),
    profileOf: new Map(people.map(({ profile }) => [profile.of, profile.name])),
  };
}

/** The ids of those a stream of revenue comes from. */
export function payersOf(stream: YamlView): readonly string[] {
  return [...(stream.find('from')?.textsOf('customer_segments') ?? []), ...stream.textsOf('from_segments')];
}

/** One who pays alone pays for the others. */
function withBuyer(profiles: readonly DraftProfile[]): readonly DraftProfile[] {
  const isBuyer = ({ roles }: DraftProfile) => roles.includes('buyer');
  const [payer, ...others] = profiles.filter(isBuyer);
  const served = profiles.filter((profile) => !isBuyer(profile));
  return others.length > 0
    ? profiles
    : profiles.map((profile) =>
        profile === payer ? { ...profile, buysFor: served.map(({ name }) => name) } : profile,
      );
}

interface Person {
  readonly profile: DraftProfile;
  readonly pains: readonly {
    readonly title: string;
    readonly reference: string;
    readonly notes: readonly string[];
  }[];
}

function personOf(segment: NamedEntry, roles: readonly Role[], ledger: BmmlLedger): Person {
  const name = ledger.book.take(`${segment.name}-${roles.includes('buyer') ? 'customer' : 'user'}`);
  const book = new NameBook();
  const members = (list: string, is: 'job' | 'pain' | 'gain') =>
    ledger.named(segment.view.listOf(list), `${is}-`, is, book).map((entry) => {
      const reference = `${name}.${entry.name}`;
      ledger.means(entry.id, { is, reference, text: entry.text });
      return { ...entry, reference };
    });
  const jobs = members('jobs', 'job');
  const pains = members('pains', 'pain');
  const gains = members('gains', 'gain');
  return {
    profile: {
      name,
      of: segment.name,
      roles,
      jobs: jobs.map(memberOf),
      pains: pains.map((pain) => ({ ...memberOf(pain), severity: rankOf(pain.view.textOf('severity')) })),
      gains: gains.map((gain) => ({ ...memberOf(gain), importance: rankOf(gain.view.textOf('importance')) })),
    },
    pains: pains.map((pain) => ({
      title: pain.text,
      reference: pain.reference,
      notes: describedBy(pain),
    })),
  };
}

function memberOf({ name, text }: NamedEntry): DraftMember {
  return { name, title: text };
}

/** The first version ranks needs in three steps. */
function rankOf(word: string | undefined): number | undefined {
  return word === 'high' ? 5 : word === 'medium' ? 3 : word === 'low' ? 1 : undefined;
}
