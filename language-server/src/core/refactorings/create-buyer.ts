import { hasRole } from '../model/profile.ts';
import { segmentOf } from '../pipeline/buyers-and-users.ts';
import { buyerForUser } from '../rules/buyer-for-user.ts';
import { outermostOf, type Refactoring, selectedHeads } from './refactoring.ts';

/** The profile of somebody who pays for a user who does not. */
export const createBuyer: Refactoring = {
  kind: 'create',
  find: (situation) =>
    selectedHeads('profile', situation).flatMap((user) => {
      const { project } = situation;
      const segment = segmentOf(project, user)?.name?.text;
      const name = user.name?.text;
      if (name === undefined || segment === undefined || !hasRole(user, 'user') || hasRole(user, 'buyer')) {
        return [];
      }
      return [
        {
          title: `Add the profile of someone who buys for '${name}'`,
          safe: false,
          edits: [buyerForUser(project, { user: name, segment, behind: outermostOf(user, situation) })],
        },
      ];
    }),
};
