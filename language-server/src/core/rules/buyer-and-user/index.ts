import type { Rule } from '../card.ts';
import { buyerNeverAsked } from './buyer-never-asked.ts';
import { danglingRole } from './dangling-role.ts';
import { noDecider } from './no-decider.ts';
import { oneSidedValue } from './one-sided-value.ts';
import { thinBuyer } from './thin-buyer.ts';
import { userNeverAsked } from './user-never-asked.ts';
import { userWithoutBuyer } from './user-without-buyer.ts';

export const buyerAndUser: readonly Rule[] = [
  userWithoutBuyer,
  thinBuyer,
  buyerNeverAsked,
  userNeverAsked,
  oneSidedValue,
  danglingRole,
  noDecider,
];
