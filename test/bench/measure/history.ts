import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { programFile } from '../../../language-server/scripts/bundle.ts';
import { createRepository } from '../../support/git-repository.ts';
import { aThousandDays, commitAll } from '../../support/long-history.ts';
import { outFolder } from '../build.ts';
import { runProgram } from './program.ts';
import type { Series } from './series.ts';

const historySchema = z.object({ projects: z.array(z.object({ commits: z.number() })) });

/**
 * One round of telling a history, of git going through the same commits and printing what each changed, and of checking
 * the last commit alone, which whoever has no history would have to do for every one.
 */
export function measureHistory(series: Series, commits: number): void {
  const folder = repositoryOf(commits);
  const argv = [programFile('cdev'), 'history', '--format', 'json', '--today', '2026-12-01'];
  const told = runProgram(argv, { cwd: folder });
  const counts = historySchema.parse(JSON.parse(told.stdout)).projects.map((project) => project.commits);
  if (counts.length !== 1 || counts[0] !== commits) {
    throw new Error(`The history of ${commits} commits told of ${counts.join(' and ')}.`);
  }
  series.add(`history ${commits} cdev`, told.milliseconds);
  const begun = performance.now();
  const { status } = spawnSync('git', ['-C', folder, 'log', '--patch', '--no-ext-diff', 'main'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error('git did not go through the history.');
  }
  series.add(`history ${commits} git`, performance.now() - begun);
  const check = runProgram([programFile('cdev'), 'check', '--no-cache', '--format', 'json'], {
    cwd: folder,
  });
  series.add(`history ${commits} check`, check.milliseconds);
}

/** A repository with so many commits, made once. */
function repositoryOf(commits: number): string {
  const folder = join(outFolder, 'histories', String(commits));
  if (!existsSync(folder)) {
    const aside = `${folder}.new`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    const repository = createRepository(aside);
    commitAll(repository, aThousandDays(commits));
    repository.git('checkout', '--quiet', '--force', 'main');
    renameSync(aside, folder);
  }
  return folder;
}
