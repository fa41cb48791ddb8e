import type { Profile, RoleWord } from '../../model/profile.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { hintUntil, isProfileOrSegmentLeanedOn } from '../leaning-severity.ts';

interface Found {
  readonly buyer: Profile;
  readonly name: string;
  readonly role: RoleWord;
}

export const noAlternative = defineRule({
  name: 'no-alternative',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'Nothing says what a buyer does today instead.',
  source:
    'Customer profiles: customers switch from something, and what they use today is what a price is compared with.',
  subject: 'profile',
  *check(profile, project): Iterable<Found> {
    const role = profile.roles.find((word) => word.role === 'buyer');
    if (
      role &&
      profile.name &&
      profile.today.length === 0 &&
      !project.read(hasUnclaimedAlternative, project)
    ) {
      yield { buyer: profile, name: profile.name.text, role };
    }
  },
  at: ({ buyer, role }) => placeIn(buyer, role),
  severityOf: ({ buyer }, project) => hintUntil(isProfileOrSegmentLeanedOn(project, buyer), 'warning'),
  message: ({ name }) =>
    `Nothing says what '${name}' does today and what that costs, so nobody can tell why they would switch.`,
});

/** Whether there is an alternative that is no profile's `today` yet: it may be anyone's. */
const hasUnclaimedAlternative = defineQuery<Project, boolean>('unclaimed alternative', (project) =>
  project
    .all('alternative')
    .some(
      ({ name }) =>
        name !== undefined &&
        !project
          .referrers(name.text, 'profile')
          .some((profile) => profile.today.some(({ alternative }) => alternative?.name === name.text)),
    ),
);
