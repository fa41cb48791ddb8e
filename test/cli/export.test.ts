import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hypothesisColumns } from '../../language-server/src/core/export/hypotheses-csv.ts';
import { modelJsonSchema } from '../../language-server/src/core/export/model-json.ts';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { runCdev } from '../support/run-cdev.ts';

const kitchen = readRepositoryFile('examples/kampung-kitchen/model.cdev');
/** A file with a NUL in it is no model. */
const hostile = Object.entries(hostileTexts).map(
  ([what, text]) => [what, text.replaceAll('\0', '')] as const,
);
const today = ['--today', '2026-04-05'];

async function tableOf(model: string, arguments_: readonly string[] = today) {
  const result = await runCdev(['export', 'csv', ...arguments_], { files: { 'model.cdev': model } });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  return recordsOf(result.stdout);
}

/** What another reader of CSV makes of a table. */
function recordsOf(table: string): readonly Readonly<Record<string, string>>[] {
  return z.array(z.record(z.string(), z.string())).parse(parse(table, { bom: true, columns: true }));
}

describe('cdev export csv', () => {
  it('prints a row for each hypothesis: what is written, and what the evidence makes of it', async () => {
    const result = await runCdev(['export', 'csv', ...today], {
      files: exampleTexts('kampung-kitchen'),
    });
    expect(result.stdout.split('\n')[0]).toBe(hypothesisColumns.join(','));
    const [first] = recordsOf(result.stdout);
    expect(first).toMatchObject({
      name: 'H1',
      title: 'Loneliness, not mobility, is the first pain of seniors living alone',
      kind: 'problem',
      risk: 'critical',
      about: 'mdm-tan.lonely',
      segments: 'seniors-alone',
      stage: 'discovery',
      'pass-when': '>= 60% of 15 interviews by 2026-02-15',
      'fail-when': '< 40%',
      status: 'validated',
      revision: '2',
      verdict: 'inconclusive',
      hits: '8',
      n: '10',
      'rate-low': '0.5299',
      'rate-high': '0.9212',
      due: '2026-02-15',
      evidence: 'V1',
      'last-evidence': '2026-02-10',
      file: 'model.cdev',
    });
  });

  it('leaves what is measured in its own words, and numbers as numbers', async () => {
    const rows = await tableOf(`venture v "V" { currency EUR }
hypothesis H1 "-5" {
  kind sales
  pass when median <= 14 days over 2 orders by 2026-06
}
evidence V1 from order on 2026-03-01 {
  supports H1 with 10 days over 2
}
`);
    expect(rows).toMatchObject([
      {
        title: '-5',
        'pass-when': 'median <= 14 days over 2 orders by 2026-06',
        measured: 'a median of 10 days over 2',
      },
    ]);
  });

  it.each(["=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', "it's\n=1+1"])(
    'begins no cell with what a spreadsheet would run: %j',
    async (title) => {
      const written = JSON.stringify(title.replaceAll('\t', ' ').trim());
      const rows = await tableOf(`hypothesis H1 ${written} { kind problem note ${written} }\n`);
      expect(rows).toHaveLength(1);
      for (const cell of Object.values(rows[0] ?? {})) {
        expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+$)|\n[=+\-@]/);
      }
    },
  );

  it.each(hostile)('keeps rows whole that hold %s', async (_, text) => {
    expect(await tableOf(hostileModel(text))).toHaveLength(1);
  });

  it('has every hypothesis of a crowd', async () => {
    expect(await tableOf(crowdedVenture(300), ['--today', crowdedToday])).toHaveLength(300);
  });
});

