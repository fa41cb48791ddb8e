import { describe, expect, it } from 'vitest';
import type { CheckReport, ReportedFinding } from './check-report.ts';
import { checkSarifOf } from './check-sarif.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function finding(fields: Partial<ReportedFinding>): ReportedFinding {
  return {
    rule: 'vague-wording',
    severity: 'hint',
    message: '',
    span: { start: 0, end: 0 },
    range: nowhere,
    related: [],
    fixable: false,
    ...fields,
  };
}

function sarifOf(findings: readonly ReportedFinding[], file = 'model.cdev') {
  const report: CheckReport = {
    today: '2026-04-05',
    isOneDay: true,
    filesChecked: 1,
    files: [{ file, text: '', lines: [0], findings }],
    allowances: [],
    counts: { error: 0, warning: 0, information: 0, hint: findings.length },
    safelyFixable: 0,
  };
  return checkSarifOf(report, { version: '1.2.3', pageOf: (rule) => `rule:${rule}` }).runs[0];
}

describe('checkSarifOf', () => {
  it('leaves the quietest out where there are more than one run may hold, and says so', () => {
    const quiet = Array.from({ length: 25_000 }, () => finding({}));
    const run = sarifOf([...quiet, finding({ severity: 'error' })]);
    expect(run?.results).toHaveLength(25_000);
    expect(run?.results[0]?.level).toBe('error');
    expect(JSON.stringify(run?.invocations)).toContain('1 quieter findings are left out');
    expect(JSON.stringify(sarifOf(quiet)?.invocations)).not.toContain('left out');
  });

  it('describes what no rule says', () => {
    const run = sarifOf([finding({ rule: 'syntax', severity: 'error' })]);
    expect(run?.tool.driver.rules[0]).toMatchObject({
      id: 'syntax',
      defaultConfiguration: { level: 'error' },
    });
  });

  it.each([
    ['../other/model.cdev', { uri: '../other/model.cdev' }],
    ['/elsewhere/model.cdev', { uri: 'file:///elsewhere/model.cdev' }],
    ['a/model.cdev', { uri: 'a/model.cdev', uriBaseId: '%SRCROOT%' }],
  ])('bases on the top of the repository only what lies below it: %s', (file, location) => {
    const run = sarifOf([finding({})], file);
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual(location);
  });
});
