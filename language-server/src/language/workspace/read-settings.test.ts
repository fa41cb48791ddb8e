import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { readSettings } from './read-settings.ts';

const ruleNames = ['vague-wording', 'no-pass-bar'];

/** Reads settings and gives each problem as its rule and the text it stands under. */
function problemsOf(text: string): readonly string[] {
  return readSettings('/p/cdev.json', text, ruleNames).problems.map(
    (problem) => `${problem.rule} ${text.slice(problem.start, problem.end)}`,
  );
}

function settingsOf(text: string) {
  return readSettings('/p/cdev.json', text, ruleNames).settings;
}

describe('readSettings', () => {
  it('reads settings and fills in what is left out', () => {
    const text = '{ "today": "2026-04-05", "thresholds": { "staleAfterMonths": 3 } }';
    expect(problemsOf(text)).toEqual([]);
    expect(settingsOf(text)).toEqual({
      ...defaultSettings,
      today: '2026-04-05',
      thresholds: { ...defaultSettings.thresholds, staleAfterMonths: 3 },
    });
  });

  it('places what is no JSON', () => {
    expect(problemsOf('{ "today": 2026-04-05 }')).toHaveLength(1);
    expect(problemsOf('{ today: 1 }')).toEqual(['bad-settings today']);
    expect(problemsOf('// hello\n{}')).toEqual(['bad-settings // hello']);
    expect(problemsOf('')).toEqual(['bad-settings ']);
    expect(problemsOf('\u0000\u0001')).toHaveLength(1);
  });

  it('places a value of the wrong kind, and lets the rest hold', () => {
    const text = '{ "confidence": "high", "testBudget": 500 }';
    expect(problemsOf(text)).toEqual(['bad-settings "high"']);
    expect(settingsOf(text)).toEqual({ ...defaultSettings, testBudget: 500 });
  });

  it('places a day that no calendar has', () => {
    expect(problemsOf('{ "today": "2026-02-30" }')).toEqual(['bad-settings "2026-02-30"']);
  });

  it('places a number out of bounds', () => {
    expect(problemsOf('{ "confidence": 1.5, "gates": { "orders": -1 } }')).toEqual([
      'bad-settings 1.5',
      'bad-settings -1',
    ]);
  });

  it('places a setting it does not know, and suggests the one that is meant', () => {
    const text = '{ "severity": {}, "thresholds": { "staleAfterMonth": 2, "interviewFloor": 4 } }';
    const { problems, settings } = readSettings('/p/cdev.json', text, ruleNames);
    expect(problemsOf(text)).toEqual(['bad-settings "severity"', 'bad-settings "staleAfterMonth"']);
    expect(problems[0]?.message).toContain("'severities'");
    expect(problems[1]?.message).toContain("'staleAfterMonths'");
    expect(settings.thresholds.interviewFloor).toBe(4);
  });

  it('suggests the name of a word list in any language', () => {
    const text = '{ "wordLists": { "de": { "vage": ["viele"] } } }';
    expect(readSettings('/p/cdev.json', text, ruleNames).problems[0]?.message).toContain("'vague'");
  });

  it('places a severity that is none', () => {
    expect(problemsOf('{ "severities": { "vague-wording": "loud" } }')).toEqual(['bad-settings "loud"']);
  });

  it('warns of a rule that there is not, and mends it', () => {
    const text = '{ "severities": { "vague-wordings": "off" } }';
    const { problems } = readSettings('/p/cdev.json', text, ruleNames);
    expect(problemsOf(text)).toEqual(['unknown-rule "vague-wordings"']);
    expect(problems[0]?.fixes?.[0]?.edits).toEqual([
      { file: '/p/cdev.json', start: 18, end: 34, text: '"vague-wording"' },
    ]);
  });

  it('says which of two equal settings holds', () => {
    const text = '{ "testBudget": 1, "testBudget": 2 }';
    expect(problemsOf(text)).toEqual(['bad-settings "testBudget"']);
    expect(settingsOf(text).testBudget).toBe(2);
  });

  it('wants settings in braces', () => {
    expect(problemsOf('[1]')).toEqual(['bad-settings [1]']);
    expect(problemsOf('null')).toEqual(['bad-settings null']);
  });

  it('follows no nesting that is too deep', () => {
    expect(problemsOf('['.repeat(100_000))).toEqual(['bad-settings [']);
  });

  it('takes any text without throwing, and keeps its problems inside the text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 4 }));
    fc.assert(
      fc.property(anyText, (text) => {
        for (const problem of readSettings('/p/cdev.json', text, ruleNames).problems) {
          expect(problem.start).toBeLessThanOrEqual(problem.end);
          expect(problem.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('stands keys that mean something to JavaScript', () => {
    expect(problemsOf('{ "__proto__": { "a": 1 }, "constructor": 1 }')).toEqual([
      'bad-settings "__proto__"',
      'bad-settings "constructor"',
    ]);
  });
});
