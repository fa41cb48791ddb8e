import type { Hypothesis } from '../../model/hypothesis.ts';
import { hasRole, type Profile } from '../../model/profile.ts';
import type { Project } from '../../names/project.ts';
import { experimentsAhead } from '../../pipeline/asked.ts';
import { usersOf } from '../../pipeline/buyers-and-users.ts';
import { profilesAbout } from '../../pipeline/profiles-about.ts';
import { insertAfter } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { askedOnly } from './asked-only.ts';
import { experimentWith } from './experiment-with.ts';
import type { Name } from '../../model/node.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly name: Name;
  readonly buyers: readonly Profile[];
  readonly user?: Profile;
}

export const userNeverAsked = defineRule({
  name: 'user-never-asked',
  family: 'buyer-and-user',
  severity: 'warning',
  summary: 'A problem was tried on buyers only, and those who are said to have it were not asked.',
  source: 'Customer profiles: a buyer tells what they would pay for, and only the user knows where it hurts.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    if (hypothesis.kind?.value !== 'problem' || !hypothesis.name) {
      return;
    }
    const buyers = askedOnly(project, hypothesis, isOnlyBuyer);
    const owners = profilesAbout(project, hypothesis);
    const ownProblem = owners.length > 0 && owners.every((owner) => buyers.includes(owner));
    if (buyers.length === 0 || ownProblem) {
      return;
    }
    const named = owners.filter((owner) => hasRole(owner, 'user'));
    const users = named.length > 0 ? named : buyers.flatMap((buyer) => usersOf(project, buyer));
    if (!users.some((user) => willBeAsked(project, hypothesis, user))) {
      yield { hypothesis, name: hypothesis.name, buyers, user: users[0] };
    }
  },
  at: ({ hypothesis, name }) => placeIn(hypothesis, name),
  message: ({ name, buyers, user }) =>
    `All evidence on '${name.text}' is from ${namesOf(buyers)}, who buy, and none from ${user?.name ? `'${user.name.text}'` : 'the users'}, so nobody knows whether those who are said to have the problem have it.`,
  related: ({ user }) =>
    user?.name ? [{ place: placeIn(user, user.name), message: 'The user who was never asked.' }] : [],
  fixes: ({ hypothesis, name, user }, project) =>
    user?.name
      ? [
          {
            title: `Plan an experiment with '${user.name.text}'`,
            safe: false,
            edits: [
              insertAfter(
                hypothesis,
                experimentWith(project, {
                  method: 'interview',
                  profile: user.name.text,
                  tests: name.text,
                  sample: hypothesis.passBars[0]?.sample?.n,
                }),
              ),
            ],
          },
        ]
      : [],
});

function isOnlyBuyer(profile: Profile): boolean {
  return hasRole(profile, 'buyer') && !hasRole(profile, 'user');
}

function willBeAsked(project: Project, hypothesis: Hypothesis, user: Profile): boolean {
  return experimentsAhead(project, user).some((experiment) =>
    experiment.tests.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
  );
}

function namesOf(profiles: readonly Profile[]): string {
  return profiles.flatMap(({ name }) => (name ? `'${name.text}'` : [])).join(' and ');
}
