import type { Profile as ProfileNode } from '@cdev/grammar';
import type { Gain, Job, Pain, Profile, RoleWord, Switch, Today } from '../../core/model/profile.ts';
import { roles } from '../../core/model/profile.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import {
  allOf,
  type Context,
  declarationOf,
  expectWord,
  firstOf,
  firstToken,
  onlyOf,
  wordOf,
} from './context.ts';
import { madeOf } from './lists.ts';
import { nameOf, referenceOf, referencesOf, textOf } from './literals.ts';
import { frequencyOf, moneyOf, moneySetting, scaleOf, traitsOf } from './quantities.ts';

export function lowerProfile(context: Context, node: ProfileNode): Profile {
  const { statements } = node;
  const budget = onlyOf(context, statements, 'Budget', 'budget');
  const adopter = onlyOf(context, statements, 'Adopter', 'adopter');
  return {
    type: 'profile',
    ...declarationOf(context, node, statements ?? []),
    of: referenceOf(firstToken(context, node, 'segments', 'of')),
    roles: madeOf(node.roles, (role): RoleWord | undefined => {
      const token = findToken(role, 'role');
      const word = wordOf(context, token, roles, 'role');
      return token && word ? { start: token.startOffset, end: endOf(token), role: word } : undefined;
    }),
    buysFor: referencesOf(tokensOf(node, 'users')),
    info: allOf(statements, 'Info').flatMap((info) => traitsOf(context, info.facts)),
    jobs: madeOf(allOf(statements, 'Job'), (job): Job | undefined => {
      const name = nameOf(findToken(job, 'name'));
      return name
        ? {
            type: 'job',
            start: startOf(job),
            end: finishOf(job),
            name,
            title: textOf(findToken(job, 'title')),
          }
        : undefined;
    }),
    pains: madeOf(allOf(statements, 'Pain'), (pain): Pain | undefined => {
      const name = nameOf(findToken(pain, 'name'));
      const severity = scaleOf(context, tokensOf(pain, 'severities'), 'severity', 5);
      const frequency = frequencyOf(context, pain.frequencies);
      return name
        ? {
            type: 'pain',
            start: startOf(pain),
            end: finishOf(pain),
            name,
            title: textOf(findToken(pain, 'title')),
            severity,
            frequency,
          }
        : undefined;
    }),
    gains: madeOf(allOf(statements, 'Gain'), (gain): Gain | undefined => {
      const name = nameOf(findToken(gain, 'name'));
      const importance = scaleOf(context, tokensOf(gain, 'importances'), 'importance', 5);
      return name
        ? {
            type: 'gain',
            start: startOf(gain),
            end: finishOf(gain),
            name,
            title: textOf(findToken(gain, 'title')),
            importance,
          }
        : undefined;
    }),
    today: allOf(statements, 'Today').map((today): Today => {
      const costs = firstOf(context, today.costs, 'costs');
      for (const word of tokensOf(today, 'words')) {
        expectWord(context, word, 'costs');
      }
      return {
        start: startOf(today),
        end: finishOf(today),
        alternative: referenceOf(findToken(today, 'alternative')),
        words: textOf(findToken(today, 'text')),
        costs: moneyOf(context, costs),
      };
    }),
    switches: madeOf(allOf(statements, 'Switch'), (node): Switch | undefined => {
      const is = wordOf(context, findToken(node, 'kind'), ['loss', 'trigger'] as const, 'side of a switch');
      const text = textOf(findToken(node, 'text'));
      const weight = scaleOf(context, tokensOf(node, 'weights'), 'weight', 5);
      return is && text ? { is, start: startOf(node), end: finishOf(node), text, weight } : undefined;
    }),
    budget: budget && moneySetting(context, budget),
    adopter: adopter && scaleOf(context, tokensOf(adopter, 'step'), 'adopter', 5),
  };
}
