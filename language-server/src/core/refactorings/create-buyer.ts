import { hasRole } from '../model/profile.ts';
import { segmentOf } from '../pipeline/buyers-and-users.ts';
import { freeName } from '../rules/free-name.ts';
import { insertAfter } from '../text/edits.ts';
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
      const buyer = freeName(project, `buyer-for-${name}`);
      const pain = `What it costs them when ${name} is not helped`;
      const lines = [
        `profile ${buyer} of ${segment} as buyer for ${name} {`,
        `  pain burden "${pain}" severity 3`,
        '}',
      ];
      return [
        {
          title: `Add the profile of someone who buys for '${name}'`,
          safe: false,
          edits: [insertAfter(outermostOf(user, situation), lines.join('\n'), [buyer, pain])],
        },
      ];
    }),
};
