import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { programFile } from '../../../language-server/scripts/bundle.ts';
import { installCompared } from '../compared.ts';
import { likeC4HubPath, likeC4ModelPath, likeC4WorkspaceOf } from '../generate-likec4.ts';
import { workspaceOf } from '../workspaces.ts';
import { runProgram } from './program.ts';
import { median, type Series } from './series.ts';
import { alternate } from './server.ts';
import { Served } from './served.ts';

/** One round beside LikeC4, a product on Langium: a whole check, a start of its server, and edits of one file. */
export async function measurePeers(series: Series, files: number): Promise<void> {
  const program = likeC4Program();
  const theirs = likeC4WorkspaceOf(files);
  const ours = workspaceOf(files);
  const check = runProgram([program, 'validate', '--no-layout', theirs], { cwd: theirs });
  if (check.exitCode !== 0) {
    throw new Error(`LikeC4 does not take its own workspace: ${check.stdout}`);
  }
  series.add('likec4 check per line', check.milliseconds / linesIn(theirs, '**/*.c4'));
  const own = runProgram([programFile('cdev'), 'check', '--no-cache', '--format', 'json', ours]);
  series.add('likec4 cdev check per line', own.milliseconds / linesIn(ours, '**/*.cdev'));
  await measureServing(series, program, theirs);
}

/** Its programs and all they need are installed when they are first measured. */
function likeC4Program(): string {
  const found = installCompared('likec4', '1.59.4').resolve('likec4/package.json');
  return join(dirname(found), 'bin', 'likec4.mjs');
}

function linesIn(folder: string, pattern: string): number {
  return globSync(pattern, { cwd: folder })
    .map((path) => readFileSync(join(folder, path), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0);
}

async function measureServing(series: Series, program: string, folder: string): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'cdev-bench-'));
  const served = await Served.start({
    argv: [program, 'lsp', '--stdio'],
    folder,
    languageId: 'likec4',
    cache,
  });
  try {
    const hub = readFileSync(join(folder, likeC4HubPath), 'utf8');
    await served.initialized();
    await served.open(likeC4HubPath, hub);
    const line = hub.split('\n').findIndex((text) => text.includes('claim nearness'));
    const deadline = performance.now() + 300_000;
    while ((await served.references(likeC4HubPath, line, '  claim near'.length)).length === 0) {
      if (performance.now() > deadline) {
        throw new Error('LikeC4 found no reference to the hub.');
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    series.add('likec4 ready', performance.now() - served.begun);
    const path = likeC4ModelPath(7);
    const text = readFileSync(join(folder, path), 'utf8');
    await served.open(path, text);
    await served.quiet(1000);
    const wrong = text.replace('-> h00007-a "rests on"', '-> h00007-aq "rests on"');
    series.add('likec4 keystroke', median(await alternate(served, path, text, wrong, 6)));
  } finally {
    await served.stop();
    rmSync(cache, { recursive: true, force: true });
  }
}
