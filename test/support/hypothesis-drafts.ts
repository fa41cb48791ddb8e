import fc from 'fast-check';
import type { Draft, DraftHypothesis } from '../../language-server/src/language/import/draft.ts';
import { hypothesisKinds, risks, stageOfKind } from '../../language-server/src/core/model/hypothesis.ts';
import { stages } from '../../language-server/src/core/model/venture.ts';
import { hostileTexts } from './hostile.ts';

/** Texts that somebody might write, and some that nobody would: without blanks around them, as people read them. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(...`='"+-@;,|\\/*#<>[]()&_\`~!$%{}:. \t\na1éß長👍`),
      minLength: 1,
      maxLength: 20,
    }),
    fc.constantFrom(...Object.values(hostileTexts)),
  )
  .map((text) => text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim())
  .filter((text) => text !== '');

export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('H1', 'H2', 'hypothesis', 'kind', 'and', '長者', 'ग्राहक', 'ältere-leute', 'x_1', 'SGD'),
  fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}$/),
);

const anyBar = fc.constantFrom(
  '>= 60% of 15 interviews by 2026-02-15',
  '>= 5 of 20 presales',
  '<= 14 days over 5 orders by 2026-06',
  'median > SGD 9.5 per meal over 7 orders',
  '< 2.5% of 1000 signups then pivot "say \\"no\\""',
);

/** Hypotheses as they may stand in a model, each name once, each resting on any others. */
export const anyHypotheses: fc.Arbitrary<readonly DraftHypothesis[]> = fc
  .uniqueArray(anyName, { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({
            title: fc.option(anyText, { nil: undefined }),
            kind: fc.option(fc.constantFrom(...hypothesisKinds), { nil: undefined }),
            risk: fc.option(fc.constantFrom(...risks), { nil: undefined }),
            restsOn: fc.subarray(names.filter((other) => other !== name)),
            stage: fc.option(fc.constantFrom(...stages), { nil: undefined }),
            passBars: fc.array(anyBar, { maxLength: 2 }),
            because: fc.option(anyText, { nil: undefined }),
            notes: fc.array(anyText, { maxLength: 1 }),
          })
          .map((hypothesis) => ({
            name,
            ...hypothesis,
            stage:
              hypothesis.stage === (hypothesis.kind ? stageOfKind[hypothesis.kind] : 'discovery')
                ? undefined
                : hypothesis.stage,
          })),
      ),
    ),
  );

export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  venture: fc.record({ name: fc.constant('a-venture-of-its-own'), title: anyText }),
  hypotheses: anyHypotheses,
});
