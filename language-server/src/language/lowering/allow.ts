import type { Allow as AllowNode } from '@cdev/grammar';
import type { Allow } from '../../core/model/allow.ts';
import { findToken } from '../parsing/syntax-tree.ts';
import { type Context, declarationOf, firstToken } from './context.ts';
import { dayOf, nameOf, referenceOf, textOf } from './literals.ts';

export function lowerAllow(context: Context, node: AllowNode): Allow {
  return {
    type: 'allow',
    ...declarationOf(context, node, []),
    rule: nameOf(findToken(node, 'rule')),
    on: referenceOf(firstToken(context, node, 'elements', 'on')),
    until: dayOf(firstToken(context, node, 'dates', 'until'), 'last'),
    because: textOf(firstToken(context, node, 'reasons', 'because')),
  };
}
