import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { installExtension } from '../../e2e/host/install-extension.ts';
import type { ExtensionStart } from './extension-host.ts';
import { Served } from './served.ts';
import type { Series } from './series.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const startTests = join(here, '../../e2e/host/start-tests.ts');
const mark = '@cdev-bench ';

const startSchema: z.ZodType<ExtensionStart> = z.object({
  activated: z.number(),
  diagnosed: z.number(),
  node: z.array(z.number()),
});

/** The size of the package, and what somebody waits for who opens a first model in a VS Code that has it installed. */
export async function measureExtension(series: Series): Promise<void> {
  const installed = installExtension();
  const place = dirname(dirname(installed));
  try {
    series.add('extension package bytes', statSync(join(place, 'cdev.vsix')).size);
    const folder = join(place, 'folder');
    mkdirSync(folder);
    await startServerOnce(join(installed, 'out/server/cdev-language-server.cjs'), place);
    const { activated, diagnosed, node } = await startIn(folder, installed);
    series.add('extension activated', activated);
    series.add('extension diagnosed', diagnosed);
    series.add('extension node', Math.min(...node));
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Only the very first start of a new version compiles it; every other finds in Node's cache what that one left there. */
async function startServerOnce(program: string, folder: string): Promise<void> {
  const served = await Served.start({
    argv: [program, '--stdio'],
    folder,
    languageId: 'cdev',
    cache: folder,
  });
  await served.initialized();
  await served.open('one.cdev', 'venture one { currency EUR }\n');
  await served.symbols('one.cdev');
  await served.stop();
}

async function startIn(folder: string, extension: string): Promise<ExtensionStart> {
  const tests = join(extension, 'measure.js');
  await build({
    entryPoints: [join(here, 'extension-host.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [startTests, extension, tests, folder], {
    env: { ...process.env, CDEV_E2E_HOST: 'node' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const line = output.split('\n').find((each) => each.includes(mark));
  if (line === undefined) {
    throw new Error(`VS Code did not come to start the extension:\n${output}`);
  }
  return startSchema.parse(JSON.parse(line.slice(line.indexOf(mark) + mark.length)));
}
