/**
 * Measures what the project promises of its speed: `npm run bench -- [--quick | --full] [--peers] [--rounds N]
 * [--only WORD]`.
 * Rounds are interleaved and goals are ratios within a round, so that a machine that is busy with other things slows
 * both sides.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { bundleIfStale } from '../../language-server/scripts/bundle.ts';
import { buildYardsticks, outFolder } from './build.ts';
import { generateWorkspace } from './generate.ts';
import { goals, judge } from './goals.ts';
import { measureCold, measureFewOpenFiles, measureStart, measureWarm } from './measure/cold.ts';
import { measureExtension } from './measure/extension.ts';
import { measureHistory } from './measure/history.ts';
import { measurePeers } from './measure/peers.ts';
import { measureRows } from './measure/rows.ts';
import { Series } from './measure/series.ts';
import {
  measureFirstSyntax,
  measureSecondStart,
  measureServer,
  measureServerWithFewOpenFiles,
} from './measure/server.ts';
import { measureStream } from './measure/stream.ts';
import { tableOf } from './table.ts';
import { workspaceOf } from './workspaces.ts';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    peers: { type: 'boolean' },
    rounds: { type: 'string' },
    only: { type: 'string' },
  },
});

interface Measure {
  readonly name: string;
  readonly run: (round: number) => void | Promise<void>;
  /** Measured in the first round only. */
  readonly once?: boolean;
}

const series = new Series();
const sizes = flags.full ? [100, 1000, 10_000] : [100, 1000];
const keystrokes = flags.full ? 40 : 20;

function measures(): readonly Measure[] {
  return [
    ...Array.from({ length: 3 }, () => ({ name: 'start', run: () => measureStart(series) })),
    ...sizes.slice(1).map((files) => ({ name: `cold ${files}`, run: () => measureCold(series, files) })),
    ...[...sizes, ...(flags.peers ? [300] : [])].map((files) => ({
      name: `server ${files}`,
      run: () => measureServer(series, { server: 'cdev', files, keystrokes }),
    })),
    ...sizes.map((files) => ({
      name: `first syntax ${files}`,
      run: () => measureFirstSyntax(series, files),
    })),
    { name: 'rows', run: () => measureRows(series, 1_000_000) },
    { name: 'few open files', run: () => measureFewOpenFiles(series, 1000), once: true },
    { name: 'few open files', run: () => measureServerWithFewOpenFiles(series, 1000), once: true },
    { name: 'history', run: () => measureHistory(series, 1000), once: true },
    { name: 'stream', run: () => measureStream(series, 200_000_000), once: true },
    ...(flags.quick ? [] : [{ name: 'extension', run: () => measureExtension(series), once: true }]),
    ...(flags.full ? measuresOfTenThousand : []),
    ...(flags.peers ? [{ name: 'peers', run: () => measurePeers(series, 300) }] : []),
  ];
}

const measuresOfTenThousand: readonly Measure[] = [
  { name: 'warm 10000', run: (round) => measureWarm(series, 10_000, round) },
  {
    name: 'stock server 10000',
    run: () => measureServer(series, { server: 'stock', files: 10_000, keystrokes: 4 }),
  },
  { name: 'second start 10000', run: () => measureSecondStart(series, 10_000), once: true },
];

async function bench(): Promise<void> {
  const begun = performance.now();
  await bundleIfStale();
  await buildYardsticks();
  for (const files of sizes) {
    workspaceOf(files);
    const bytes = Array.from(generateWorkspace({ files, flawed: 0.1 }), ({ text }) =>
      Buffer.byteLength(text),
    );
    series.add(
      `source ${files}`,
      bytes.reduce((sum, one) => sum + one, 0),
    );
  }
  const chosen = measures().filter(({ name }) => flags.only === undefined || name.includes(flags.only));
  // The first start after a build fills the compile cache of Node; it is no part of any round.
  measureStart(new Series());
  const most = Number(flags.rounds ?? (flags.quick ? 3 : 5));
  let rounds = 0;
  for (let next = 0; rounds < most && (!flags.quick || mayLast(begun, next)); rounds++) {
    next = 0;
    for (const { name, run, once } of chosen) {
      if (once !== true || rounds === 0) {
        say(`round ${rounds + 1} of ${most}: ${name}`);
        const started = performance.now();
        await run(rounds);
        next += once === true ? 0 : performance.now() - started;
      }
    }
  }
  say('');
  const verdicts = goals.map((goal) => judge(goal, series));
  const seconds = Math.round((performance.now() - begun) / 1000);
  const machine = { node: process.version, platform: platform(), arch: arch(), cpus: cpus().length };
  mkdirSync(outFolder, { recursive: true });
  const file = join(outFolder, 'bench.json');
  writeFileSync(file, `${JSON.stringify({ machine, rounds, seconds, verdicts, series }, undefined, 1)}\n`);
  process.stdout.write(
    `${tableOf(verdicts)}\n\n${rounds} rounds in ${seconds} s; every value is in ${file}\n`,
  );
}

const quickMilliseconds = 85_000;

/** Whether a quick run has the time for another round that takes so long. */
function mayLast(begun: number, milliseconds: number): boolean {
  return performance.now() - begun + milliseconds < quickMilliseconds;
}

/** One line of progress on a terminal; nothing in a pipe. */
function say(what: string): void {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${what}`);
  }
}

await bench();
