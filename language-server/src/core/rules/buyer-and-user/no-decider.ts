import { hasRole } from '../../model/profile.ts';
import type { Roadmap, RoadmapRole } from '../../model/roadmap.ts';
import type { Segment } from '../../model/segment.ts';
import { called, calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { segmentOf, withOuterSegments } from '../../pipeline/buyers-and-users.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

interface Found {
  readonly roadmap: Roadmap;
  readonly buyer: RoadmapRole;
  readonly segment: Segment;
}

export const noDecider = defineRule({
  name: 'no-decider',
  family: 'buyer-and-user',
  severity: 'information',
  summary: 'A roadmap into a business segment names nobody who decides.',
  source:
    'Selling to firms: whoever holds the purse seldom decides alone, and the sale ends at whoever does.',
  subject: 'roadmap',
  *check(roadmap, project): Iterable<Found> {
    const buyers = roadmap.roles.filter((role) => role.role === 'buyer');
    const buyer = buyers[0];
    const segment = findBusiness(roadmap, project);
    if (!buyer || !segment || roadmap.roles.some((role) => role.role === 'decider')) {
      return;
    }
    const decides = buyers.some((role) => {
      const profile = project.findAs('profile', role.profile);
      return profile !== undefined && hasRole(profile, 'decider');
    });
    if (!decides) {
      yield { roadmap, buyer, segment };
    }
  },
  at: ({ roadmap, buyer }) => placeIn(roadmap, buyer),
  message: ({ roadmap, buyer, segment }) =>
    `${calledFirst(segment)} are firms, and ${roadmap.name ? `the roadmap ${called(roadmap)}` : called(roadmap)} names no decider while ${buyer.profile ? `'${buyer.profile.name}'` : 'its buyer'} is none, so nobody on it can say the last yes.`,
  related: ({ segment }) =>
    segment.business ? [{ place: placeIn(segment, segment.business), message: 'Firms, not persons.' }] : [],
});

/** The first segment of firms that one of the roadmap's people belongs to, itself or by what it is nested in. */
function findBusiness(roadmap: Roadmap, project: Project): Segment | undefined {
  for (const role of roadmap.roles) {
    const profile = project.findAs('profile', role.profile);
    const segment = profile && segmentOf(project, profile);
    const business = segment && withOuterSegments(project, segment).find((each) => each.business);
    if (business) {
      return business;
    }
  }
  return undefined;
}
