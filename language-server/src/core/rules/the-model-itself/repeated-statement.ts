import { defineReadingRule } from '../reading-rule.ts';

export const repeatedStatement = defineReadingRule({
  name: 'repeated-statement',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'A statement that stands once in a block stands there twice; the first holds.',
  allowable: false,
  fixable: true,
});
