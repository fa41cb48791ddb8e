import type { DeclarationBase, Reference, Setting, Source } from './node.ts';
import type { Span } from '../text/span.ts';
import type { Day, Money } from './quantity.ts';

export const methods = [
  'opinion',
  'research',
  'survey',
  'interview',
  'observation',
  'prototype',
  'letter-of-intent',
  'landing-page',
  'outreach',
  'signup',
  'pilot',
  'usage',
  'ab-test',
  'presale',
  'order',
] as const;
export type Method = (typeof methods)[number];

export interface MethodWord extends Span {
  readonly method: Method;
}

export interface Experiment extends DeclarationBase {
  readonly type: 'experiment';
  readonly method?: MethodWord;
  readonly tests: readonly Reference[];
  readonly with: readonly Reference[];
  readonly sample?: Setting<number>;
  readonly from?: Day;
  readonly to?: Day;
  readonly cost?: Setting<Money>;
  readonly script?: Source;
}
