import { describe, expect, it } from 'vitest';
import { lineIndexOf } from '../text/line-index.ts';
import { checkJsonOf, checkJsonSchema } from './check-json.ts';
import type { CheckReport, ReportedFinding } from './check-report.ts';
import { checkText, type NextThing } from './check-text.ts';
import { plainStyle, type Style } from './style.ts';

const text = 'venture tingkat {\n  stage validation\n}\n';

const finding: ReportedFinding = {
  rule: 'stage-ahead-of-evidence',
  severity: 'error',
  message: 'The stage claims validation, and the evidence reaches discovery.',
  span: { start: 20, end: 36 },
  range: { start: { line: 1, character: 2 }, end: { line: 1, character: 18 } },
  related: [
    {
      message: 'G1 is open',
      file: 'gates.cdev',
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 4 } },
    },
  ],
  fixable: true,
  fixes: [
    {
      title: 'Write stage discovery',
      safe: true,
      edits: [
        {
          file: 'model.cdev',
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 18 } },
          newText: 'discovery',
        },
      ],
    },
  ],
};

const report: CheckReport = {
  today: '2026-04-05',
  isOneDay: true,
  filesChecked: 2,
  files: [{ file: 'model.cdev', text, lines: lineIndexOf(text), findings: [finding] }],
  allowances: [
    {
      rule: 'untested-hypothesis',
      element: 'H3',
      until: '2026-05-31',
      because: 'parked until H2 is decided',
      file: 'model.cdev',
      range: finding.range,
    },
  ],
  counts: { error: 1, warning: 0, information: 0, hint: 0 },
  safelyFixable: 1,
};

const nothing: CheckReport = {
  ...report,
  files: [],
  allowances: [],
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  safelyFixable: 0,
};

function textOf(report: CheckReport, next: readonly NextThing[], style: Style): string {
  return [...checkText(report, next, style)].join('');
}

describe('checkText', () => {
  it('reads as a person wants to read it', () => {
    const next = [{ text: 'Ask 10 buyers', file: 'gates.cdev', line: 5, column: 3 }];
    expect(textOf(report, next, plainStyle)).toBe(
      [
        'model.cdev',
        '',
        '  error stage-ahead-of-evidence 2:3',
        '  The stage claims validation, and the evidence reaches discovery.',
        '     2 │   stage validation',
        '       │   ^^^^^^^^^^^^^^^^',
        '       → gates.cdev:5:1 G1 is open',
        '       fix Write stage discovery',
        '',
        'Allowed for now',
        '  untested-hypothesis on H3 until 2026-05-31, because parked until H2 is decided',
        '',
        '1 error in 1 of 2 files, as of 2026-04-05. cdev fix mends 1 of them.',
        '',
        'What to do next',
        '  1. Ask 10 buyers',
        '     gates.cdev:5:3',
        '',
      ].join('\n'),
    );
  });

  it('says that there is nothing to say', () => {
    expect(textOf(nothing, [], plainStyle)).toBe('No findings in 2 files, as of 2026-04-05.\n');
  });

  it('names no day where projects have days of their own', () => {
    const days = { ...nothing, isOneDay: false };
    expect(textOf(days, [], plainStyle)).toBe('No findings in 2 files, each project as of its own day.\n');
  });

  it('breaks lines where the terminal ends', () => {
    const narrow = { ...plainStyle, columns: 40 };
    const lines = textOf(report, [], narrow).split('\n');
    expect(lines).toContain('  The stage claims validation, and the');
    expect(lines).toContain('  evidence reaches discovery.');
  });
});

describe('checkJsonOf', () => {
  it('has the published shape', () => {
    const json = checkJsonOf(report);
    expect(checkJsonSchema.parse(json)).toEqual(json);
    expect(json.findings[0]).toMatchObject({
      rule: 'stage-ahead-of-evidence',
      file: 'model.cdev',
      range: finding.range,
      fixable: true,
    });
  });

  it('holds no fixes that were not asked for', () => {
    const without = { ...finding, fixes: undefined };
    const json = checkJsonOf({ ...report, files: [{ file: 'm', lines: [0], findings: [without] }] });
    expect(json.findings[0]).not.toHaveProperty('fixes');
    expect(checkJsonSchema.parse(json)).toEqual(json);
  });
});
