import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { programFile } from '../../../language-server/scripts/bundle.ts';
import { yardstickFile } from '../build.ts';
import { hubPath, modelPath } from '../generate.ts';
import { flawedFilesOf, workspaceOf } from '../workspaces.ts';
import { median, quantile, type Series } from './series.ts';
import { Served, type ServerOptions } from './served.ts';

export type ServerName = 'cdev' | 'stock';

export interface ServerRound {
  readonly server: ServerName;
  readonly files: number;
  readonly keystrokes: number;
}

/** One round with one server: start, load, memory at rest, and edits of a file and of the hub. */
export async function measureServer(series: Series, round: ServerRound): Promise<void> {
  const { server, files, keystrokes } = round;
  const name = `${server} ${files}`;
  await withServer(server, files, async (served, folder) => {
    series.add(`initialize ${name}`, served.initializeMilliseconds);
    const hub = readFileSync(join(folder, hubPath), 'utf8');
    await served.initialized();
    await served.open(hubPath, hub);
    await loaded(served, folder, hub);
    series.add(`ready ${name}`, performance.now() - served.begun);
    // What is found in the files that nobody opened comes afterwards; nothing is measured before it has come.
    await served.hasErrorsIn(flawedFilesOf(files));
    await served.quiet(500);
    series.add(`heap ${name}`, (await served.memory()).heap);

    const path = modelPath(7);
    const text = readFileSync(join(folder, path), 'utf8');
    await served.open(path, text);
    await served.quiet();
    const plain = await alternate(served, path, text, unknownName(text, 'rests on h00007-a'), keystrokes);
    series.add(`keystroke ${name} p50`, median(plain));
    series.add(`keystroke ${name} p95`, quantile(plain, 0.95));

    const typo = hub.replace('with   passer-by', 'with   passer-bi');
    series.add(`hub edit ${name}`, median(await alternate(served, hubPath, hub, typo, keystrokes)));
    const before = served.publications;
    await alternate(served, hubPath, hub, typo, 2);
    await served.quiet();
    series.add(`published by a hub edit ${name}`, (served.publications - before) / 2);

    const renamed = hub.replace('hypothesis nearness', 'hypothesis proximity');
    const renames: number[] = [];
    for (let turn = 0; turn < 6; turn++) {
      renames.push(...(await alternate(served, hubPath, hub, renamed, 1, turn)));
      await served.quiet();
    }
    series.add(`hub rename ${name}`, median(renames));
  });
}

/** One round of opening a broken file while the workspace is still to be read. */
export async function measureFirstSyntax(series: Series, files: number): Promise<void> {
  await withServer('cdev', files, async (served, folder) => {
    const path = modelPath(7);
    const text = readFileSync(join(folder, path), 'utf8').replace('  risk high\n', '  risk { high\n');
    await served.initialized();
    const begun = performance.now();
    await served.open(path, text);
    await served.published(path, hasError);
    series.add(`first syntax cdev ${files}`, performance.now() - begun);
  });
}

/** One round of a second start on the same files. */
export async function measureSecondStart(series: Series, files: number): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'cdev-bench-'));
  try {
    for (const start of ['first', 'second']) {
      await withServer(
        'cdev',
        files,
        async (served, folder) => {
          const hub = readFileSync(join(folder, hubPath), 'utf8');
          await served.initialized();
          await served.open(hubPath, hub);
          await loaded(served, folder, hub);
          series.add(`ready cdev ${files} ${start} start`, performance.now() - served.begun);
        },
        { cache },
      );
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Whether the server reads everything where hardly any file may be open at a time. */
export async function measureServerWithFewOpenFiles(series: Series, files: number): Promise<void> {
  await withServer(
    'cdev',
    files,
    async (served, folder) => {
      const hub = readFileSync(join(folder, hubPath), 'utf8');
      await served.initialized();
      await served.open(hubPath, hub);
      const found = await loaded(served, folder, hub);
      series.add(`few open files served ${files}`, found === expectedReferences(files) ? 0 : 1);
    },
    { openFiles: 256 },
  );
}

async function withServer(
  server: ServerName,
  files: number,
  use: (served: Served, folder: string) => Promise<void>,
  options: Partial<ServerOptions> = {},
): Promise<void> {
  const folder = workspaceOf(files);
  const program = server === 'cdev' ? programFile('cdev-language-server') : yardstickFile('stock-server');
  const cache = mkdtempSync(join(tmpdir(), 'cdev-bench-'));
  const served = await Served.start({
    argv: [program, '--stdio'],
    folder,
    languageId: server,
    cache,
    ...options,
  });
  try {
    await use(served, folder);
  } finally {
    await served.stop();
    rmSync(cache, { recursive: true, force: true });
  }
}

/** Waits until the server knows the whole workspace: who refers to the hub, in files that nobody opened. */
async function loaded(served: Served, folder: string, hub: string): Promise<number> {
  const lines = hub.split('\n');
  const line = lines.findIndex((text) => text.startsWith('hypothesis nearness'));
  const found = await served.references(hubPath, line, 'hypothesis near'.length);
  if (found.length === 0) {
    throw new Error(`The server of ${folder} found no reference to the hub.`);
  }
  return found.length;
}

/** Every other file, and the hub's own experiment. */
function expectedReferences(files: number): number {
  return Math.ceil((files - 2) / 2) + 1;
}

/** Edits a file to and fro, and takes the time until what is shown of it follows. */
export async function alternate(
  served: Served,
  path: string,
  right: string,
  wrong: string,
  times: number,
  from = 0,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = from; turn < from + times; turn++) {
    const makesWrong = turn % 2 === 0;
    taken.push(await served.edit(path, makesWrong ? wrong : right, makesWrong ? hasError : hasNoError));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return taken;
}

function unknownName(text: string, reference: string): string {
  return text.replace(reference, `${reference}q`);
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 1);
}

function hasNoError(diagnostics: readonly Diagnostic[]): boolean {
  return !hasError(diagnostics);
}