describe('cdev export json', () => {
  it.each(['fiddle-library', 'kampung-kitchen', 'lata-mending', 'lita-dairy', 'wrigley'])(
    'prints all of %s as its schema says',
    async (story) => {
      const { stdout, exitCode } = await runCdev(['export', 'json'], { files: exampleTexts(story) });
      expect(exitCode).toBe(0);
      const model = modelJsonSchema.parse(JSON.parse(stdout));
      expect(model.hypotheses.length).toBeGreaterThan(2);
      expect(model.evidence.length).toBeGreaterThan(1);
    },
  );

  it('says what is written and what is computed from it', async () => {
    const { stdout } = await runCdev(['export', 'json', ...today], {
      files: exampleTexts('kampung-kitchen'),
    });
    expect(modelJsonSchema.parse(JSON.parse(stdout))).toMatchObject({
      version: 1,
      today: '2026-04-05',
      stage: 'discovery',
      venture: {
        name: 'kampung-kitchen',
        title: 'Kampung Kitchen',
        currency: 'SGD',
        claimedStage: 'validation',
      },
      profiles: [
        {
          name: 'mdm-tan',
          of: 'seniors-alone',
          pains: [{ name: 'lonely', severity: 5 }, { name: 'mobility' }],
        },
        { name: 'wei-ling', budget: { currency: 'SGD', amount: 250, to: null, per: 'month' } },
      ],
      products: [{ prices: [{ money: { amount: 9.5, per: 'meal' }, paidBy: 'wei-ling' }] }],
      hypotheses: [
        {
          name: 'H1',
          status: 'validated',
          verdict: 'inconclusive',
          tally: { hits: 8, n: 10 },
          bars: [
            {
              passWhen: '>= 60% of 15 interviews by 2026-02-15',
              failWhen: '< 40%',
              need: 15,
              outcome: 'inconclusive',
            },
          ],
        },
        { name: 'H2', verdict: 'testing' },
        { name: 'H3', verdict: 'untested' },
      ],
      evidence: [
        {
          name: 'V1',
          method: 'interview',
          strength: 2,
          bearings: [{ hypothesis: 'H1', hits: 8, n: 10, counts: true, why: null }],
        },
        { name: 'V2', bearings: [{ hypothesis: 'H1', revision: 1, counts: false, why: 'revision 1' }] },
        { name: 'V3', commitments: [{ is: 'money', money: { currency: 'SGD', amount: 190 } }] },
      ],
      gates: [
        {
          name: 'G1',
          passed: false,
          requirements: [{ met: false }, { met: true, have: 15 }, { have: 0, need: 10 }],
        },
        { name: 'G2' },
        { name: 'creation', builtIn: true, file: null },
        { name: 'building', builtIn: true },
      ],
      decisions: [{ name: 'D1', course: 'pivot', because: [{ reference: 'V2', text: null }] }],
      plans: [
        {
          items: [
            { type: 'hire', as: 'sales' },
            { type: 'spend', as: 'demand' },
            { needs: ['G2'] },
            { feature: 'tingkat.checkin' },
          ],
        },
      ],
      allowances: [{ rule: 'untested-hypothesis', element: 'H3', until: '2026-05-31' }],
    });
  });

  it.each(hostile)('prints JSON of a model that holds %s', async (_, text) => {
    const { stdout } = await runCdev(['export', 'json'], { files: { 'model.cdev': hostileModel(text) } });
    const model = modelJsonSchema.parse(JSON.parse(stdout));
    expect(model.hypotheses).toHaveLength(1);
  });
});

describe('cdev export', () => {
  const files = { 'one/model.cdev': kitchen, 'two/model.cdev': kitchen.replace('kampung-kitchen', 'other') };

  it('asks which venture is meant where there are several', async () => {
    expect(await runCdev(['export', 'csv'], { files })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr:
        "cdev: there are 2 ventures in this folder, and one is wanted: name the folder of 'one' (kampung-kitchen) and 'two' (other)\n",
    });
    expect((await runCdev(['export', 'csv', 'two'], { files })).stdout).toContain('two/model.cdev');
  });

  it('says so where there is none', async () => {
    const { exitCode, stderr } = await runCdev(['export', 'json'], {
      files: { 'model.cdev': '// nothing\n' },
    });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: "cdev: there is no venture in this folder yet; 'cdev init' writes a first one\n",
    });
  });

  it('writes into a file, and over one that is there only when it is told to', async () => {
    const argv = ['export', 'csv', 'one', '--output', 'out/h.csv'];
    const written = await runCdev(argv, { files });
    expect(written).toMatchObject({ exitCode: 0, stdout: 'Wrote out/h.csv.\n', stderr: '' });
    expect(written.textOf('out/h.csv')).toContain('H1,');
    const again = { files: { ...files, 'out/h.csv': 'mine' } };
    const refused = await runCdev(argv, again);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toBe(
      "cdev: 'out/h.csv' is there already and was left as it is; '--force' writes over it\n",
    );
    expect(refused.textOf('out/h.csv')).toBe('mine');
    expect((await runCdev([...argv, '--force'], again)).textOf('out/h.csv')).toContain('H1,');
  });

  it('says why a file could not be written', async () => {
    const argv = ['export', 'json', 'one', '-o', 'x.json'];
    expect(await runCdev(argv, { files, readOnly: 'x.json' })).toMatchObject({
      exitCode: 2,
      stderr: "cdev: 'x.json' could not be written: it is read-only\n",
    });
  });
});
