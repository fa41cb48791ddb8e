import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { withBundle } from '../support/bundled-program.ts';
import { readRepositoryFile, repositoryRoot } from '../support/repository.ts';
import { readAction } from '../support/run-action.ts';
import { runCdev } from '../support/run-cdev.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = readRepositoryFile('language-server/docs/review.md');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

describe('the page on reviews', () => {
  it('holds YAML that can be read', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    expect(yaml.length).toBeGreaterThan(3);
    for (const { text } of yaml) {
      expect(parse(text)).toBeTypeOf('object');
    }
  });

  it('calls commands that there are, with options that they have', async () => {
    const calls = blocks.flatMap(({ text }) =>
      [...text.matchAll(/\bcdev (check|diff|history|fmt|comment|git-setup)\b([^|>&;\n]*)/g)].map(
        ([, command = '', rest = '']) => ({
          command,
          flags: rest.match(/--[a-z-]+/g) ?? [],
          format: /--format (\w+)/.exec(rest)?.[1],
        }),
      ),
    );
    expect(calls.length).toBeGreaterThan(8);
    for (const { command, flags, format } of calls) {
      const { stdout } = await runCdev([command, '--help']);
      expect(flags.filter((flag) => !stdout.includes(flag))).toEqual([]);
      expect(stdout).toContain(format === undefined ? command : `"${format}"`);
    }
  });

  it('tells every input of the action and every format of a check', async () => {
    const untold = Object.keys(readAction().inputs).filter((name) => !page.includes(`\`${name}\``));
    expect(untold).toEqual([]);
    const { stdout } = await runCdev(['check', '--help']);
    const [, formats = ''] = /choices: ((?:"\w+",?\s*)+)/.exec(stdout) ?? [];
    const names = (formats.match(/\w+/g) ?? []).filter((name) => name !== 'text');
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names hooks that there are', () => {
    const ids = hooks().map(({ id }) => id);
    expect(ids.filter((id) => !page.includes(`id: ${id}`))).toEqual([]);
  });
});

const hooksSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('script'),
    files: z.string(),
    require_serial: z.literal(true),
  }),
);

function hooks(): z.infer<typeof hooksSchema> {
  return hooksSchema.parse(parse(readRepositoryFile('.pre-commit-hooks.yaml')));
}

describe('the hooks for pre-commit', () => {
  withBundle();

  it('start a program that may be started, for models alone', () => {
    for (const { entry, files } of hooks()) {
      accessSync(join(repositoryRoot, entry.split(' ')[0] ?? ''), constants.X_OK);
      expect(
        ['a/model.cdev', 'model.cdev.md', 'cdev'].filter((path) => new RegExp(files).test(path)),
      ).toEqual(['a/model.cdev']);
    }
  });

  it('check and lay out the files they are given, whatever these are called', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '--odd name.cdev'), 'segment   a    niche\n');
    const run = (id: string) => {
      const [program = '', ...argv] =
        hooks()
          .find((hook) => hook.id === id)
          ?.entry.split(' ') ?? [];
      return spawnSync(join(repositoryRoot, program), [...argv, '--odd name.cdev'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: `${folder}/.cache` },
      });
    };
    expect(run('cdev-check')).toMatchObject({ status: 0, stderr: '' });
    expect(run('cdev-fmt').status).toBe(0);
    expect(readFileSync(join(folder, '--odd name.cdev'), 'utf8')).toBe('segment a niche\n');
  });

  it('are committed so that they can be started', () => {
    const listed = execFileSync('git', ['ls-files', '--stage', 'language-server/scripts/run-hook.sh'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect(listed).toMatch(/^100755 /);
  });
});
