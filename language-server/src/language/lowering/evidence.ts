import type { Claim, Evidence as EvidenceNode } from '@cdev/grammar';
import {
  type Bearing,
  type BearingVerb,
  bearingVerbs,
  type Commitment,
  type CountTally,
  type Evidence,
  type MeasuredTally,
  type Quote,
} from '../../core/model/evidence.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, spanOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import {
  allOf,
  type Context,
  declarationOf,
  firstOf,
  firstToken,
  onlyOf,
  report,
  setting,
  wordOf,
} from './context.ts';
import { madeOf, none } from './lists.ts';
import { lowerDataQuery } from './data.ts';
import { dayOf, referenceOf, referencesOf, sourceOf, textOf, textsOf } from './literals.ts';
import { countOf, moneyOf, quantityOf } from './quantities.ts';

export function lowerEvidence(context: Context, node: EvidenceNode): Evidence {
  const { statements } = node;
  const asked = onlyOf(context, statements, 'Asked', 'asked');
  const insiders = onlyOf(context, statements, 'Insiders', 'insiders');
  const replaces = onlyOf(context, statements, 'Replaces', 'replaces');
  const weak = onlyOf(context, statements, 'Weak', 'weak');
  const people = onlyOf(context, statements, 'With', 'with');
  const by = onlyOf(context, statements, 'By', 'by');
  const askedToken = asked && findToken(asked, 'count');
  const insidersToken = insiders && findToken(insiders, 'count');
  const weakToken = weak && findToken(weak, 'text');
  return {
    type: 'evidence',
    ...declarationOf(context, node, statements ?? []),
    from: referenceOf(firstToken(context, node, 'origins', 'from')),
    on: dayOf(firstToken(context, node, 'dates', 'on'), 'last'),
    bearings: allOf(statements, 'Bearing').flatMap((bearing) => {
      const verb = wordOf(context, findToken(bearing, 'verb'), bearingVerbs, 'bearing');
      return verb
        ? madeOf(bearing.claims, (claim) => lowerClaim(context, claim, verb, spanOf(bearing)))
        : none;
    }),
    with: people ? referencesOf(tokensOf(people, 'profiles')) : none,
    asked: asked && setting(asked, askedToken, countOf(context, askedToken, 'The number of people asked')),
    commitments: madeOf(allOf(statements, 'Commitment'), (commitment) =>
      lowerCommitment(context, commitment),
    ),
    sources: madeOf(allOf(statements, 'SourceStatement'), (source) => sourceOf(findToken(source, 'text'))),
    quotes: madeOf(allOf(statements, 'Quote'), (quote): Quote | undefined => {
      const text = textOf(findToken(quote, 'text'));
      const from = textOf(firstToken(context, quote, 'speakers', 'from'));
      return text ? { start: startOf(quote), end: finishOf(quote), text, from } : undefined;
    }),
    by: by ? textsOf(tokensOf(by, 'people')) : none,
    insiders:
      insiders && setting(insiders, insidersToken, countOf(context, insidersToken, 'The number of insiders')),
    replaces: replaces ? referencesOf(tokensOf(replaces, 'evidence')) : none,
    weak: weak && setting(weak, weakToken, textOf(weakToken)?.value),
  };
}

type StatementNode = EvidenceNode['statements'][number];

function lowerClaim(
  context: Context,
  node: Claim,
  verb: BearingVerb,
  statement: Bearing['statement'],
): Bearing | undefined {
  const hypothesis = referenceOf(findToken(node, 'hypothesis'));
  const revision = firstToken(context, node, 'revisions', 'revision');
  const number = countOf(context, revision, 'The number of a revision');
  const tally = firstOf(context, node.tallies, 'with');
  const query = firstOf(context, node.queries, 'data');
  return hypothesis
    ? {
        start: startOf(node),
        end: finishOf(node),
        verb,
        hypothesis,
        revision:
          revision && number !== undefined
            ? {
                start: revision.startOffset,
                end: endOf(revision),
                value: number,
                valueStart: revision.startOffset,
              }
            : undefined,
        tally: tally && lowerTally(context, tally),
        data: query && lowerDataQuery(context, query),
        statement,
      }
    : undefined;
}

function lowerTally(
  context: Context,
  node: NonNullable<Claim['tallies']>[number],
): CountTally | MeasuredTally | undefined {
  const n = countOf(context, findToken(node, 'size'), 'The number of people');
  if (n === undefined) {
    return undefined;
  }
  const hitsToken = findToken(node, 'hits');
  if (hitsToken) {
    const hits = countOf(context, hitsToken, 'The number it held for');
    return hits === undefined
      ? undefined
      : { is: 'count', start: startOf(node), end: finishOf(node), hits, n };
  }
  const value = quantityOf(context, node.value);
  return value && { is: 'measured', start: startOf(node), end: finishOf(node), value, n };
}

function lowerCommitment(
  context: Context,
  node: Extract<StatementNode, { readonly $type: 'Commitment' }>,
): Commitment | undefined {
  const is = wordOf(context, findToken(node, 'kind'), ['money', 'time', 'reputation'] as const, 'commitment');
  const text = textOf(findToken(node, 'text'));
  const money = moneyOf(context, node.money);
  if (is === 'money' && text && !money) {
    report(context, 'syntax', text, 'Money is an amount with its currency, without quotes, as in SGD 190.');
  }
  return is ? { is, start: startOf(node), end: finishOf(node), money, text } : undefined;
}
