import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { runCdev } from '../support/run-cdev.ts';

const script = '# At the table\n\n1. When did you last eat alone?\n2. What did you do then?\n';

function model(evidence: string, ofExperiment = 'script "scripts/e1.md"'): string {
  return `venture k "K" { currency SGD }
segment seniors niche
profile tan of seniors as user, buyer
hypothesis H1 "6 of 10 eat alone" {
  kind problem
  pass when >= 6 of 10 interviews by 2026-05-01
}
experiment E1 interview "At the table" {
  tests H1
  with tan
  sample 15
  from 2026-03-01 to 2026-05-01
  ${ofExperiment}
}
${evidence}
`;
}

const byNotes =
  'evidence V1 from E1 on 2026-04-05 {\n  supports H1 with data "notes/e1/*.md" where pains contains "lonely" among wave = main insiders where "known to us" = yes\n}\n';

function noteOf(respondent: string, more = ''): string {
  return `---\nrespondent: ${respondent}\nheld: 2026-03-02\npains: [lonely, cost]\nwave: main\n${more}---\n\nSaid little.\n`;
}

function run(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  return runCdev(['note', ...argv], { files: { 'scripts/e1.md': script, ...files } });
}

describe('cdev note', () => {
  it('writes the next note: the pseudonym, the day, what the evidence reads, and the questions', async () => {
    const files = { 'model.cdev': model(byNotes), 'notes/e1/p07.md': noteOf('P07') };
    const { stdout, exitCode, textOf } = await run(files, 'E1');
    expect(stdout).toBe(
      "Wrote notes/e1/p08.md, the note of a talk with P08.\n'V1' counts it as soon as it is filled in.\n",
    );
    expect(exitCode).toBe(0);
    expect(textOf('notes/e1/p08.md')).toBe(
      [
        ...['---', 'respondent: P08', 'held: 2026-04-05', 'pains:  # lonely, cost', 'wave:  # main'],
        ...['known to us:  # yes, no', '---', '', '# P08: At the table', ''],
        ...['## When did you last eat alone?', '', '', '## What did you do then?', '', ''],
      ].join('\n'),
    );
  });

  it('writes a note that asks nothing where there is no script, and says how the next may ask', async () => {
    const { stdout, exitCode, textOf } = await run({ 'model.cdev': model(byNotes, '') }, 'E1');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Wrote notes\/e1\/p01.md, .*\n'E1' has no script, .* as script "scripts\/e1.md", .*\n'V1' counts it as soon as it is filled in.\n$/,
    );
    expect(textOf('notes/e1/p01.md')).toMatch(/\n---\n\n# P01: At the table\n$/);
  });

  it('is counted by the evidence once it is filled in', async () => {
    const before = { 'model.cdev': model(byNotes), 'notes/e1/p07.md': noteOf('P07') };
    const { textOf } = await run({ ...before, 'scripts/e1.md': script }, 'E1');
    const filled = (textOf('notes/e1/p08.md') ?? '')
      .replace('pains:', 'pains: [lonely]')
      .replace('wave:', 'wave: main');
    const status = await runCdev(['status', '--format', 'json'], {
      files: { ...before, 'scripts/e1.md': script, 'notes/e1/p08.md': filled },
    });
    expect(status.stdout).toMatch(/"tally": \{\s*"hits": 2,\s*"n": 2/);
  });

  it.each([
    ['the numbers of those that are there', '*.md', ['talk-3.md', 'talk-11.md', 'about.md'], 'talk-12.md'],
    ['the pattern where there is none yet', 'p*.md', [], 'p01.md'],
    ['a letter of its own for a bare star', '*.md', [], 'p01.md'],
    ['as many digits as the pattern has signs', 'i-??.md', [], 'i-01.md'],
    ['the first of several folders', '{a,b}/*.md', [], 'a/p01.md'],
    ['no folder where any will do', '**/*.md', [], 'p01.md'],
    ['what is there in a folder below', '**/*.md', ['may/p04.md'], 'may/p05.md'],
  ])('is named by %s', async (_, pattern, present, expected) => {
    const notes = Object.fromEntries(present.map((name) => [`notes/e1/${name}`, '']));
    const evidence = `evidence V1 from E1 on 2026-04-05 {\n  supports H1 with data "notes/e1/${pattern}" where lonely = yes\n}\n`;
    const { stdout } = await run({ 'model.cdev': model(evidence), ...notes }, 'E1');
    expect(stdout).toContain(`Wrote notes/e1/${expected},`);
  });

  it('gives no pseudonym twice, whoever has it: a row, a file or a quote', async () => {
    const evidence = `${byNotes}evidence V2 from interview on 2026-03-01 {\n  supports H1 with 1 of 2\n  source "a.md"\n  quote "Yes." from "P21"\n}\n`;
    const files = { 'model.cdev': model(evidence), 'a.md': '', 'notes/e1/first.md': noteOf('P30') };
    expect((await run(files, 'E1')).stdout).toContain('a talk with P31');
    const quoted = { 'model.cdev': model(evidence), 'a.md': '', 'notes/e1/p02.md': noteOf('Ah Kow') };
    expect((await run(quoted, 'E1')).stdout).toContain('notes/e1/p22.md, the note of a talk with P22');
  });

  it('goes into a folder of its own where nothing is read yet, and says what to write', async () => {
    const { stdout, textOf } = await run({ 'model.cdev': model('') }, 'E1');
    expect(stdout).toContain('Wrote notes/e1/p01.md');
    expect(textOf('notes/e1/p01.md')).toContain('H1:  # yes or no, by what they did\n---');
    const entry = stdout.slice(stdout.indexOf('  evidence')).replace(/^ {2}/gm, '');
    expect(entry).toBe(
      'evidence V1 from E1 on 2026-04-05 {\n  supports H1 with data "notes/e1/*.md" where H1 = yes\n}\n',
    );
    expect(readModel('/m.cdev', entry).problems).toEqual([]);
  });

  it('says that evidence of an earlier day does not count it', async () => {
    const files = { 'model.cdev': model(byNotes.replace('2026-04-05', '2026-03-20')) };
    expect((await run(files, 'E1')).stdout).toContain(
      "'V1' counts what was held until 2026-03-20: write 'on 2026-04-05' there",
    );
    expect((await run(files, 'E1', '--today', '2026-03-20')).stdout).toContain("'V1' counts it");
  });

  it('says so where the tally comes from a sheet, or from one note alone', async () => {
    const sheet = model(byNotes.replace('notes/e1/*.md', 'talks.csv'));
    expect((await run({ 'model.cdev': sheet, 'talks.csv': 'pains,wave\n' }, 'E1')).stdout).toContain(
      `'V1' takes its tally from 'talks.csv': add the row there as well, or write data "notes/e1/*.md" in its place.`,
    );
    const one = model(byNotes.replace('*.md', 'p01.md'));
    const { stdout } = await run({ 'model.cdev': one, 'notes/e1/p01.md': noteOf('P01') }, 'E1');
    expect(stdout).toContain('Wrote notes/e1/p02.md');
    expect(stdout).toContain(`'V1' reads 'notes/e1/p01.md' alone: write data "notes/e1/*.md" there`);
  });

  it('takes the questions from the model where they stand in it', async () => {
    const inline = model('', 'script """\n    1. What did you eat?\n    2. With whom?\n  """');
    const { textOf } = await run({ 'model.cdev': inline }, 'E1');
    expect(textOf('notes/e1/p01.md')).toMatch(/## What did you eat\?\n\n\n## With whom\?/);
  });

  it('calls the columns as the other notes do', async () => {
    const other = '---\nparticipant: P01\ndate: 2026-03-02\npains: [lonely]\n---\n';
    const { textOf } = await run({ 'model.cdev': model(byNotes), 'notes/e1/p01.md': other }, 'E1');
    expect(textOf('notes/e1/p02.md')).toMatch(/^---\nparticipant: P02\ndate: 2026-04-05\npains:/);
  });
});

describe('cdev note writes nothing', () => {
  async function problemOf(
    files: Readonly<Record<string, string>>,
    ...argv: readonly string[]
  ): Promise<string> {
    const { exitCode, stderr, stdout } = await run(files, ...argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    return stderr;
  }

  it('for what is no experiment', async () => {
    const files = { 'model.cdev': model('') };
    expect(await problemOf(files, 'E2')).toBe("cdev: there is no experiment 'E2'; did you mean 'E1'?\n");
    expect(await problemOf(files, 'interviews')).toBe(
      "cdev: there is no experiment 'interviews'; there are E1\n",
    );
    expect(await problemOf(files, 'H1')).toBe("cdev: 'H1' is no experiment, but a hypothesis\n");
    expect(await problemOf({ 'model.cdev': 'hypothesis H1\n' }, 'E1')).toContain('there is none at all');
  });

  it('where several projects have it, but for the one that is named', async () => {
    const files = { 'a/model.cdev': model(''), 'b/model.cdev': model(''), 'a/scripts/e1.md': script };
    expect(await problemOf(files, 'E1')).toBe(
      "cdev: 'E1' is an experiment of 'a' and 'b': name the folder of one\n",
    );
    expect((await run(files, 'E1', 'a')).stdout).toContain('Wrote a/notes/e1/p01.md');
  });

  it.each([
    ['a script that is gone', 'script "scripts/gone.md"', undefined, /'scripts\/gone.md', does not exist/],
    [
      'a script in a format of others',
      'script "scripts/e1.pdf"',
      undefined,
      /neither Markdown nor plain text/,
    ],
    [
      'a script on the web',
      'script "https://example.org/e1"',
      undefined,
      /an address, which cdev does not open/,
    ],
    ['a script outside', 'script "../secret.md"', undefined, /outside of its project's folder/],
    ['a script that asks nothing', undefined, 'Be kind.\n', /the script of 'E1' asks nothing/],
    ['a script that is no text', undefined, 'a\0b', /is no text/],
  ])('for an experiment with %s', async (_, statement, text, said) => {
    const files = {
      'model.cdev': model('', statement),
      '/secret.md': '1. Why?\n',
      ...(text !== undefined && { 'scripts/e1.md': text }),
    };
    expect(await problemOf(files, 'E1')).toMatch(said);
  });

  it.each([
    ['outside of the folder', '../notes/*.md', /would go outside of the project's folder/],
    ['at any depth of any folder', '*/x?/*.md', /no name for a note of 'E1' fits/],
  ])('where the evidence reads notes %s', async (_, path, said) => {
    const files = { 'model.cdev': model(byNotes.replace('notes/e1/*.md', path)), '/notes/p01.md': '' };
    expect(await problemOf(files, 'E1')).toMatch(said);
  });
});
