import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export const probeFile = join(import.meta.dirname, '..', 'probe.cjs');

export interface ProgramRun {
  readonly milliseconds: number;
  /** The most memory it had at once, in bytes; undefined without the probe. */
  readonly peak?: number;
  readonly exitCode: number | null;
  readonly stdout: string;
}

export interface ProgramOptions {
  /** Where it may keep what it could compute again. */
  readonly cache?: string;
  /** Whether to learn its peak of memory, which costs a millisecond at the start. */
  readonly probed?: boolean;
  /** The most files it may have open at once. */
  readonly openFiles?: number;
  readonly cwd?: string;
}

/** Runs a program of Node from its start to its end and takes the time from outside. */
export function runProgram(argv: readonly string[], options: ProgramOptions = {}): ProgramRun {
  const { cache, probed = false, openFiles, cwd } = options;
  const notes = probed ? mkdtempSync(join(tmpdir(), 'cdev-bench-')) : undefined;
  const probe = notes && join(notes, 'probe');
  const nodeArgv = [...(probe ? ['--require', probeFile] : []), ...argv];
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    ...(cache && { XDG_CACHE_HOME: cache }),
    ...(probe && { BENCH_PROBE_FILE: probe }),
  };
  const [command, commandArgv] =
    openFiles === undefined
      ? [process.execPath, nodeArgv]
      : ['sh', ['-c', `ulimit -n ${openFiles} && exec "$0" "$@"`, process.execPath, ...nodeArgv]];
  const begun = performance.now();
  const { status, stdout } = spawnSync(command, commandArgv, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1024 * 1024 * 1024,
    encoding: 'utf8',
  });
  const milliseconds = performance.now() - begun;
  const peak = probe === undefined ? undefined : Number(readFileSync(`${probe}.exit`, 'utf8'));
  if (notes) {
    rmSync(notes, { recursive: true });
  }
  return { milliseconds, peak, exitCode: status, stdout };
}
