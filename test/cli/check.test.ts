import { describe, expect, it } from 'vitest';
import { checkJsonSchema } from '../../language-server/src/core/report/check-json.ts';
import { type RunOptions, runCdev } from '../support/run-cdev.ts';

/** One finding of each loudness: the stage is an error, the quote a warning, the missing fail bar a hint. */
const loud = `venture bakery {
  currency EUR
  stage validation
}
`;
const clean = 'venture bakery { currency EUR }\n';
const hinting = `${clean}hypothesis H1 "Bakers throw a tenth away" { kind problem pass when >= 6 of 10 interviews }\n`;

async function check(argv: readonly string[], options: RunOptions) {
  return runCdev(['check', ...argv], options);
}

/** What a check printed as JSON, held against its schema. */
async function checkJson(argv: readonly string[], options: RunOptions) {
  const { stdout, ...rest } = await check(['--format', 'json', ...argv], options);
  return { ...rest, json: checkJsonSchema.parse(JSON.parse(stdout)) };
}

async function rulesIn(argv: readonly string[], options: RunOptions): Promise<readonly string[]> {
  const { json } = await checkJson(argv, options);
  return json.findings.map((finding) => `${finding.file} ${finding.rule}`);
}

describe('cdev check', () => {
  it('prints a line a finding where that is asked for, as editors read them', async () => {
    const files = { 'a/model.cdev': loud };
    const { exitCode, stdout } = await check(['--format', 'lines', '.'], { files });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^a\/model\.cdev:3:\d+: error: .+ \[stage-ahead-of-evidence\]$/m);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('a/model.cdev:')),
    ).toBe(true);
  });

  it('exits with 0 where nothing is wrong', async () => {
    const { exitCode, stdout, stderr } = await check([], { files: { 'model.cdev': clean } });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No findings in 1 file, as of 2026-04-05.');
    expect(stderr).toBe('');
  });

  it('exits with 1 where there is an error, and shows the line it is on', async () => {
    const { exitCode, stdout } = await check([], { files: { 'model.cdev': loud } });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('model.cdev\n');
    expect(stdout).toContain('  error stage-ahead-of-evidence 3:3\n');
    expect(stdout).toContain('     3 │   stage validation\n       │   ^^^^^^^^^^^^^^^^\n');
  });

  it.each([
    ['error', 0],
    ['warning', 0],
    ['information', 0],
    ['hint', 1],
    ['never', 0],
  ])('fails from the severity asked for: %s', async (severity, exitCode) => {
    const result = await check(['--fail-on', severity], { files: { 'model.cdev': hinting } });
    expect(result.stdout).toContain('hint no-fail-bar');
    expect(result.exitCode).toBe(exitCode);
  });

  it('never fails where it is told not to', async () => {
    expect((await check(['--fail-on', 'never'], { files: { 'model.cdev': loud } })).exitCode).toBe(0);
  });

  it('prints findings as JSON with places as editors have them', async () => {
    const { json, exitCode } = await checkJson([], { files: { 'a b/#1.cdev': loud } });
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({ version: 1, today: '2026-04-05', allowances: [] });
    expect(json.findings.find((finding) => finding.rule === 'stage-ahead-of-evidence')).toMatchObject({
      severity: 'error',
      file: 'a b/#1.cdev',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 18 } },
    });
    expect(json.counts.error).toBe(json.findings.filter((finding) => finding.severity === 'error').length);
  });

  it('gives the edits of fixes only where they are asked for', async () => {
    const files = { 'model.cdev': loud };
    const without = await checkJson([], { files });
    expect(without.json.findings.some((finding) => 'fixes' in finding)).toBe(false);
    const { json } = await checkJson(['--fixes'], { files });
    const fixes = json.findings.find((finding) => finding.rule === 'stage-ahead-of-evidence')?.fixes;
    expect(fixes?.flatMap((fix) => fix.edits)).toContainEqual({
      file: 'model.cdev',
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 18 } },
      newText: 'discovery',
    });
  });

  it('lists the allowances in force and says what to do next', async () => {
    const files = {
      'model.cdev': `${hinting}allow untested-hypothesis on H1 until 2026-04-05 because "we start on Monday"\n`,
    };
    const { stdout } = await check([], { files });
    expect(stdout).toContain('untested-hypothesis on H1 until 2026-04-05, because we start on Monday');
    expect(stdout).toMatch(/What to do next\n {2}1\. /);
    const { json } = await checkJson([], { files });
    expect(json.allowances).toMatchObject([
      { rule: 'untested-hypothesis', element: 'H1', until: '2026-04-05', file: 'model.cdev' },
    ]);
  });

  it('prints findings and nothing else when it is to be quiet', async () => {
    const quiet = await check(['--quiet'], { files: { 'model.cdev': loud } });
    expect(quiet.stdout).toContain('stage-ahead-of-evidence');
    expect(quiet.stdout).not.toContain('What to do next');
    expect((await check(['-q'], { files: { 'model.cdev': clean } })).stdout).toBe('');
  });

  it('judges as of the day asked for, then the day in the settings, then today', async () => {
    const model = `${clean}decision D1 on 2026-06-01 stop { because "no one cares" }\n`;
    const settings = { 'cdev.json': '{ "today": "2026-07-01" }' };
    const isLater = ['model.cdev impossible-number'];
    expect(await rulesIn([], { files: { 'model.cdev': model } })).toEqual(isLater);
    expect(await rulesIn([], { files: { 'model.cdev': model }, systemDate: '2026-06-01' })).toEqual([]);
    expect(await rulesIn([], { files: { 'model.cdev': model, ...settings } })).toEqual([]);
    const early = ['--today', '2026-05-01'];
    expect(await rulesIn(early, { files: { 'model.cdev': model, ...settings } })).toEqual(isLater);
  });

  it('loads the whole project and speaks of what was asked', async () => {
    const files = {
      'p/model.cdev': `${clean}segment bakers "Bakers" niche\n`,
      'p/people/profile.cdev':
        'profile baker of bakers as user, buyer { info lifestyle "up at three" job bake "Bake" }\n',
      'p/people/broken.cdev':
        'profile miller of millers as user, buyer { info lifestyle "early" job mill "Mill" }\n',
      'q/model.cdev': `${clean}profile x of nowhere as user\n`,
    };
    const ofProfile = await rulesIn(['p/people/profile.cdev'], { files });
    expect(ofProfile).not.toContain('p/people/profile.cdev unknown-name');
    expect(ofProfile.every((one) => one.startsWith('p/people/profile.cdev '))).toBe(true);
    expect(await rulesIn(['p/people'], { files })).toContain('p/people/broken.cdev unknown-name');
    expect((await rulesIn(['p/people'], { files })).every((one) => one.startsWith('p/people/'))).toBe(true);
    expect(await rulesIn(['q', 'p/people/broken.cdev'], { files })).toEqual(
      expect.arrayContaining(['p/people/broken.cdev unknown-name', 'q/model.cdev unknown-name']),
    );
  });

  it('checks a file that nothing would find, because it was named', async () => {
    const files = { 'model.cdev': clean, '.drafts/x.cdev': 'profile x of nowhere as user\n' };
    expect(await rulesIn([], { files })).toEqual([]);
    expect(await rulesIn(['.drafts/x.cdev'], { files })).toContain('.drafts/x.cdev unknown-name');
    expect(await rulesIn(['.drafts'], { files })).toContain('.drafts/x.cdev unknown-name');
  });

  it('reads a file once that is named by a link to it', async () => {
    const files = {
      'p/model.cdev': clean,
      'p/link.cdev': { linkTo: '/project/p/model.cdev' },
      'q.cdev': { linkTo: '/project/p/model.cdev' },
    };
    expect(await rulesIn(['p/link.cdev'], { files })).toEqual([]);
    expect(await rulesIn(['q.cdev', 'p/model.cdev'], { files })).toEqual([]);
  });

  it('leaves out what the settings exclude', async () => {
    const files = {
      'model.cdev': clean,
      'cdev.json': '{ "exclude": ["drafts"] }',
      'drafts/x.cdev': 'profile x of nowhere as user\n',
    };
    expect(await rulesIn([], { files })).toEqual([]);
    expect(await rulesIn(['drafts'], { files })).toContain('drafts/x.cdev unknown-name');
  });

  it('follows the severities in the settings', async () => {
    const files = {
      'model.cdev': hinting,
      'cdev.json': '{ "severities": { "no-fail-bar": "error", "untested-hypothesis": "off" } }',
    };
    const { exitCode, json } = await checkJson([], { files });
    expect(exitCode).toBe(1);
    expect(json.findings.map((finding) => [finding.rule, finding.severity])).toEqual([
      ['no-fail-bar', 'error'],
    ]);
  });

  describe('from standard input', () => {
    it('checks a text that is no file', async () => {
      const { stdout, exitCode } = await check(['-'], { stdin: loud });
      expect(exitCode).toBe(1);
      expect(stdout).toContain('<stdin>\n');
      expect(stdout).toContain('3 │   stage validation');
    });

    it('puts the text in the place of a file of its project', async () => {
      const files = {
        'p/model.cdev': `${clean}segment bakers "Bakers" niche\n`,
        'p/people.cdev': 'nonsense',
      };
      const stdin = 'profile x of bakery as user, buyer { info lifestyle "early" job mill "Mill" }\n';
      expect(await rulesIn(['-', '--stdin-path', 'p/people.cdev'], { files, stdin })).toContain(
        'p/people.cdev wrong-kind',
      );
    });

    it('takes a path that does not exist yet', async () => {
      const stdin = 'profile x of nowhere as user\n';
      const files = { 'model.cdev': clean };
      expect(await rulesIn(['-', '--stdin-path', 'new/x.cdev'], { files, stdin })).toContain(
        'new/x.cdev unknown-name',
      );
    });
  });

  describe('on a terminal', () => {
    it('is coloured, and wrapped where the terminal ends', async () => {
      const { stdout } = await check([], { files: { 'model.cdev': loud }, terminal: 60 });
      expect(stdout).toContain('\u001b[31m');
      const lines = stdout.replaceAll(/\u001b\[\d+m/g, '').split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    });

    it('is not coloured where nobody wants it', async () => {
      const files = { 'model.cdev': loud };
      const plain = await check([], { files, terminal: 80, environment: { NO_COLOR: '1' } });
      expect(plain.stdout).not.toContain('\u001b');
      expect((await check([], { files, terminal: 80, environment: { TERM: 'dumb' } })).stdout).not.toContain(
        '\u001b',
      );
      expect((await check([], { files, environment: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m');
      expect((await check([], { files })).stdout).not.toContain('\u001b');
    });

    it('shows how far long work is, and takes it away again', async () => {
      const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.cdev`, '']));
      const { stderr } = await check([], { files, terminal: 80, slowness: 100 });
      expect(stderr).toContain('Reading 20 of 20 files');
      expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
      expect((await check([], { files, terminal: 80 })).stderr).toBe('');
      expect((await check([], { files, slowness: 100 })).stderr).toBe('');
    });
  });

  it.each([
    [['nothing.cdev'], "'nothing.cdev' does not exist"],
    [['nowhere'], "'nowhere' does not exist"],
    [['readme.md'], "'readme.md' is no model"],
    [['empty'], "there is no .cdev file in 'empty'"],
    [['--fail-on', 'loud'], "'loud' is invalid"],
    [['--format', 'xml'], "'xml' is invalid"],
    [['--today', '2026-02-30'], 'It must be a day such as 2026-04-05.'],
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--stdin-path', 'model.cdev'], "goes with '-'"],
  ])('says why it could not run: %j', async (argv, message) => {
    const files = { 'model.cdev': clean, 'readme.md': '', 'empty/readme.md': '' };
    const { exitCode, stdout, stderr } = await check(argv, { files });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.startsWith('cdev: ')).toBe(true);
  });
});
