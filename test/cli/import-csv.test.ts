import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runCdev, type RunOptions } from '../support/run-cdev.ts';

async function imported(table: string, argv: readonly string[] = [], options: RunOptions = {}) {
  const result = await runCdev(['import', 'csv', 'guesses.csv', ...argv], {
    ...options,
    files: { 'guesses.csv': table, ...options.files },
  });
  return { ...result, problems: readModel('model.cdev', result.stdout).problems };
}

describe('cdev import csv', () => {
  it('leaves out a row in which something is still to be written, unless it has a name', async () => {
    const { stdout, stderr } = await runCdev(['import', 'csv', 'x.csv'], {
      files: { 'x.csv': 'name,title\n,TODO\n,???\n,They cook\nA1,TODO\n' },
    });
    expect(stdout.match(/^hypothesis .*/gm)).toEqual(['hypothesis H1 "They cook"', 'hypothesis A1 "TODO"']);
    expect(stderr).toBe(
      'x.csv:2: this row says nothing that could be believed and is left out\nx.csv:3: this row says nothing that could be believed and is left out\n',
    );
  });

  it('reads a sheet as founders keep it', async () => {
    const table = `ID;Assumption;Category;Customer segment;Risk;Depends on;Success criteria;Owner
A1;Parents prepay a week;Revenue streams;Busy parents;leap of faith;A2;>= 5 of 20 presales by 2026-06-30;Ana
A2;"They cook; nobody eats";Problem;Busy parents;;;10 of 15 say so;
`;
    const { stdout, stderr, exitCode, problems } = await imported(table, ['--name', 'Mon Café']);
    expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: [] });
    expect(stdout).toBe(`venture mon-café "Mon Café"

segment busy-parents "Busy parents"

hypothesis A1 "Parents prepay a week" {
  kind     pricing
  about    busy-parents
  risk     critical
  rests on A2
  pass when >= 5 of 20 presales by 2026-06-30
  note     "Owner: Ana"
}

hypothesis A2 "They cook; nobody eats" {
  kind  problem
  about busy-parents
  note  "Pass when: 10 of 15 say so"
}
`);
    expect(stderr).toBe(
      "guesses.csv:3: '10 of 15 say so' is no bar such as '>= 60% of 15 interviews by 2026-06-30', so it is kept in a note\n" +
        "guesses.csv: the column 'Owner' is kept in notes\n",
    );
  });

  it('calls customers, problems and prices critical where nobody says how risky anything is', async () => {
    const { stdout } = await imported(
      'kind,statement\ncustomer,a\nproblem,b\npricing,c\nsolution,d\nchannel,e\n,f\n',
    );
    const risks = readModel('', stdout).declarations.flatMap((one) =>
      one.type === 'hypothesis' ? [`${one.name?.text} ${one.kind?.value} ${one.risk?.value}`] : [],
    );
    expect(risks).toEqual([
      'H1 customer critical',
      'H2 problem critical',
      'H3 pricing critical',
      'H4 solution high',
      'H5 channel medium',
      'H6 undefined undefined',
    ]);
  });

  it('numbers what has no name of its own around what has one', async () => {
    const { stdout, stderr } = await imported('name,title\n,a\nH1,b\n7,c\nH1,d\n長者,e\n');
    expect(stdout.match(/hypothesis \S+ "."/g)).toEqual([
      'hypothesis H2 "a"',
      'hypothesis H1 "b"',
      'hypothesis H7 "c"',
      'hypothesis H1-2 "d"',
      'hypothesis 長者 "e"',
    ]);
    expect(stderr).toBe("guesses.csv:5: 'H1' is the name of an earlier row, so this hypothesis is 'H1-2'\n");
  });

  it('takes no verdict and no claim over from what cdev has exported', async () => {
    const files = exampleTexts('kampung-kitchen');
    const { stdout: table } = await runCdev(['export', 'csv'], { files });
    const { stdout, stderr, problems } = await imported(table);
    expect(problems).toEqual([]);
    expect(stdout).not.toMatch(/status|inconclusive/);
    expect(stdout).toContain('segment seniors-alone');
    expect(stdout).toContain('note     "About: mdm-tan.lonely"');
    expect(stderr).toContain("guesses.csv:2: 'validated' is for evidence to say, so it is kept in a note\n");
  });

  it('joins the venture it is written into, and knows its names', async () => {
    const files = exampleTexts('kampung-kitchen');
    const table =
      'name,title,kind,about,segment\nH1,Aunts recommend it,channel,mdm-tan,\n,A poster is seen,channel,,seniors-alone\n,x,sales,,Clinics\n';
    const result = await runCdev(['import', 'csv', 'more.csv', '--output', 'more.cdev'], {
      files: { ...files, 'more.csv': table },
    });
    expect(result).toMatchObject({
      exitCode: 0,
      stdout: "Wrote more.cdev.\nIt joins the venture 'kampung-kitchen' and declares none of its own.\n",
    });
    expect(result.stderr).toBe("more.csv:2: 'H1' is taken, so this hypothesis is 'H1-2'\n");
    const text = result.textOf('more.cdev') ?? '';
    expect(text).toContain('hypothesis H1-2 "Aunts recommend it" {\n  kind  channel\n  about mdm-tan\n');
    expect(text).toContain('hypothesis H4 "A poster is seen" {\n  kind  channel\n  about seniors-alone\n');
    expect(text.match(/^(?:venture|segment).*$/gm)).toEqual(['segment clinics "Clinics"']);
    const check = await runCdev(['check', 'more.cdev', '--format', 'json'], {
      files: { ...files, 'more.cdev': text },
    });
    expect(JSON.parse(check.stdout)).toMatchObject({ counts: { error: 0 } });
  });

  it('writes over what it has written before as if that had never been', async () => {
    const first = await imported('title\nIt rains\n', ['-o', 'm/model.cdev', '--name', 'Rain']);
    const text = first.textOf('m/model.cdev') ?? '';
    expect(text).toContain('venture rain "Rain"');
    const again = await imported('title\nIt rains\n', ['-o', 'm/model.cdev', '--name', 'Rain', '--force'], {
      files: { 'm/model.cdev': text },
    });
    expect(again.textOf('m/model.cdev')).toBe(text);
  });

  it.each([
    ['no such file', ['nowhere.csv'], {}, /^cdev: 'nowhere\.csv' does not exist\n$/],
    ['nothing', ['x.csv'], { 'x.csv': '' }, /^cdev: there is no model in 'x\.csv': it is empty\n$/],
    ['no rows', ['x.csv'], { 'x.csv': 'title\n' }, /no rows below the line that names its columns/],
    ['no statement', ['x.csv'], { 'x.csv': 'a,b\n1,2\n' }, /no column says what is believed.*'a' and 'b'/],
    [
      'blank statements',
      ['x.csv'],
      { 'x.csv': 'title,kind\n,problem\n' },
      /no row of it says what is believed/,
    ],
  ])('says why there is no model: %s', async (_, argv, files, why) => {
    const { exitCode, stdout, stderr } = await runCdev(['import', 'csv', ...argv], { files });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(why);
  });

  it('tells which rows are none', async () => {
    const { stderr, exitCode } = await imported('title,kind\nIt rains,problem\nIt snows\n,sales\n');
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      'guesses.csv:3: this is no row and is left out, for it has 1 cell where the first line has 2\n' +
        'guesses.csv:4: this row says nothing that could be believed and is left out\n',
    );
  });

  it('reads standard input', async () => {
    const { stdout } = await runCdev(['import', 'csv', '-', '--name', 'x'], {
      stdin: 'Our assumptions\n"It, rains"\n',
    });
    expect(stdout).toBe('venture x\n\nhypothesis H1 "It, rains"\n');
  });

  it('reads ten thousand rows in one go', async () => {
    const rows = Array.from({ length: 10_000 }, () => 'the same,problem,>= 5 of 20 interviews,someone');
    const { stdout, exitCode } = await imported(`title,kind,pass when,segment\n${rows.join('\n')}\n`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('hypothesis H10000 ');
  });
});
