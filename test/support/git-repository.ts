import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A real repository made in a test, gone when it has finished. */
export interface TestRepository {
  readonly folder: string;
  /** Writes files, or takes away those that are undefined. */
  write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
  /** Commits everything on a day, and gives the commit's id. */
  commit(message: string, day: string): string;
  git(...args: readonly string[]): string;
}

/** In a folder of its own where none is given. */
export function createRepository(folder = temporaryFolder()): TestRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: environment(),
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Aisha');
  git('config', 'user.email', 'aisha@example.com');
  git('config', 'commit.gpgsign', 'false');
  return {
    folder,
    git,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        if (content === undefined) {
          rmSync(path, { recursive: true });
        } else {
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, content);
        }
      }
    },
    commit: (message, day) => {
      git('add', '--all');
      const time = `${day}T12:00:00+08:00`;
      execFileSync('git', ['-C', folder, 'commit', '--quiet', '--allow-empty', '--message', message], {
        env: { ...environment(), GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
        stdio: 'pipe',
      });
      return git('rev-parse', 'HEAD');
    },
  };
}

/** Without what whoever runs the tests has set for git. */
function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return Object.fromEntries([
    ...kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    ['GIT_CONFIG_GLOBAL', '/dev/null'],
    ['GIT_CONFIG_NOSYSTEM', '1'],
  ]);
}
