import type { Bar as BarNode, Hypothesis as HypothesisNode } from '@cdev/grammar';
import {
  type Bar,
  type BarConsequence,
  type BarSample,
  type BarThreshold,
  courses,
  type Hypothesis,
  hypothesisKinds,
  type Revision,
  risks,
  type Status,
  statusWords,
} from '../../core/model/hypothesis.ts';
import { comparisons } from '../../core/model/quantity.ts';
import { stages } from '../../core/model/venture.ts';
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
  tokenSpan,
  wordOf,
} from './context.ts';
import { madeOf, none } from './lists.ts';
import { dayOf, normalized, referenceOf, referencesOf, textOf } from './literals.ts';
import { countOf, quantityOf } from './quantities.ts';

export function lowerHypothesis(context: Context, node: HypothesisNode): Hypothesis {
  const { statements } = node;
  const kind = onlyOf(context, statements, 'Kind', 'kind');
  const about = onlyOf(context, statements, 'About', 'about');
  const risk = onlyOf(context, statements, 'Risk', 'risk');
  const restsOn = onlyOf(context, statements, 'RestsOn', 'rests on');
  const status = onlyOf(context, statements, 'Status', 'status');
  const because = onlyOf(context, statements, 'Because', 'because');
  const stage = onlyOf(context, statements, 'InStage', 'in');
  const kindWord = kind && findToken(kind, 'kind');
  const riskWord = risk && findToken(risk, 'risk');
  const stageWord = stage && findToken(stage, 'stage');
  const bars = madeOf(allOf(statements, 'Bar'), (bar) => {
    const lowered = lowerBar(context, bar);
    return lowered ? { bar: lowered, verb: bar.verb } : undefined;
  });
  return {
    type: 'hypothesis',
    ...declarationOf(context, node, statements ?? []),
    kind: kind && setting(kind, kindWord, wordOf(context, kindWord, hypothesisKinds, 'kind of hypothesis')),
    about: about ? referencesOf(tokensOf(about, 'subjects')) : none,
    risk: risk && setting(risk, riskWord, wordOf(context, riskWord, risks, 'risk')),
    restsOn: restsOn ? referencesOf(tokensOf(restsOn, 'hypotheses')) : none,
    revisions: madeOf(allOf(statements, 'Revision'), (revision): Revision | undefined => {
      const number = countOf(context, findToken(revision, 'number'), 'The number of a revision');
      const since = dayOf(firstToken(context, revision, 'dates', 'since'), 'first');
      const wording = textOf(firstToken(context, revision, 'texts', 'wording'));
      return number === undefined
        ? undefined
        : { start: startOf(revision), end: finishOf(revision), number, since, wording };
    }),
    passBars: bars.filter(({ verb }) => verb === 'pass').map(({ bar }) => bar),
    failBars: bars.filter(({ verb }) => verb === 'fail').map(({ bar }) => bar),
    status: status && lowerStatus(context, status),
    because: because && textOf(firstReason(because)),
    stage: stage && setting(stage, stageWord, wordOf(context, stageWord, stages, 'stage')),
  };
}

type StatementNode = HypothesisNode['statements'][number];

function firstReason(because: Extract<StatementNode, { readonly $type: 'Because' }>) {
  const [reason] = because.reasons ?? [];
  return reason && findToken(reason, 'text');
}

function lowerStatus(
  context: Context,
  node: Extract<StatementNode, { readonly $type: 'Status' }>,
): Status | undefined {
  const word = wordOf(context, findToken(node, 'status'), statusWords, 'status');
  const successor = firstToken(context, node, 'successors', 'by');
  if (successor && word !== undefined && word !== 'superseded') {
    report(
      context,
      'syntax',
      tokenSpan(successor),
      `Only a superseded hypothesis has another in its place: '${word}' stands alone.`,
    );
  }
  return word && { start: startOf(node), end: finishOf(node), word, by: referenceOf(successor) };
}

function lowerBar(context: Context, node: BarNode): Bar | undefined {
  const operator = findToken(node, 'operator');
  if (operator?.image === '=') {
    report(context, 'syntax', tokenSpan(operator), "A bar is met from a number on: write '>=' or '<='.", {
      title: "Write '>='",
      text: '>=',
    });
    return undefined;
  }
  const comparison = wordOf(context, operator, comparisons, 'comparison');
  const sample = lowerSample(context, node);
  const threshold = lowerThreshold(context, node, sample);
  const by = dayOf(firstToken(context, node, 'dates', 'by'), 'last');
  const consequence = firstOf(context, node.consequences, 'then');
  return comparison && threshold
    ? {
        start: startOf(node),
        end: finishOf(node),
        comparison,
        threshold,
        sample,
        by,
        then: consequence && lowerConsequence(context, consequence),
      }
    : undefined;
}

function lowerSample(context: Context, node: BarNode): BarSample | undefined {
  const sample = firstOf(context, node.samples, 'of');
  const n = sample && countOf(context, findToken(sample, 'size'), 'The size of a sample');
  if (!sample || n === undefined) {
    return undefined;
  }
  const unit = findToken(sample, 'unit');
  if (!unit) {
    report(
      context,
      'syntax',
      spanOf(sample),
      `Say of what: write 'of ${n} interviews', 'of ${n} presales' or whatever is counted.`,
      {
        title: "Write 'interviews'",
        text: ' interviews',
        span: { start: spanOf(sample).end, end: spanOf(sample).end },
      },
    );
  }
  return {
    start: startOf(sample),
    end: finishOf(sample),
    n,
    unit: unit ? normalized(unit.image) : '',
    measured: findToken(sample, 'word')?.image === 'over',
  };
}

function lowerThreshold(
  context: Context,
  node: BarNode,
  sample: BarSample | undefined,
): BarThreshold | undefined {
  const quantity = quantityOf(context, node.threshold);
  if (!quantity) {
    return undefined;
  }
  const { start, end } = quantity;
  const median = findToken(node, 'median') !== undefined;
  if (quantity.is === 'percent' && !sample?.measured && !median) {
    return { is: 'share', percent: quantity.amount, start, end };
  }
  if (quantity.is === 'number' && !sample?.measured && !median) {
    return { is: 'count', count: quantity.amount, start, end };
  }
  return { is: 'value', value: quantity, median, start, end };
}

function lowerConsequence(
  context: Context,
  node: NonNullable<BarNode['consequences']>[number],
): BarConsequence | undefined {
  const course = wordOf(context, findToken(node, 'course'), courses, 'course');
  return (
    course && { start: startOf(node), end: finishOf(node), course, text: textOf(findToken(node, 'text')) }
  );
}
