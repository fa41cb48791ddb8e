import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { readRepositoryFile, repositoryRoot } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { filledIn, holds } from './workflow-expressions.ts';

const stepSchema = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  if: z.string().optional(),
  shell: z.literal('bash').optional(),
  'working-directory': z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.string()).default({}),
});

export type ActionStep = z.infer<typeof stepSchema>;

const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  author: z.string(),
  branding: z.strictObject({ icon: z.string(), color: z.string() }),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(stepSchema) }),
});

export function readAction(): z.infer<typeof actionSchema> {
  return actionSchema.parse(parse(readRepositoryFile('action.yml')));
}

export interface ActionRun {
  /** The repository that was checked out. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The event that the workflow runs for. */
  readonly event?: Readonly<Record<string, unknown>>;
  readonly apiUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the action lies; this repository where none is given. */
  readonly actionPath?: string;
}

export interface ActionResult {
  readonly succeeded: boolean;
  /** The names of the steps that ran, in order. */
  readonly ran: readonly string[];
  /** The steps that use other actions, with what they are given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[];
  /** What all steps printed, both ways. */
  readonly log: string;
  /** The summaries of all steps together. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the steps of the action one after the other, as a runner of GitHub does; those of other actions are noted only. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const action = readAction();
  const runner = temporaryFolder({ 'event.json': JSON.stringify(run.event ?? {}) });
  const { actionPath = repositoryRoot } = run;
  const github = {
    event: run.event ?? {},
    token: 'token-of-the-run',
    workspace: run.workspace,
    server_url: 'https://github.com',
    action_repository: 'cdev/cdev',
    action_ref: 'v1',
  };
  const defaults = Object.entries(action.inputs).map(([name, input]): [string, string] => [
    name,
    filledIn(input.default, { github }),
  ]);
  const inputs = { ...Object.fromEntries(defaults), ...run.inputs };
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const contexts = { github, inputs, steps };
  const ran: string[] = [];
  const used: { uses: string; with: Record<string, string> }[] = [];
  let log = '';
  let summary = '';
  let succeeded = true;
  for (const [index, step] of action.runs.steps.entries()) {
    if (!succeeded || !holds(step.if ?? "'always'", contexts)) {
      continue;
    }
    ran.push(step.name);
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: filledInAll(step.with, contexts) });
      continue;
    }
    const files = commandFilesFor(join(runner, `step-${index}`));
    const result = await runScript(step.run ?? '', {
      folder: join(run.workspace, filledIn(step['working-directory'] ?? '.', contexts)),
      script: join(runner, `step-${index}`, 'script.sh'),
      environment: {
        ...run.environment,
        ...filledInAll(step.env, contexts),
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_API_URL: run.apiUrl ?? 'http://127.0.0.1:9',
        GITHUB_EVENT_PATH: join(runner, 'event.json'),
        GITHUB_OUTPUT: files.output,
        GITHUB_REPOSITORY: 'mei/bakery',
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_WORKSPACE: run.workspace,
        RUNNER_TEMP: runner,
      },
    });
    log += result.log;
    summary += readFileSync(files.summary, 'utf8');
    if (step.id !== undefined) {
      steps[step.id] = { outputs: readOutputs(readFileSync(files.output, 'utf8')) };
    }
    succeeded = result.exitCode === 0;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]): [string, string] => [
    name,
    filledIn(value, contexts),
  ]);
  return { succeeded, ran, used, log, summary, outputs: Object.fromEntries(outputs) };
}

function filledInAll(
  values: Readonly<Record<string, string>>,
  contexts: Parameters<typeof filledIn>[1],
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filledIn(value, contexts)]));
}

/** The files through which a step says what it has to say to the runner; every step has its own. */
function commandFilesFor(folder: string): { readonly output: string; readonly summary: string } {
  mkdirSync(folder, { recursive: true });
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary.md') };
  writeFileSync(files.output, '');
  writeFileSync(files.summary, '');
  return files;
}

async function runScript(
  script: string,
  options: {
    readonly folder: string;
    readonly script: string;
    readonly environment: Readonly<Record<string, string>>;
  },
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  writeFileSync(options.script, script);
  const inherited = Object.entries(process.env).filter(([name]) => !/^(GITHUB|GIT|npm)_|COLOR$/i.test(name));
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', options.script], {
    cwd: options.folder,
    env: {
      ...Object.fromEntries(inherited),
      XDG_CACHE_HOME: join(dirname(options.script), 'cache'),
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, log };
}

function readOutputs(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
}
