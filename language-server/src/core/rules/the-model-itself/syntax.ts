import { defineReadingRule } from '../reading-rule.ts';

export const syntax = defineReadingRule({
  name: 'syntax',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'The text is not what the language has at this place.',
  allowable: false,
  fixable: true,
});
