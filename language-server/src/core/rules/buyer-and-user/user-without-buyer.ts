import { hasRole, type Profile, type RoleWord } from '../../model/profile.ts';
import type { Project } from '../../names/project.ts';
import { buyersOf, profilesOf, segmentOf } from '../../pipeline/buyers-and-users.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { buyerForUser } from '../buyer-for-user.ts';
import { isPricedOrCounted } from '../leaning-severity.ts';

interface Found {
  readonly user: Profile;
  readonly name: string;
  readonly role: RoleWord;
}

export const userWithoutBuyer = defineRule({
  name: 'user-without-buyer',
  family: 'buyer-and-user',
  severity: 'warning',
  summary: 'A segment or a product has a user for whom nobody buys.',
  source:
    'Customer profiles: the one who uses a product and the one who buys it are two customers, and each needs a profile.',
  subject: 'profile',
  *check(profile, project): Iterable<Found> {
    const role = profile.roles.find((word) => word.role === 'user');
    if (role && profile.name && buyersOf(project, profile).length === 0) {
      yield { user: profile, name: profile.name.text, role };
    }
  },
  at: ({ user, role }) => placeIn(user, role),
  severityOf: ({ user }, project) =>
    strandedWith(user, project).some((profile) => isPricedOrCounted(project, profile)) ? 'error' : 'warning',
  message: ({ user, name }) =>
    `Nobody buys for '${name}'${user.of ? ` of '${user.of.name}'` : ''}, so there is no one who could be asked for money.`,
  related: ({ user }, project) => {
    const segment = segmentOf(project, user);
    return segment?.name
      ? [
          {
            place: placeIn(segment, segment.name),
            message: 'The segment that has a user and no buyer for them.',
          },
        ]
      : [];
  },
  fixes: ({ user, name, role }, project) => {
    const segment = segmentOf(project, user)?.name?.text;
    const itself = {
      title: `Make '${name}' the buyer too`,
      safe: false,
      edits: [replaceSpan(user, { start: role.end, end: role.end }, ', buyer')],
    };
    if (segment === undefined) {
      return [itself];
    }
    return [
      itself,
      {
        title: `Add the profile of someone who buys for '${name}'`,
        safe: false,
        edits: [buyerForUser(project, { user: name, segment, behind: user })],
      },
    ];
  },
});

/** The users of the same segment for whom nobody buys: a price or a head-count of one tells on all of them. */
function strandedWith(user: Profile, project: Project): readonly Profile[] {
  const segment = segmentOf(project, user);
  return segment
    ? profilesOf(project, segment).filter(
        (profile) => hasRole(profile, 'user') && buyersOf(project, profile).length === 0,
      )
    : [user];
}
