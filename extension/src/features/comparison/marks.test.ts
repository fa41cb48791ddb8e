import { describe, expect, it } from 'vitest';
import type { ChangeView } from '../../../../language-server/src/core/diff/diff.ts';
import { marksOf } from './marks.ts';

const change = (line: number, more: Partial<ChangeView> = {}): ChangeView => ({
  kind: 'added',
  severity: 'information',
  subject: 'H1',
  message: `On line ${line}.`,
  file: 'file:///model.cdev',
  range: { start: { line, character: 0 }, end: { line, character: 3 } },
  side: 'after',
  ...more,
});

describe('marksOf', () => {
  it('has one mark for each line, in their order, with all that changed there', () => {
    expect(marksOf([change(7), change(2), change(7, { kind: 'reworded' })], [])).toEqual([
      { line: 2, text: 'New', messages: ['On line 2.'], isTrouble: false },
      { line: 7, text: 'New · Reworded', messages: ['On line 7.', 'On line 7.'], isTrouble: false },
    ]);
  });

  it('says the same once, and tells an error from the rest', () => {
    const [mark] = marksOf([change(1), change(1, { severity: 'error' })], []);
    expect([mark?.text, mark?.isTrouble]).toEqual(['New', true]);
  });

  it('says what a verdict was', () => {
    const verdicts = [{ name: 'H1', before: 'testing', after: 'refuted' } as const];
    expect(marksOf([change(1, { kind: 'verdict-changed' })], verdicts)[0]?.text).toBe(
      'Verdict changed, was testing',
    );
  });
});
