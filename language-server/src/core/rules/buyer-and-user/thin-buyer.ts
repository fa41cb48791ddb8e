import type { Profile, RoleWord } from '../../model/profile.ts';
import { segmentOf } from '../../pipeline/buyers-and-users.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { hintUntil, isProfileLeanedOn, isSegmentLeanedOn } from '../leaning-severity.ts';

interface Found {
  readonly buyer: Profile;
  readonly name: string;
  readonly role: RoleWord;
}

export const thinBuyer = defineRule({
  name: 'thin-buyer',
  family: 'buyer-and-user',
  severity: 'warning',
  summary: 'A buyer has neither pains nor gains of their own.',
  source: 'Customer profiles: the buyer should have a profile as well, with pains and gains of their own.',
  subject: 'profile',
  *check(profile): Iterable<Found> {
    const role = profile.roles.find((word) => word.role === 'buyer');
    if (role && profile.name && profile.pains.length === 0 && profile.gains.length === 0) {
      yield { buyer: profile, name: profile.name.text, role };
    }
  },
  at: ({ buyer, role }) => placeIn(buyer, role),
  severityOf: ({ buyer }, project) => {
    const segment = segmentOf(project, buyer);
    return hintUntil(
      isProfileLeanedOn(project, buyer) || (segment !== undefined && isSegmentLeanedOn(project, segment)),
      'warning',
    );
  },
  message: ({ name }) =>
    `'${name}' buys and has neither a pain nor a gain of their own, so nothing says why they would pay.`,
  fixes: ({ buyer, name }) => {
    const pain = freeMember(buyer, 'worry');
    const gain = freeMember(buyer, 'relief');
    const [weighs, pleases] = [
      `What weighs on ${name} while nothing changes`,
      `What ${name} would be glad of`,
    ];
    return [
      {
        title: `Write down a pain and a gain of '${name}'`,
        safe: false,
        edits: [
          insertStatement(
            buyer,
            `pain ${pain} "${weighs}" severity 3\ngain ${gain} "${pleases}" importance 3`,
            [weighs, pleases],
          ),
        ],
      },
    ];
  },
});

/** A member's name that the profile's jobs have not taken: it has no pains and gains. */
function freeMember(buyer: Profile, wished: string): string {
  let name = wished;
  for (let number = 2; buyer.jobs.some((job) => job.name.text === name); number++) {
    name = `${wished}-${number}`;
  }
  return name;
}
