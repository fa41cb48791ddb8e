import { execFile } from 'node:child_process';
import { dirname } from 'node:path';

/** What went wrong, in a clause for whoever typed the command. */
export interface GitProblem {
  readonly problem: string;
}

/**
 * Runs git on the repository that a folder lies in, without a shell, and gives what it printed. Nothing that the
 * repository itself configures is run: no hook, no monitor of files, no converter, no fetching of what is missing.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
): Promise<{ readonly stdout: Buffer } | GitProblem> {
  return new Promise((resolve) => {
    execFile(
      'git',
      gitArguments(folder, args),
      { ...gitProcessOptions(process.env), encoding: 'buffer', maxBuffer: mostOutput },
      (error, stdout, stderr) => {
        resolve(error === null ? { stdout } : { problem: problemOf(error, stderr.toString('utf8')) });
      },
    );
  });
}

/** The arguments of a git that trusts nothing the repository says about how to run it. */
export function gitArguments(folder: string, args: readonly string[]): string[] {
  return ['-C', folder, ...wary, ...args];
}

/** How git is started: in a folder of ours, for some systems look for programs in the folder they are started in. */
export function gitProcessOptions(environment: Readonly<Record<string, string | undefined>>): {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly windowsHide: true;
} {
  return { cwd: dirname(process.execPath), env: waryEnvironment(environment), windowsHide: true };
}

const wary = [
  '--no-pager',
  '--no-replace-objects',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotePath=false',
    'log.showSignature=false',
    'log.diffMerges=separate',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

/** More than any answer that can be meant; in bytes. */
const mostOutput = 1024 * 1024 * 1024;

/**
 * The environment without what would lead git to another repository or have it run something. What the user has set
 * for git as a whole stays: whether a folder is safe stands there.
 */
function waryEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && (!/^GIT_/i.test(name) || keptVariables.test(name))) {
      kept[name] = value;
    }
  }
  return {
    ...kept,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  };
}

const keptVariables = /^GIT_(CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_(KEY|VALUE)_\d+|CEILING_DIRECTORIES)$/i;

function problemOf(error: Error & { readonly code?: unknown }, stderr: string): string {
  if (error.code === 'ENOENT') {
    return 'git is not installed, or not where programs are looked for';
  }
  const lines = stderr.trim().split('\n');
  const trouble = /^(fatal|error): /;
  const said = (lines.find((line) => trouble.test(line)) ?? lines[0] ?? '').replace(trouble, '');
  return said === '' ? 'git could not do its work' : `git says: ${said}`;
}
