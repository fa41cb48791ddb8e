import { describe, expect, it } from 'vitest';
import { lineIndexOf, positionAt } from '../text/line-index.ts';
import type { CheckReport, ReportedFinding } from './check-report.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** The fingerprints of findings, each of a rule and an element at the words it marks in a text. */
function fingerprintsIn(
  text: string,
  findings: readonly (readonly [rule: string, element: string, words: string])[],
  place: { readonly file?: string; readonly project?: string } = {},
): readonly (string | undefined)[] {
  const lines = lineIndexOf(text);
  const reported = findings.map(([rule, element, words]): ReportedFinding => {
    const start = text.indexOf(words);
    const span = { start, end: start + words.length };
    const range = { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
    return { rule, severity: 'error', message: '', element, span, range, related: [], fixable: false };
  });
  const report: CheckReport = {
    today: '2026-04-05',
    isOneDay: true,
    filesChecked: 1,
    files: [{ file: 'model.cdev', project: 'p', text, lines, findings: reported, ...place }],
    allowances: [],
    counts: { error: findings.length, warning: 0, information: 0, hint: 0 },
    safelyFixable: 0,
  };
  const fingerprints = fingerprintsOf(report);
  return reported.map((finding) => fingerprints.get(finding));
}

const text = 'hypothesis H1 "Bakers throw a tenth away" {\n  status validated\n}\n';
const claim = ['claim-exceeds-evidence', 'H1', 'status validated'] as const;

describe('fingerprintsOf', () => {
  it('is sixteen digits', () => {
    expect(fingerprintsIn(text, [claim])).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
  });

  it('stays when lines move, blanks change, titles are reworded and the file is another', () => {
    const first = fingerprintsIn(text, [claim]);
    expect(fingerprintsIn(`// a comment\n\n\n${text}`, [claim])).toEqual(first);
    expect(fingerprintsIn(text, [claim], { file: 'claims/h1.cdev' })).toEqual(first);
    const wide = text.replace('status validated', 'status    validated');
    expect(fingerprintsIn(wide, [['claim-exceeds-evidence', 'H1', 'status    validated']])).toEqual(first);
    const before = fingerprintsIn(text, [['vague-wording', 'H1', '"Bakers throw a tenth away"']]);
    const reworded = text.replace('a tenth', 'a fifth');
    const after = fingerprintsIn(reworded, [['vague-wording', 'H1', '"Bakers throw a fifth away"']]);
    expect(after).toEqual(before);
  });

  it('differs by project, rule, element and words, and for a second finding of the kind', () => {
    const all = [
      ...fingerprintsIn(text, [claim, claim]),
      ...fingerprintsIn(text, [claim], { project: 'q' }),
      ...fingerprintsIn(text, [['stale-evidence', 'H1', 'status validated']]),
      ...fingerprintsIn(text, [['claim-exceeds-evidence', 'H2', 'status validated']]),
      ...fingerprintsIn(text, [['claim-exceeds-evidence', 'H1', 'status']]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
