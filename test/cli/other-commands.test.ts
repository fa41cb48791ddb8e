import { describe, expect, it } from 'vitest';
import { statusJsonSchema } from '../../language-server/src/core/report/status-json.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';
import { runCdev } from '../support/run-cdev.ts';

const model = `venture bakery "The corner bakery" { currency EUR }
hypothesis H1 "Bakers throw a tenth away" {
  kind problem
  risk critical
  pass when >= 6 of 10 interviews by 2026-06-01
  fail when < 3
}
`;

describe('cdev', () => {
  it('prints its version', async () => {
    expect(await runCdev(['--version'])).toMatchObject({ exitCode: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('teaches when it is asked for help', async () => {
    const { exitCode, stdout } = await runCdev(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['check', 'status', 'explain', 'rules', 'fmt', 'fix', 'init']) {
      expect(stdout).toContain(`\n  ${command} `);
    }
    expect((await runCdev(['check', '--help'])).stdout).toContain('cdev check --fail-on warning');
  });

  it('prints help as an error when it is told nothing', async () => {
    const { exitCode, stdout, stderr } = await runCdev([]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: cdev');
  });

  it('suggests the command that was meant', async () => {
    const { exitCode, stderr } = await runCdev(['chekc']);
    expect(exitCode).toBe(2);
    expect(stderr).toBe("cdev: unknown command 'chekc'\n(Did you mean check?)\n");
  });
});

describe('cdev status', () => {
  const files = { 'p/model.cdev': model, 'q/model.cdev': 'venture other { currency EUR }\n' };

  it('tells a person where the ventures stand', async () => {
    const { exitCode, stdout } = await runCdev(['status'], { files });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('The corner bakery');
    expect(stdout).toContain('discovery');
    expect(stdout).toContain('other');
  });

  it('speaks of the project asked about', async () => {
    const { stdout } = await runCdev(['status', 'p', '--format', 'json'], { files });
    const { projects } = statusJsonSchema.parse(JSON.parse(stdout));
    expect(projects.map(({ name, root }) => ({ name, root }))).toEqual([{ name: 'bakery', root: 'p' }]);
    expect(projects[0]?.hypotheses).toMatchObject([
      { name: 'H1', verdict: 'untested', file: 'p/model.cdev', range: { start: { line: 1, character: 11 } } },
    ]);
  });

  it('prints Markdown', async () => {
    expect((await runCdev(['status', 'p', '--format', 'markdown'], { files })).stdout).toMatch(/^# /);
  });
});

describe('cdev explain', () => {
  it.each(rules.map((rule) => rule.name))('has a page for %s', async (name) => {
    const { exitCode, stdout } = await runCdev(['explain', name]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${name}\n`));
    expect(stdout).toContain('Right');
  });

  it('suggests the rule that was meant', async () => {
    const { exitCode, stderr } = await runCdev(['explain', 'vague-wordin']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'vague-wording'");
    expect((await runCdev(['explain', 'constructor'])).exitCode).toBe(2);
  });
});

describe('cdev rules', () => {
  it('lists every rule with its severity', async () => {
    const { stdout } = await runCdev(['rules']);
    for (const rule of rules) {
      expect(stdout).toContain(`\n  ${rule.name} ${rule.severity}`);
    }
  });

  it('lists them for other programs', async () => {
    const { stdout } = await runCdev(['rules', '--format', 'json']);
    const listed: unknown = JSON.parse(stdout);
    expect(listed).toMatchObject({ version: 1 });
    expect(listed).toHaveProperty('rules.length', rules.length);
  });
});

describe('cdev init', () => {
  it('says how to go on in words that a shell takes as they are', async () => {
    expect((await runCdev(['init', "it's mine"])).stdout).toContain(String.raw`cdev check 'it'\''s mine' `);
    expect((await runCdev(['init', 'mine'])).stdout).toContain('cdev check mine ');
  });

  it.each(['.', 'my café #2', '2026', 'baker', '長者'])(
    'writes a first model with nothing wrong in it: %s',
    async (folder) => {
      const { exitCode, stdout, textOf } = await runCdev(['init', folder]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('model.cdev');
      const text = textOf(`${folder}/model.cdev`) ?? '';
      expect(text).toContain('venture ');
      const checked = await runCdev(['check', '--fail-on', 'hint'], { files: { 'model.cdev': text } });
      expect(checked.stdout).toContain('No findings in 1 file');
      expect(checked.exitCode).toBe(0);
    },
  );

  it('shows evidence that can be put in as it stands', async () => {
    const text = (await runCdev(['init'])).textOf('model.cdev') ?? '';
    const uncommented = text.replace(/(\n\/\/ evidence[\s\S]*)$/, (part) => part.replaceAll('\n// ', '\n'));
    const files = { 'model.cdev': uncommented, 'notes/e1.md': '' };
    expect(uncommented).not.toBe(text);
    const { stdout } = await runCdev(['check', '--today', '2026-06-01', '--format', 'json'], { files });
    expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0 } });
  });

  it('guesses the currency from where it runs', async () => {
    const textIn = async (LANG: string) =>
      (await runCdev(['init'], { environment: { LANG } })).textOf('model.cdev');
    expect(await textIn('en_SG.UTF-8')).toContain('currency SGD');
    expect(await textIn('de_AT')).toContain('currency EUR');
    expect(await textIn('C')).toContain('currency USD');
  });

  it('never writes over anything', async () => {
    const files = { 'p/old.cdev': 'mine' };
    const { exitCode, stderr, textOf } = await runCdev(['init', 'p'], { files });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("'p/old.cdev'");
    expect(textOf('p/old.cdev')).toBe('mine');
    expect(textOf('p/model.cdev')).toBeUndefined();
    expect((await runCdev(['init', 'p/old.cdev'], { files })).exitCode).toBe(2);
  });

  it('says that it could not write', async () => {
    const { exitCode, stderr } = await runCdev(['init'], { readOnly: 'model.cdev' });
    expect(exitCode).toBe(2);
    expect(stderr).toBe("cdev: 'model.cdev' could not be written: it is read-only\n");
  });
});
