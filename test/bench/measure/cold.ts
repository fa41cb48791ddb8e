import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programFile } from '../../../language-server/scripts/bundle.ts';
import { yardstickFile } from '../build.ts';
import { modelPath } from '../generate.ts';
import { workspaceOf } from '../workspaces.ts';
import { type ProgramRun, runProgram } from './program.ts';
import type { Series } from './series.ts';

/** One round of whole checks of a workspace, each program in a process of its own. */
export function measureCold(series: Series, files: number): void {
  const folder = workspaceOf(files);
  note(series, `cold ${files} cdev`, check(folder, ['--no-cache']));
  note(series, `cold ${files} hand`, runProgram([yardstickFile('hand'), folder], { probed: true }));
  note(series, `cold ${files} stock`, runProgram([yardstickFile('stock'), folder], { probed: true }));
}

/** One round of checks with the cache full and one file changed since. */
export function measureWarm(series: Series, files: number, round: number): void {
  const folder = workspaceOf(files);
  const cache = mkdtempSync(join(tmpdir(), 'cdev-bench-'));
  const changed = join(folder, modelPath(7));
  const text = readFileSync(changed, 'utf8');
  try {
    check(folder, [], cache);
    writeFileSync(changed, `// ${round}\n${text}`);
    note(series, `warm ${files} cdev`, check(folder, [], cache));
  } finally {
    writeFileSync(changed, text);
    rmSync(cache, { recursive: true });
  }
}

/** Whether a check says the same where hardly any file may be open at a time. */
export function measureFewOpenFiles(series: Series, files: number): void {
  const folder = workspaceOf(files);
  const usual = check(folder, ['--no-cache']);
  const few = check(folder, ['--no-cache'], undefined, 256);
  const same = few.exitCode === usual.exitCode && few.stdout === usual.stdout;
  series.add(`few open files ${files}`, same ? 0 : 1);
}

/** One round of starts: the command on one file, the bare runtime, and the server up to its first answer. */
export function measureStart(series: Series): void {
  const folder = join(workspaceOf(100), '..', 'one');
  cpSync(join(workspaceOf(100), modelPath(7)), join(folder, 'one.cdev'));
  series.add('start node', runProgram(['-e', '0']).milliseconds);
  series.add('start cdev', runProgram([programFile('cdev'), 'check', '--no-cache', folder]).milliseconds);
}

function check(folder: string, flags: readonly string[], cache?: string, openFiles?: number): ProgramRun {
  const argv = [programFile('cdev'), 'check', '--format', 'json', ...flags, folder];
  return runProgram(argv, { probed: true, cache, openFiles });
}

function note(series: Series, name: string, { milliseconds, peak, stdout, exitCode }: ProgramRun): void {
  if (exitCode === null || stdout === '') {
    throw new Error(`${name} did not run to its end.`);
  }
  series.add(`${name} ms`, milliseconds);
  series.add(`${name} peak`, peak ?? Number.NaN);
}
