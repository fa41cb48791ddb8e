import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inject } from 'vitest';
import * as z from 'zod';
import { repositoryRoot } from '../../support/repository.ts';

/** The extension host of a desktop or a server, or the one of a browser alone. */
export type HostKind = 'node' | 'web';

const resultSchema = z.object({
  names: z.array(z.string()),
  milliseconds: z.number(),
  error: z.string().optional(),
});

export interface HostRun {
  readonly results: readonly z.infer<typeof resultSchema>[];
  readonly exitCode: number | null;
  /** Everything that was printed. */
  readonly output: string;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const mark = '@cdev-e2e ';

/** Runs all suites in VS Code, with the packaged extension, in a folder with the examples in it. */
export async function runInHost(kind: HostKind): Promise<HostRun> {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cdev-e2e-')));
  try {
    const folder = join(place, 'workspace');
    mkdirSync(folder);
    cpSync(join(repositoryRoot, 'examples', 'kampung-kitchen'), join(folder, 'kampung-kitchen'), {
      recursive: true,
    });
    // A workspace of several folders takes on another one without starting its extensions anew.
    const workspace = join(place, 'suites.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'workspace' }] }));
    const extension = join(place, 'extension');
    cpSync(inject('installedExtension'), extension, { recursive: true });
    const suites = await bundleSuites(extension, kind);
    return await runTests(kind, [extension, suites, workspace]);
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Bundles the suites into the extension's folder: VS Code runs them in the extension host of the extension they lie in.
 * Suites that end in `.node.suite.ts` or `.web.suite.ts` are for that host alone.
 */
async function bundleSuites(folder: string, kind: HostKind): Promise<string> {
  const other = kind === 'web' ? '.node.suite.ts' : '.web.suite.ts';
  const only = process.env['CDEV_E2E_ONLY']?.split(',');
  const files = globSync('*.suite.ts', { cwd: join(here, '../suites') })
    .filter((file) => !file.endsWith(other))
    .filter((file) => only === undefined || only.some((part) => file.includes(part)))
    .sort();
  const outfile = join(folder, 'suites.js');
  await build({
    stdin: {
      contents: [
        ...files.map((file) => `import '../suites/${file}';`),
        "export { run } from './run-suites.ts';",
      ].join('\n'),
      resolveDir: here,
    },
    outfile,
    bundle: true,
    platform: kind === 'web' ? 'browser' : 'node',
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    define: { 'process.env.NODE_ENV': '"test"', HOST_KIND: JSON.stringify(kind) },
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}

async function runTests(kind: HostKind, argv: readonly string[]): Promise<HostRun> {
  const child = spawn(process.execPath, [join(here, 'start-tests.ts'), ...argv], {
    env: { ...process.env, CDEV_E2E_HOST: kind },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    if (process.env['CDEV_E2E_VERBOSE'] !== undefined) {
      process.stderr.write(chunk);
    }
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const results = output
    .split('\n')
    .filter((line) => line.includes(mark))
    .map((line) => resultSchema.parse(JSON.parse(line.slice(line.indexOf(mark) + mark.length))));
  return { results, exitCode, output };
}
