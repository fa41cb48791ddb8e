import { defineReadingRule } from '../reading-rule.ts';

export const badSettings = defineReadingRule({
  name: 'bad-settings',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'A setting in cdev.json is not one, or has a value it cannot have.',
  allowable: false,
  fixable: false,
});
