import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkJsonSchema } from '../../../language-server/src/core/report/check-json.ts';
import { formatText } from '../../../language-server/src/language/formatting/format-text.ts';
import { importBmml } from '../../../language-server/src/language/import/bmml/import-bmml.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { anyText } from '../../support/hypothesis-drafts.ts';
import { runCdev } from '../../support/run-cdev.ts';

const ids = [
  'cs-a',
  'cs-b',
  'vp-a',
  'pain-a',
  'gain-a',
  'job-a',
  'ps-a',
  'pr-a',
  'gc-a',
  'kr-a',
  'kp-a',
  'nothing',
];
const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: anyText });

/** A business model in which texts are some kind of texts, and of which any part may be missing or of another shape. */
function bmmlOf(text: fc.Arbitrary<string>, isBroken: boolean): fc.Arbitrary<unknown> {
  const odd = isBroken
    ? [fc.oneof(text, fc.constant(null), fc.constant([]), fc.constant({}), fc.integer())]
    : [];
  const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    isBroken
      ? fc.oneof({ weight: 5, arbitrary }, ...odd.map((one) => ({ weight: 1, arbitrary: one })))
      : arbitrary;
  const references = maybe(fc.array(id, { maxLength: 3 }));
  const relation = maybe(
    fc.record(
      { value_propositions: references, customer_segments: references, key_resources: references },
      { requiredKeys: [] },
    ),
  );
  const entry = (more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
    maybe(
      fc.array(
        maybe(fc.record({ id, name: text, description: text, ...more }, { requiredKeys: ['id', 'name'] })),
        { maxLength: 3 },
      ),
    );
  return fc.record(
    {
      version: fc.constantFrom('1.0', '2.0', '3'),
      meta: maybe(fc.record({ name: text, tagline: text, stage: text, owner: text }, { requiredKeys: [] })),
      customer_segments: entry({
        jobs: entry(),
        pains: entry({ severity: fc.constantFrom('high', 'low') }),
        gains: entry(),
      }),
      value_propositions: entry({
        products_services: entry(),
        pain_relievers: entry(),
        gain_creators: entry(),
      }),
      fits: maybe(
        fc.array(
          fc.record({ for: relation, mappings: maybe(fc.array(fc.tuple(id, id), { maxLength: 3 })) }),
          {
            maxLength: 2,
          },
        ),
      ),
      channels: entry({ for: relation, segments: references, type: text }),
      customer_relationships: entry({ for: relation }),
      revenue_streams: entry({ from: relation, for: relation }),
      key_resources: entry({ for: relation }),
      key_partnerships: entry({ for: relation, motivation: text }),
      costs: entry({ for: relation }),
      competitors: maybe(fc.array(text, { maxLength: 2 })),
    },
    { requiredKeys: ['customer_segments', 'channels'] },
  );
}

const imported = (text: string) => importBmml({ text, name: undefined, otherwise: 'a venture' });

describe('any business model in BMML', () => {
  it('becomes a model that parses and is laid out canonically, or it is said why it does not', () => {
    let models = 0;
    fc.assert(
      fc.property(bmmlOf(anyText, true), (bmml) => {
        const result = imported(stringify(bmml));
        if ('problem' in result) {
          expect(result.problem).not.toBe('');
          return;
        }
        models++;
        expect(readModel('model.cdev', result.text).problems).toEqual([]);
        expect(formatText(result.text)).toEqual({ text: result.text });
      }),
      { numRuns: 300 },
    );
    expect(models).toBeGreaterThan(100);
  });

  it('becomes a model in which cdev finds no error', async () => {
    await fc.assert(
      fc.asyncProperty(bmmlOf(anyText, false), async (bmml) => {
        const result = imported(stringify(bmml));
        const files = { 'model.cdev': 'text' in result ? result.text : '' };
        const { stdout } = await runCdev(['check', '--format', 'json'], { files });
        const { findings } = checkJsonSchema.parse(JSON.parse(stdout));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('loses no word: what is not in the model is told', () => {
    const word = fc.nat(99_999).map((number) => `word${number}`);
    fc.assert(
      fc.property(bmmlOf(word, false), (bmml) => {
        const text = stringify(bmml);
        const result = imported(text);
        const kept =
          'text' in result ? [result.text, ...result.told.map(({ message }) => message)].join('\n') : text;
        expect((text.match(/word\d+/g) ?? []).filter((one) => !kept.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any text for one or for none, and never breaks down', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(imported(text)).toBeDefined();
        expect(imported(`customer_segments:\n- ${text}`)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('follows no aliases that stand for more than a text', () => {
    const laughs = Array.from(
      { length: 30 },
      (_, at) =>
        `l${at}: &l${at} [${Array(9)
          .fill(at === 0 ? 'ha' : `*l${at - 1}`)
          .join(', ')}]`,
    );
    const text = `${laughs.join('\n')}\nchannels:\n  - &web {id: ch-web, name: &name Website}\n  - *l29\n  - name: *name\ncustomer_segments: *l29\n`;
    const result = imported(text);
    expect(result).toHaveProperty('text');
    const model = 'text' in result ? result.text : '';
    expect(model.match(/"Website"/g)).toHaveLength(2);
    expect(model.length).toBeLessThan(20_000);
  });

  it('is read in time, however much of it speaks of one thing', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => index);
    const text = [
      'customer_segments:\n  - id: cs-a\n    name: A\n    pains:',
      ...numbers.map((index) => `      - {id: pain-${index}, name: P}`),
      'value_propositions:\n  - {id: vp-a, name: V, pain_relievers: [{id: pr-a, name: R}]}',
      'fits:\n  - mappings:',
      ...numbers.map((index) => `      - [pr-a, pain-${index}]`),
    ].join('\n');
    const result = imported(text);
    const model = 'text' in result ? result.text : '';
    expect(model.match(/a-customer\./g)?.length).toBeGreaterThanOrEqual(40_000);
  });
});
