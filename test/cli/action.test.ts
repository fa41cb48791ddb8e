import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withBundle } from '../support/bundled-program.ts';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { startForge } from '../support/fake-forge.ts';
import { createRepository } from '../support/git-repository.ts';
import { sarifProblems } from '../support/published-schemas.ts';
import { readAction, runAction } from '../support/run-action.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hostileFiles } from './formats/hostile-model.ts';

/** The event of a pull request against a commit. */
function pullRequestOn(base: string): Readonly<Record<string, unknown>> {
  return { action: 'synchronize', number: 7, pull_request: { number: 7, base: { sha: base } } };
}

const inputs = { today: '2026-04-05' };

describe('the action', () => {
  withBundle();

  it('puts nothing that others may have written into the text of a step', () => {
    const { steps } = readAction().runs;
    expect(steps.filter(({ run }) => run?.includes('${{')).map(({ name }) => name)).toEqual([]);
    expect(steps.every(({ run, uses }) => (run === undefined) !== (uses === undefined))).toBe(true);
  });

  it('uses only inputs and steps that there are', () => {
    const action = readAction();
    const text = JSON.stringify(action);
    const named = (pattern: RegExp): readonly string[] => [
      ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
    ];
    expect(named(/\binputs\.([\w-]+)/g).filter((name) => !(name in action.inputs))).toEqual([]);
    const ids = new Set(action.runs.steps.map(({ id }) => id));
    expect(named(/\bsteps\.([\w-]+)/g).filter((name) => !ids.has(name))).toEqual([]);
    expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name}`))).toEqual([]);
  });

  it('says in a pull request that a bar was loosened after the evidence, and fails it', async () => {
    const { folder, git, commits } = tellCrumbStory();
    git('checkout', '--quiet', commits['bar-loosened']);
    const forge = await startForge();
    const event = pullRequestOn(commits['moved-around']);
    const result = await runAction({ workspace: folder, inputs, event, apiUrl: forge.url });
    expect(result).toMatchObject({ succeeded: false, outputs: { result: 'failed' } });
    expect(forge.comments).toHaveLength(1);
    expect(forge.comments[0]?.body).toMatch(/^<!-- cdev diff -->\n### ❌/);
    expect(forge.comments[0]?.body).toContain('```mermaid');
    expect(result.log).toMatch(/^::error title=[^,]*\bmoved-goalposts\b[^,]*,file=hypotheses\.cdev,/m);
    expect(result.summary).toMatch(/^## cdev check\n/);
    expect([...forge.tokens]).toEqual(['Bearer token-of-the-run']);
  });

  it('updates its comment when the pull request goes on, to one quiet line where nothing is left', async () => {
    const { folder, git, commits } = tellCrumbStory();
    const forge = await startForge();
    const event = pullRequestOn(commits['moved-around']);
    for (const chapter of ['bar-loosened', 'bar-restored'] as const) {
      git('checkout', '--quiet', commits[chapter]);
      await runAction({ workspace: folder, inputs: { today: '2026-01-23' }, event, apiUrl: forge.url });
    }
    expect(forge.comments.map(({ body }) => body)).toEqual([
      '<!-- cdev diff -->\nNothing of meaning changed in the venture.\n',
    ]);
  });

  it('writes to the summary what it may not write as a comment, as for a fork', async () => {
    const { folder, git, commits } = tellCrumbStory();
    git('checkout', '--quiet', commits.pivot);
    const forge = await startForge({ readOnly: true });
    const event = pullRequestOn(commits.refuted);
    const result = await runAction({
      workspace: folder,
      inputs: { ...inputs, 'fail-on': 'never' },
      event,
      apiUrl: forge.url,
    });
    expect(result).toMatchObject({ succeeded: true, outputs: { result: 'passed' } });
    expect(forge.comments).toEqual([]);
    expect(result.summary).toContain('<!-- cdev diff -->');
    expect(result.log).toContain('no comment is left: the forge answers 403');
  });

  it('checks what is pushed without a pull request, and comments nowhere', async () => {
    const { folder } = tellCrumbStory();
    const forge = await startForge();
    const result = await runAction({
      workspace: folder,
      inputs: { ...inputs, 'fail-on': 'never' },
      event: { ref: 'refs/heads/main' },
      apiUrl: forge.url,
    });
    expect(result.succeeded).toBe(true);
    expect(result.ran).not.toContain('Tell what changed in meaning');
    expect(forge.requests).toEqual([]);
    expect(result.summary).toContain('## cdev check');
  });

  it('compares with what it is told, and adds it to the summary where comments are not wanted', async () => {
    const { folder, commits } = tellCrumbStory();
    const forge = await startForge();
    const result = await runAction({
      workspace: folder,
      inputs: { ...inputs, base: commits.begun, comment: 'false', 'fail-on': 'never', annotate: 'false' },
      event: pullRequestOn(commits.gated),
      apiUrl: forge.url,
    });
    expect(forge.requests).toEqual([]);
    expect(result.summary).toContain('<!-- cdev diff -->');
    expect(readFileSync(result.outputs['comment-file'] ?? '', 'utf8')).toMatch(/^<!-- cdev diff -->/);
    expect(result.log).not.toMatch(/^::(error|warning|notice)/m);
  });

  it('fetches the base into a shallow clone', async () => {
    const { folder, commits, git } = tellCrumbStory();
    git('branch', 'topic', commits['bar-loosened']);
    const clone = createRepository();
    clone.git('remote', 'add', 'origin', `file://${folder}`);
    git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    clone.git('fetch', '--quiet', '--depth=1', 'origin', 'topic');
    clone.git('checkout', '--quiet', 'FETCH_HEAD');
    const forge = await startForge();
    const event = pullRequestOn(commits['moved-around']);
    await runAction({ workspace: clone.folder, inputs, event, apiUrl: forge.url });
    expect(forge.comments[0]?.body).toMatch(/^<!-- cdev diff -->\n### ❌/);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true');
  });

  it('compares in a repository that was checked out into a folder', async () => {
    const workspace = temporaryFolder();
    const { folder, commits } = tellCrumbStory();
    createRepository().git('clone', '--quiet', folder, join(workspace, 'venture'));
    const forge = await startForge();
    const result = await runAction({
      workspace,
      inputs: { ...inputs, 'working-directory': 'venture', 'fail-on': 'never' },
      event: pullRequestOn(commits.pivot),
      apiUrl: forge.url,
    });
    expect(result.succeeded).toBe(true);
    expect(forge.comments[0]?.body).toContain('gate G1 passed');
  });

  it('says that it cannot compare where the base is nowhere, and checks all the same', async () => {
    const { folder } = tellCrumbStory();
    const event = pullRequestOn('0123456789012345678901234567890123456789');
    const result = await runAction({ workspace: folder, inputs: { ...inputs, 'fail-on': 'never' }, event });
    expect(result.succeeded).toBe(true);
    expect(result.log).toContain('::warning title=cdev::What to compare with is not in this clone');
    expect(result.ran).toContain('Check the models');
    expect(result.ran).not.toContain('Tell what changed in meaning');
  });

  it('writes SARIF where it is asked for, with links to the pages of its own version, and hands it over', async () => {
    const { folder } = tellCrumbStory();
    const result = await runAction({
      workspace: folder,
      inputs: { ...inputs, 'fail-on': 'never', sarif: 'reports/cdev.sarif', 'upload-sarif': 'true' },
    });
    const log: unknown = JSON.parse(readFileSync(join(folder, 'reports/cdev.sarif'), 'utf8'));
    expect(sarifProblems(log)).toEqual([]);
    expect(JSON.stringify(log)).toContain('https://github.com/cdev/cdev/blob/v1/language-server/docs/rules/');
    expect(result.used).toEqual([
      {
        uses: 'github/codeql-action/upload-sarif@v4',
        with: { sarif_file: 'reports/cdev.sarif', category: 'cdev' },
      },
    ]);
  });

  it('takes paths line by line, from the working directory, whatever is in their names', async () => {
    const repository = createRepository();
    repository.write({
      'all ventures/a b/$(touch pwned).cdev': 'profile x of nowhere as user\n',
      'all ventures/--help.cdev': 'profile y of nowhere as user\n',
      'all ventures/left out.cdev': 'profile z of nowhere as user\n',
    });
    repository.commit('Begin', '2026-03-01');
    const { log, succeeded } = await runAction({
      workspace: repository.folder,
      inputs: { ...inputs, 'working-directory': 'all ventures', paths: 'a b\n\n--help.cdev\n' },
    });
    expect(succeeded).toBe(false);
    expect(log).toContain('file=all ventures/a b/$(touch pwned).cdev,');
    expect(log).toContain('file=all ventures/--help.cdev,');
    expect(log).not.toContain('left out.cdev');
    expect(existsSync(join(repository.folder, 'all ventures/pwned'))).toBe(false);
  });

  it('tells of models that are gone, though nothing is left to check', async () => {
    const repository = createRepository();
    repository.write({ 'model.cdev': 'venture k "Kitchen"\n' });
    const base = repository.commit('Begin', '2026-03-01');
    repository.git('rm', '--quiet', 'model.cdev');
    repository.commit('Give up', '2026-03-02');
    const forge = await startForge();
    const event = pullRequestOn(base);
    const sarif = { ...inputs, sarif: 'cdev.sarif', 'upload-sarif': 'true' };
    const result = await runAction({ workspace: repository.folder, inputs: sarif, event, apiUrl: forge.url });
    expect(result).toMatchObject({ succeeded: false, used: [], outputs: { result: 'failed' } });
    expect(result.log).toContain('there is no .cdev file in this folder');
    expect(result.log).toContain('::error title=cdev::The models could not be checked');
    expect(forge.comments.map(({ body }) => body)).toEqual([expect.stringContaining('is gone')]);
  });

  it('fails where the models cannot be checked', async () => {
    const repository = createRepository();
    repository.commit('Begin', '2026-03-01');
    const { log, succeeded, outputs } = await runAction({ workspace: repository.folder, inputs });
    expect({ succeeded, result: outputs['result'] }).toEqual({ succeeded: false, result: 'failed' });
    expect(log).toContain('there is no .cdev file in this folder');
  });

  it.each(['true', 'false'])(
    'lets nothing that founders wrote become a command of the workflow, annotated or not: %s',
    async (annotate) => {
      const repository = createRepository();
      repository.write({ 'model.cdev': 'venture bakery { currency EUR }\n' });
      const base = repository.commit('Begin', '2026-03-01');
      repository.write({ 'model.cdev': undefined, ...hostileFiles });
      repository.commit('Words of all kinds', '2026-03-02');
      const forge = await startForge();
      const { log } = await runAction({
        workspace: repository.folder,
        inputs: { ...inputs, annotate },
        event: pullRequestOn(base),
        apiUrl: forge.url,
      });
      const commands = commandsIn(log);
      const ours =
        /^::(error|warning|notice) title=[\w ()-]+(,file=a%2C b%3A c %25\/#1 @everyone\.cdev,[\w=,]+)?::/;
      expect(commands.filter((command) => !ours.test(command))).toEqual([]);
      expect(commands.length > 0).toBe(annotate === 'true');
      const body = (forge.comments[0]?.body ?? '').replace(/\\`/g, '').replace(/`+[^`]*`+/g, '');
      expect(body).not.toMatch(/@everyone|<script|(?<!\\)\]\(https|#1\b/);
      expect((body.match(/<details>/g) ?? []).length).toBe((body.match(/<\/details>/g) ?? []).length);
    },
  );

  it('builds itself once where it comes without a bundle, with what its lock file names', async () => {
    const { folder } = tellCrumbStory();
    const actionPath = temporaryFolder();
    const programs = temporaryFolder();
    const calls = join(programs, 'calls');
    writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "$PWD: $*" >> '${calls}'\n`);
    chmodSync(join(programs, 'npm'), 0o755);
    const environment = { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` };
    await runAction({ workspace: folder, inputs, actionPath, environment });
    expect(readFileSync(calls, 'utf8')).toBe(`${actionPath}: ci\n${actionPath}: run --silent build\n`);
    mkdirSync(join(actionPath, 'language-server/out'), { recursive: true });
    writeFileSync(join(actionPath, 'language-server/out/cdev.cjs'), 'process.exitCode = 0;\n');
    const again = await runAction({ workspace: folder, inputs, actionPath, environment });
    expect(again.succeeded).toBe(true);
    expect(readFileSync(calls, 'utf8').split('\n')).toHaveLength(3);
  });
});

/** What a runner takes for commands: lines that begin with two colons, unless commands are stopped. */
function commandsIn(log: string): readonly string[] {
  const commands: string[] = [];
  let stop: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/).map((one) => one.trimStart())) {
    if (stop !== undefined) {
      stop = line === `::${stop}::` ? undefined : stop;
    } else if (line.startsWith('::stop-commands::')) {
      stop = line.slice('::stop-commands::'.length);
    } else if (/^::[\w-]+.*::/.test(line)) {
      commands.push(line);
    }
  }
  return commands;
}
