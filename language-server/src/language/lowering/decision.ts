import type { Decision as DecisionNode } from '@cdev/grammar';
import type { Decision, Reason } from '../../core/model/decision.ts';
import { courses } from '../../core/model/hypothesis.ts';
import type { Setting } from '../../core/model/node.ts';
import { type Stage, stages } from '../../core/model/venture.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { type Context, declarationOf, firstToken, onlyOf, setting, wordOf } from './context.ts';
import { madeOf, none } from './lists.ts';
import { dayOf, referenceOf, referencesOf, textOf, textsOf } from './literals.ts';

export function lowerDecision(context: Context, node: DecisionNode): Decision {
  const { statements } = node;
  const because = onlyOf(context, statements, 'Because', 'because');
  const changes = onlyOf(context, statements, 'Changes', 'changes');
  const learned = onlyOf(context, statements, 'Learned', 'learned');
  const by = onlyOf(context, statements, 'By', 'by');
  const learnedText = learned && findToken(learned, 'text');
  const courseToken = firstToken(context, node, 'courses', 'course');
  const course = wordOf(context, courseToken, courses, 'course');
  return {
    type: 'decision',
    ...declarationOf(context, node, statements ?? []),
    on: dayOf(firstToken(context, node, 'dates', 'on'), 'last'),
    course: courseToken && course && { start: courseToken.startOffset, end: endOf(courseToken), course },
    from: stageSetting(context, node, 'origins', 'from'),
    to: stageSetting(context, node, 'targets', 'to'),
    because: madeOf(because?.reasons, (reason): Reason | undefined => {
      const text = textOf(findToken(reason, 'text'));
      const reference = referenceOf(findToken(reason, 'reference'));
      return text
        ? { start: startOf(reason), end: finishOf(reason), is: 'text', text }
        : reference
          ? { start: startOf(reason), end: finishOf(reason), is: 'reference', reference }
          : undefined;
    }),
    changes: changes ? referencesOf(tokensOf(changes, 'subjects')) : none,
    learned: learned && setting(learned, learnedText, textOf(learnedText)?.value),
    by: by ? textsOf(tokensOf(by, 'people')) : none,
  };
}

function stageSetting(
  context: Context,
  node: DecisionNode,
  property: 'origins' | 'targets',
  what: string,
): Setting<Stage> | undefined {
  const token = firstToken(context, node, property, what);
  const stage = wordOf(context, token, stages, 'stage');
  return (
    token &&
    stage && { start: token.startOffset, end: endOf(token), value: stage, valueStart: token.startOffset }
  );
}
