import type { Condition as ConditionNode, DataQuery as DataQueryNode, Literal, Term } from '@cdev/grammar';
import type { IToken } from 'chevrotain';
import {
  type Column,
  type Condition,
  type DataLiteral,
  type DataQuery,
  dataComparisons,
  dataMeasures,
} from '../../core/model/data.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, spanOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { type Context, firstOf, report, wordOf } from './context.ts';
import { dayOf, normalized, numberOf, textOf, writtenOf } from './literals.ts';

export function lowerDataQuery(context: Context, node: DataQueryNode): DataQuery | undefined {
  const path = textOf(findToken(node, 'path'));
  if (!path) {
    return undefined;
  }
  const measure = findToken(node, 'measure');
  const column = columnOf(findToken(node, 'column'));
  const by = wordOf(context, measure, dataMeasures, 'measure');
  return {
    start: startOf(node),
    end: finishOf(node),
    path,
    measure: measure && by && column && { start: measure.startOffset, end: column.end, by, column },
    where: lowerCondition(context, firstOf(context, node.hits, 'where')),
    among: lowerCondition(context, firstOf(context, node.among, 'among')),
    insiders: lowerCondition(context, firstOf(context, node.insiders, 'insiders where')),
  };
}

/** Terms with `and` and `or` between them: `and` binds closer, and both group from the left. */
function lowerCondition(context: Context, node: ConditionNode | undefined): Condition | undefined {
  if (!node) {
    return undefined;
  }
  const operators = tokensOf(node, 'operators');
  let either: Condition | undefined;
  let both: Condition | undefined;
  (node.terms ?? []).forEach((term, index) => {
    const condition = lowerTerm(context, term);
    if (operators[index - 1]?.image === 'or') {
      either = joined('or', either, both);
      both = condition;
    } else {
      both = joined('and', both, condition);
    }
  });
  return joined('or', either, both);
}

function joined(
  is: 'and' | 'or',
  left: Condition | undefined,
  right: Condition | undefined,
): Condition | undefined {
  return left && right ? { is, start: left.start, end: right.end, left, right } : (left ?? right);
}

function lowerTerm(context: Context, node: Term): Condition | undefined {
  const span = spanOf(node);
  const plain = node.inner ? lowerCondition(context, node.inner) : lowerComparison(context, node);
  return tokensOf(node, 'negations').reduceRight<Condition | undefined>(
    (of, not) => of && { is: 'not', start: not.startOffset, end: span.end, of },
    plain,
  );
}

function lowerComparison(context: Context, node: Term): Condition | undefined {
  const column = columnOf(findToken(node, 'column'));
  if (!column) {
    return undefined;
  }
  const { end } = spanOf(node);
  if (findToken(node, 'known')) {
    return { is: 'known', start: column.start, end, column };
  }
  const by = wordOf(context, findToken(node, 'operator'), dataComparisons, 'comparison');
  const literal = node.literal && lowerLiteral(context, node.literal);
  return by && literal ? { is: 'compare', start: column.start, end, column, by, literal } : undefined;
}

function lowerLiteral(context: Context, node: Literal): DataLiteral | undefined {
  const span = spanOf(node);
  const text = textOf(findToken(node, 'text'));
  if (text) {
    return { is: 'text', ...span, value: text.value };
  }
  const day = dayOf(findToken(node, 'date'), 'first');
  if (day) {
    return { is: 'date', ...span, value: day.date };
  }
  const number = numberOf(findToken(node, 'number'));
  const misplaced = findToken(node, 'misplaced');
  const currency = findToken(node, 'currency') ?? misplaced;
  if (number && currency) {
    const numberToken = findToken(node, 'number');
    if (misplaced && numberToken) {
      const written = `${writtenOf(misplaced)} ${writtenOf(numberToken)}`;
      report(context, 'syntax', span, `The currency goes before the amount: write '${written}'.`, {
        title: `Write '${written}'`,
        text: written,
        safe: true,
      });
    }
    return { is: 'money', ...span, currency: writtenOf(currency), value: number.amount };
  }
  if (number) {
    return { is: number.percent ? 'percent' : 'number', ...span, value: number.amount };
  }
  const word = findToken(node, 'word');
  return word && { is: 'word', ...span, value: normalized(word.image) };
}

/** A column is a name or a text. */
function columnOf(token: IToken | undefined): Column | undefined {
  if (!token) {
    return undefined;
  }
  const name = token.image.startsWith('"') ? textOf(token)?.value : normalized(token.image);
  return name === undefined ? undefined : { name, start: token.startOffset, end: endOf(token) };
}
