import { spawnSync } from 'node:child_process';
import { beforeAll } from 'vitest';
import { bundleIfStale, programFile } from '../../language-server/scripts/bundle.ts';

/** Has the programs bundled before the tests of a file begin. */
export function withBundle(): void {
  beforeAll(bundleIfStale);
}

export interface SpawnOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** Runs the bundled command as a process of its own, without colours and with a home of its own. */
export function spawnCdev(argv: readonly string[], { folder, environment, stdin = '' }: SpawnOptions) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile('cdev'), ...argv], {
    cwd: folder,
    env: { ...inherited, XDG_CACHE_HOME: `${folder}/.cache`, ...environment },
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: status, stdout, stderr };
}

export { programFile };
