import type { Gate as GateNode, Require } from '@cdev/grammar';
import type { Gate, Requirement } from '../../core/model/gate.ts';
import { hypothesisKinds, risks } from '../../core/model/hypothesis.ts';
import { comparisons } from '../../core/model/quantity.ts';
import { stages } from '../../core/model/venture.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, spanOf, tokensOf } from '../parsing/syntax-tree.ts';
import { allOf, type Context, declarationOf, firstToken, report, tokenSpan, wordOf } from './context.ts';
import { madeOf } from './lists.ts';
import { dayOf, normalized, referenceOf, referencesOf, textOf } from './literals.ts';
import { countOf, quantityOf } from './quantities.ts';

export function lowerGate(context: Context, node: GateNode): Gate {
  const { statements } = node;
  const exits = firstToken(context, node, 'stages', 'exits');
  const stage = wordOf(context, exits, stages, 'stage');
  return {
    type: 'gate',
    ...declarationOf(context, node, statements ?? []),
    exits: exits &&
      stage && { start: exits.startOffset, end: endOf(exits), value: stage, valueStart: exits.startOffset },
    requirements: madeOf(allOf(statements, 'Require'), (require) => lowerRequirement(context, require)),
  };
}

function lowerRequirement(context: Context, node: Require): Requirement | undefined {
  const span = spanOf(node);
  const hypotheses = tokensOf(node, 'hypotheses');
  if (hypotheses.length > 0) {
    return { ...span, is: 'validated', hypotheses: referencesOf(hypotheses) };
  }
  if (findToken(node, 'every')) {
    const words = tokensOf(node, 'words').map((token) => token.image);
    return {
      ...span,
      is: 'every',
      risks: risks.filter((risk) => words.includes(risk)),
      kinds: hypothesisKinds.filter((kind) => words.includes(kind)),
    };
  }
  const unit = findToken(node, 'unit');
  if (unit) {
    const count = countOf(context, findToken(node, 'count'), 'A head-count');
    const profile = referenceOf(firstToken(context, node, 'profiles', 'with'));
    return count === undefined
      ? undefined
      : { ...span, is: 'heads', count, unit: normalized(unit.image), profile };
  }
  const roadmap = referenceOf(findToken(node, 'roadmap'));
  if (roadmap) {
    return { ...span, is: 'roadmap', roadmap };
  }
  const text = textOf(findToken(node, 'text'));
  if (text) {
    const confirmed = findToken(node, 'confirmed');
    const on = dayOf(firstToken(context, node, 'dates', 'on'), 'last');
    const by = textOf(firstToken(context, node, 'people', 'by'));
    return { ...span, is: 'confirmed', text, on: confirmed && on, by };
  }
  return lowerMetric(context, node);
}

function lowerMetric(context: Context, node: Require): Requirement | undefined {
  const span = spanOf(node);
  const metric = findToken(node, 'metric')?.image;
  const operator = findToken(node, 'operator');
  if (operator?.image === '=') {
    report(
      context,
      'syntax',
      tokenSpan(operator),
      "A requirement is met from a number on: write '<=' or '>='.",
      {
        title: metric === 'payback' ? "Write '<='" : "Write '>='",
        text: metric === 'payback' ? '<=' : '>=',
      },
    );
    return undefined;
  }
  const comparison = wordOf(context, operator, comparisons, 'comparison');
  const quantity = quantityOf(context, node.amount);
  const multiple = findToken(node, 'multiple');
  if (!comparison || !quantity) {
    return undefined;
  }
  if (metric === 'payback' && quantity.is === 'duration' && !multiple) {
    return { ...span, is: 'payback', comparison, value: quantity };
  }
  if (metric === 'lifetime' && quantity.is === 'number' && multiple) {
    return { ...span, is: 'lifetime', comparison, times: quantity.amount };
  }
  const right = metric === 'payback' ? "'payback <= 12 months'" : "'lifetime >= 3 acquisition'";
  report(context, 'syntax', span, `This cannot be compared: write it like ${right}.`);
  return undefined;
}
