import { defineReadingRule } from '../reading-rule.ts';

export const unreadableData = defineReadingRule({
  name: 'unreadable-data',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'A file that evidence takes its rows from cannot be read.',
  allowable: false,
  fixable: false,
});
