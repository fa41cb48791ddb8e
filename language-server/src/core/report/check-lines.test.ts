import { describe, expect, it } from 'vitest';
import { checkLinesOf } from './check-lines.ts';

describe('findings in lines', () => {
  it('are one line each, with the place as compilers give it', () => {
    const range = { start: { line: 5, character: 2 }, end: { line: 5, character: 9 } };
    const finding = {
      rule: 'premature-hire',
      severity: 'error',
      message: 'Nobody\nsells yet.',
      span: { start: 0, end: 1 },
      range,
      related: [],
      fixable: false,
    } as const;
    const report = {
      today: '2026-04-05',
      isOneDay: true,
      filesChecked: 1,
      files: [{ file: 'a b/model.cdev', lines: [0], findings: [finding, { ...finding, severity: 'hint' }] }],
      allowances: [],
      counts: { error: 1, warning: 0, information: 0, hint: 1 },
      safelyFixable: 0,
    } as const;
    expect(checkLinesOf(report)).toBe(
      'a b/model.cdev:6:3: error: Nobody␊sells yet. [premature-hire]\n' +
        'a b/model.cdev:6:3: hint: Nobody␊sells yet. [premature-hire]\n',
    );
  });
});
