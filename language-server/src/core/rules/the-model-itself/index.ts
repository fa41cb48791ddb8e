import type { Rule } from '../card.ts';
import { badSettings } from './bad-settings.ts';
import { duplicateName } from './duplicate-name.ts';
import { expiredAllowance } from './expired-allowance.ts';
import { repeatedStatement } from './repeated-statement.ts';
import { syntax } from './syntax.ts';
import { twoVentures } from './two-ventures.ts';
import { unknownName } from './unknown-name.ts';
import { unknownRevision } from './unknown-revision.ts';
import { unknownRule } from './unknown-rule.ts';
import { unreadableData } from './unreadable-data.ts';
import { unusedAllowance } from './unused-allowance.ts';
import { wrongKind } from './wrong-kind.ts';

export const theModelItself: readonly Rule[] = [
  syntax,
  duplicateName,
  unknownName,
  wrongKind,
  repeatedStatement,
  unknownRevision,
  twoVentures,
  unreadableData,
  badSettings,
  unknownRule,
  expiredAllowance,
  unusedAllowance,
];
