import type { Experiment as ExperimentNode } from '@cdev/grammar';
import { type Experiment, methods } from '../../core/model/experiment.ts';
import type { Text } from '../../core/model/node.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { type Context, declarationOf, expectWord, firstToken, onlyOf, wordOf } from './context.ts';
import { none } from './lists.ts';
import { dayOf, referencesOf, sourceOf, textOf } from './literals.ts';
import { countOf, moneySetting } from './quantities.ts';

export function lowerExperiment(context: Context, node: ExperimentNode): Experiment {
  const { statements } = node;
  const methodToken = findToken(node, 'method');
  const method = wordOf(context, methodToken, methods, 'method');
  const tests = onlyOf(context, statements, 'Tests', 'tests');
  const asked = onlyOf(context, statements, 'With', 'with');
  const sample = onlyOf(context, statements, 'Sample', 'sample');
  const period = onlyOf(context, statements, 'Period', 'from');
  const cost = onlyOf(context, statements, 'Cost', 'cost');
  const script = onlyOf(context, statements, 'Script', 'script');
  const sampleToken = sample && findToken(sample, 'size');
  const size = countOf(context, sampleToken, 'A sample');
  const title: Text | undefined = textOf(firstToken(context, node, 'titles', 'title'));
  expectWord(context, cost && findToken(cost, 'word'), 'cost');
  return {
    type: 'experiment',
    ...declarationOf(context, node, statements ?? []),
    title,
    method: methodToken && method && { start: methodToken.startOffset, end: endOf(methodToken), method },
    tests: tests ? referencesOf(tokensOf(tests, 'hypotheses')) : none,
    with: asked ? referencesOf(tokensOf(asked, 'profiles')) : none,
    sample:
      sample && sampleToken && size !== undefined
        ? { start: startOf(sample), end: finishOf(sample), value: size, valueStart: sampleToken.startOffset }
        : undefined,
    from: period && dayOf(findToken(period, 'start'), 'first'),
    to: period && dayOf(firstToken(context, period, 'ends', 'to'), 'last'),
    cost: cost && moneySetting(context, cost),
    script: script && sourceOf(findToken(script, 'path')),
  };
}
