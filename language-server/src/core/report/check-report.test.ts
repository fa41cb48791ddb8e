import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../analyze.ts';
import type { FileModel } from '../model/file-model.ts';
import { defineRule } from '../rules/card.ts';
import { placeIn } from '../text/span.ts';
import { checkReportOf } from './check-report.ts';

const file = '/p/model.cdev';
const model: FileModel = {
  path: file,
  declarations: ['a', 'b', 'c'].map((text, index) => ({
    type: 'alternative',
    file,
    start: index * 10,
    end: index * 10 + 9,
    head: { start: index * 10, end: index * 10 + 9 },
    name: { text, start: index * 10, end: index * 10 + 1 },
    notes: [],
    links: [],
    strengths: [],
    weaknesses: [],
  })),
  problems: [],
  lines: [0],
  length: 30,
};

/** A report on three alternatives by a rule whose fixes are counted as they are worked out. */
function report({ mendsUnseen, withFixes = false }: { mendsUnseen: boolean; withFixes?: boolean }) {
  const workedOut: string[] = [];
  const rule = defineRule({
    name: 'odd',
    family: 'wording',
    severity: 'warning',
    summary: '',
    subject: 'alternative',
    *check(subject) {
      yield { subject };
    },
    at: ({ subject }) => placeIn(subject, subject.head),
    message: () => 'odd',
    fixes({ subject }) {
      const name = subject.name?.text ?? '';
      workedOut.push(name);
      return name === 'c' ? [] : [{ title: `Mend ${name}`, safe: mendsUnseen, edits: [] }];
    },
    mendsUnseen,
  });
  const workspace = createWorkspace(
    { systemDate: '2026-04-05', exists: () => true, incremental: false },
    ['/p'],
    [rule],
  );
  workspace.update(model);
  const found = checkReportOf({
    workspace,
    files: [file],
    nameOf: (path) => path,
    textOf: () => undefined,
    withFixes,
    systemDate: '2026-04-05',
  });
  return { found, workedOut };
}

describe('the fixes in a report', () => {
  it('are worked out by whoever asks whether there are any', () => {
    const { found, workedOut } = report({ mendsUnseen: false });
    expect(found.counts.warning).toBe(3);
    expect(found.safelyFixable).toBe(0);
    expect(workedOut).toEqual([]);
    expect(found.files[0]?.findings.map(({ fixable }) => fixable)).toEqual([true, true, false]);
    expect(workedOut).toEqual(['a', 'b', 'c']);
  });

  it('are counted where they may be applied unseen', () => {
    expect(report({ mendsUnseen: true }).found.safelyFixable).toBe(2);
  });

  it('are worked out once where they are asked for', () => {
    const { found, workedOut } = report({ mendsUnseen: false, withFixes: true });
    expect(found.files[0]?.findings.map(({ fixable, fixes }) => [fixable, fixes?.length])).toEqual([
      [true, 1],
      [true, 1],
      [false, 0],
    ]);
    expect(workedOut).toEqual(['a', 'b', 'c']);
  });
});
