import { describe, expect, it } from 'vitest';
import { checkJsonSchema } from '../../language-server/src/core/report/check-json.ts';
import { statusJsonSchema } from '../../language-server/src/core/report/status-json.ts';
import { runCdev } from '../support/run-cdev.ts';

const model = `venture shop "A shop" {
  currency EUR
  stage    discovery
}
segment locals "People who live next door" niche
profile anna of locals as user, buyer {
  info  lifestyle "works from home"
  pain  cold "The flat is cold" severity 4 daily
  today "A blanket"
}
hypothesis H1 "6 of 10 neighbours heat one room only" {
  kind      problem
  about     anna.cold
  pass when >= 60% of 5 interviews by 2026-04-30
  fail when < 40%
}
experiment E1 interview "At the door" {
  tests  H1
  with   anna
  sample 5
  from   2026-03-01 to 2026-03-31
}
evidence V1 from E1 on 2026-03-31 {
  supports H1 with data "notes/door.csv" where rooms = 1
}
`;

const rows = [
  'respondent,held,rooms',
  'P1,2026-03-02,1',
  'P2,2026-03-03,1',
  'P3,2026-03-04,1',
  'P4,2026-03-05,3',
  'P5,2026-03-06,2',
];

const csv = (lines: readonly string[] = rows) => `${lines.join('\n')}\n`;

async function verdictOn(door: string, text = model): Promise<string> {
  const { stdout } = await runCdev(['status', '--format', 'json'], {
    files: { 'model.cdev': text, 'notes/door.csv': door },
  });
  const [hypothesis] = statusJsonSchema.parse(JSON.parse(stdout)).projects[0]?.hypotheses ?? [];
  return `${hypothesis?.verdict} ${hypothesis?.tally ? `${hypothesis.tally.hits} of ${hypothesis.tally.n}` : ''}`.trim();
}

async function findingsOn(files: Readonly<Record<string, string>>, paths: readonly string[] = []) {
  const { stdout, exitCode } = await runCdev(['check', '--format', 'json', ...paths], { files });
  const { findings } = checkJsonSchema.parse(JSON.parse(stdout));
  return {
    exitCode,
    findings: findings.map(
      ({ rule, file, range }) => `${rule} ${file}:${range.start.line + 1}:${range.start.character + 1}`,
    ),
  };
}

describe('a verdict read from rows', () => {
  it('moves when one row is edited', async () => {
    expect(await verdictOn(csv())).toBe('supported 3 of 5');
    expect(await verdictOn(csv(rows.with(1, 'P1,2026-03-02,2')))).toBe('inconclusive 2 of 5');
    expect(await verdictOn(csv(rows.with(1, 'P1,2026-03-02,2').with(2, 'P2,2026-03-03,4')))).toBe(
      'refuted 1 of 5',
    );
  });

  it('does not move when a row comes that is younger than the evidence', async () => {
    expect(await verdictOn(csv([...rows, 'P6,2026-04-01,4']))).toBe('supported 3 of 5');
    expect(await verdictOn(csv([...rows, 'P6,2026-03-31,4']))).toBe(
      'supported 3 of 6'.replace('supported', 'inconclusive'),
    );
  });

  it('goes by the rows where a tally is written beside them', async () => {
    const written = model.replace('with data', 'with 5 of 5 data');
    expect(await verdictOn(csv(), written)).toBe('supported 3 of 5');
    const { findings } = await findingsOn({ 'model.cdev': written, 'notes/door.csv': csv() });
    expect(findings).toContain('tally-differs-from-data model.cdev:24:20');
  });

  it('is told of rows that are none, in the file that they stand in', async () => {
    const files = { 'model.cdev': model, 'notes/door.csv': csv(rows.with(4, 'P4,2026-03-05')) };
    const all = await findingsOn(files);
    expect(all.exitCode).toBe(1);
    expect(all.findings).toContain('unreadable-data notes/door.csv:5:1');
    const { findings } = await findingsOn(files, ['model.cdev']);
    expect(findings).toContain('unreadable-data notes/door.csv:5:1');
    expect(await verdictOn(files['notes/door.csv'])).toBe('supported 3 of 4');
  });

  it('shows such a row without quoting it: it may be somebody’s telephone number', async () => {
    const door = csv(
      rows
        .with(0, 'respondent,held,rooms,phone')
        .map((row, index) => (index === 0 ? row : `${row},+65 9123 4567`)),
    );
    const { stdout } = await runCdev(['check'], { files: { 'model.cdev': model, 'notes/door.csv': door } });
    expect(stdout).toContain('notes/door.csv');
    expect(stdout).toContain('personal-data');
    expect(stdout).not.toContain('9123');
  });

  it.each([
    ['phone', '9123 4567', true],
    ['Telefonnummer', '030 1234567', true],
    ['電話番号', '03-1234-5678', true],
    ['teléfono móvil', '600123123', true],
    ['anything', '+49 30 1234567', true],
    ['anything', 'ask ana.b@example.org', true],
    ['order number', '9123 4567', false],
    ['hotel', '9123 4567', false],
  ])('looks for personal data in a column %s that holds %s', async (column, cell, isTold) => {
    const door = csv(rows.map((row, index) => `${row},${index === 0 ? column : index === 2 ? cell : ''}`));
    const { findings } = await findingsOn({ 'model.cdev': model, 'notes/door.csv': door });
    expect(findings.filter((one) => one.startsWith('personal-data'))).toEqual(
      isTold ? ['personal-data notes/door.csv:3:1'] : [],
    );
  });

  it.each([
    ['count', '>= 6', 'a count of 7 over 10 clears the bar of at least 6'],
    ['share', '>= 60%', 'a share of 70% over 10 clears the bar of at least 60%'],
    ['mean', '>= 2', 'a mean of 2 over 10 clears the bar of at least 2'],
  ])('measures a %s over rows of several files together', async (by, bar, reason) => {
    const answers = (yes: number) =>
      `respondent,says,rooms\n${Array.from({ length: 5 }, (_, at) => `${by}${yes}-${at},${at < yes ? 'yes' : by === 'count' ? '' : 'no'},2`).join('\n')}\n`;
    const column = by === 'mean' ? 'rooms' : 'says';
    const text = `venture v { currency EUR }
hypothesis H1 "They say so" { kind sales pass when ${bar} over 10 orders by 2026-05-01 }
evidence V1 from order on 2026-03-01 { supports H1 with ${by} ${column} over data "a.csv" }
evidence V2 from order on 2026-03-02 { supports H1 with ${by} ${column} over data "b.csv" }
`;
    const { stdout } = await runCdev(['status', '--format', 'json', '--today', '2026-04-01'], {
      files: { 'model.cdev': text, 'a.csv': answers(4), 'b.csv': answers(3) },
    });
    const [hypothesis] = statusJsonSchema.parse(JSON.parse(stdout)).projects[0]?.hypotheses ?? [];
    expect(hypothesis).toMatchObject({ verdict: 'supported', reason });
  });

  it('counts for a gate everyone who was met, once', async () => {
    const gate = `gate G1 exits discovery {\n  require 5 interviews with anna\n}
evidence V2 from E1 on 2026-03-20 {\n  informs H1 with data "notes/door.csv" among rooms known\n}\n`;
    const { stdout } = await runCdev(['status', '--format', 'json'], {
      files: { 'model.cdev': model + gate, 'notes/door.csv': csv() },
    });
    const [first] = statusJsonSchema.parse(JSON.parse(stdout)).projects[0]?.gates ?? [];
    expect(first?.requirements[0]).toMatchObject({ have: 5, need: 5, met: true });
  });
});
