import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hypothesis } from '../../../language-server/src/core/model/hypothesis.ts';
import { writtenBar } from '../../../language-server/src/core/text/written-values.ts';
import { importCsv } from '../../../language-server/src/language/import/csv/import-csv.ts';
import { writeDraft } from '../../../language-server/src/language/import/write-draft.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { anyDraft } from '../../support/hypothesis-drafts.ts';
import { runCdev } from '../../support/run-cdev.ts';

/** What a model says of its hypotheses, and that nothing is wrong with how it says it. */
function hypothesesIn(text: string) {
  const { declarations, problems } = readModel('model.cdev', text);
  expect(problems).toEqual([]);
  return declarations
    .filter((declaration): declaration is Hypothesis => declaration.type === 'hypothesis')
    .map((hypothesis) => ({
      name: hypothesis.name?.text,
      title: hypothesis.title?.value,
      kind: hypothesis.kind?.value,
      risk: hypothesis.risk?.value,
      stage: hypothesis.stage?.value,
      restsOn: hypothesis.restsOn.map(({ name }) => name),
      passBars: hypothesis.passBars.map(writtenBar),
      because: hypothesis.because?.value,
      notes: hypothesis.notes.map(({ value }) => value).join('\n'),
    }));
}

describe('hypotheses that leave as a table and come back', () => {
  it('are what they were, whatever founders wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const model = writeDraft(draft);
        const { stdout, stderr } = await runCdev(['export', 'csv'], { files: { 'model.cdev': model } });
        expect(stderr).toBe('');
        const bytes = new TextEncoder().encode(stdout);
        const result = importCsv({ bytes, isTsv: false, venture: 'a-venture-of-its-own' });
        expect(result).toHaveProperty('text');
        expect(hypothesesIn('text' in result ? result.text : '')).toEqual(hypothesesIn(model));
      }),
      { numRuns: 300 },
    );
  });
});
