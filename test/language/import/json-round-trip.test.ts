import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ModelJson, modelJsonSchema } from '../../../language-server/src/core/export/model-json.ts';
import { stageOfKind } from '../../../language-server/src/core/model/hypothesis.ts';
import type { Draft } from '../../../language-server/src/language/import/draft.ts';
import { writeDraft } from '../../../language-server/src/language/import/write-draft.ts';
import { anyDraft } from '../../support/hypothesis-drafts.ts';
import { runCdev } from '../../support/run-cdev.ts';

async function exported(model: string): Promise<ModelJson> {
  const { stdout, stderr } = await runCdev(['export', 'json', '--today', '2026-04-05'], {
    files: { 'model.cdev': model },
  });
  expect(stderr).toBe('');
  return modelJsonSchema.parse(JSON.parse(stdout));
}

/** The model that another program would write from what it has read. */
function draftOf({ venture, hypotheses }: ModelJson): Draft {
  return {
    venture: { name: venture?.name ?? '', title: venture?.title ?? undefined },
    hypotheses: hypotheses.map(
      ({ name, title, kind, risk, restsOn, stage, bars, because, notes, links, about }) => ({
        name: name ?? '',
        title: title ?? undefined,
        kind: kind ?? undefined,
        risk: risk ?? undefined,
        restsOn,
        about,
        stage: stage === (kind ? stageOfKind[kind] : 'discovery') ? undefined : stage,
        passBars: bars.map(({ passWhen }) => passWhen),
        failBars: bars.flatMap(({ failWhen }) => failWhen ?? []),
        because: because ?? undefined,
        notes,
        links,
      }),
    ),
  };
}

describe('hypotheses that leave as JSON', () => {
  it('come back as they were, whatever founders wrote', async () => {
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const first = await exported(writeDraft(draft));
        expect(first.hypotheses.map(({ name, title }) => ({ name, title }))).toEqual(
          draft.hypotheses?.map(({ name, title }) => ({ name, title: title ?? null })),
        );
        expect(await exported(writeDraft(draftOf(first)))).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });
});
