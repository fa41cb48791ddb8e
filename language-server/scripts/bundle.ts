/**
 * Bundles the command and the language server into `out/`, as CommonJS because Langium requires some of its parts
 * while it runs, which a bundle of ES modules cannot do.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const repositoryRoot = join(packageRoot, '..');
const outFolder = join(packageRoot, 'out');
const recordFile = join(outFolder, 'built-from.json');

const programs = [
  { name: 'cdev', entry: join(packageRoot, 'src/cli/start.ts') },
  { name: 'cdev-language-server', entry: join(packageRoot, 'src/server/node.ts') },
];

/** Where a bundled program lies. */
export function programFile(name: 'cdev' | 'cdev-language-server'): string {
  return join(outFolder, `${name}.cjs`);
}

/** Bundles if anything has changed since it was last done. */
export async function bundleIfStale(): Promise<void> {
  if (isStale()) {
    await bundle();
  }
}

async function bundle(): Promise<void> {
  const { build } = await import('esbuild');
  const { version } = manifest();
  const result = await build({
    entryPoints: programs.map(({ name, entry }) => ({ in: entry, out: `${name}-main` })),
    outdir: outFolder,
    outExtension: { '.js': '.cjs' },
    absWorkingDir: repositoryRoot,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22.12',
    // The other form of some packages requires its parts by names that no bundler can follow.
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    define: {
      CDEV_VERSION: JSON.stringify(version),
      CDEV_BUILD: JSON.stringify(buildPlaceholder),
      'import.meta.dirname': '__dirname',
    },
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  const name = createHash('sha256');
  for (const { contents } of result.outputFiles) {
    name.update(contents);
  }
  const buildName = name.digest('hex').slice(0, buildPlaceholder.length);
  mkdirSync(outFolder, { recursive: true });
  for (const { path, text } of result.outputFiles) {
    place(path, text.replaceAll(buildPlaceholder, buildName));
  }
  for (const program of programs) {
    place(join(outFolder, `${program.name}.cjs`), launcher(program.name), 0o755);
  }
  const inputs = Object.keys(result.metafile.inputs).map((input) => join(repositoryRoot, input));
  const own = inputs.filter((input) => !input.includes(`${sep}node_modules${sep}`));
  const record = Object.fromEntries(
    [...own, ...otherInputs].map((input) => [relative(repositoryRoot, input), stampOf(input)]),
  );
  place(recordFile, JSON.stringify(record, undefined, 1));
}

/** Sixteen characters that stand nowhere else. */
const buildPlaceholder = '@build@@@@@name@';

/** What a bundle is made from besides what it imports. */
const otherInputs = [
  join(repositoryRoot, 'package-lock.json'),
  join(packageRoot, 'package.json'),
  fileURLToPath(import.meta.url),
];

/**
 * The program to start: it says in plain words where Node is too old, which the bundle itself could not, and has Node
 * keep the compiled bundle, for most of a short run is compiling it.
 */
function launcher(name: string): string {
  return `#!/usr/bin/env node
'use strict';
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write('${name} needs Node 22.12 or later, and this is Node ' + process.versions.node + '.\\n');
  process.exitCode = 2;
} else {
  require('node:module').enableCompileCache();
  require('./${name}-main.cjs');
}
`;
}

function isStale(): boolean {
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile, 'utf8'));
    return (
      typeof record !== 'object' ||
      record === null ||
      Object.entries(record).some(([input, stamp]) => stampOf(join(repositoryRoot, input)) !== stamp) ||
      programs.some(({ name }) => stampOf(join(outFolder, `${name}-main.cjs`)) === undefined)
    );
  } catch {
    return true;
  }
}

/** Tells one state of a file from another. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.mtimeMs} ${found.size}`;
}

function manifest(): { readonly version: string } {
  const parsed: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return { version: String(version) };
}

/** Puts a file in place in one step, so that whoever starts it meanwhile finds the old one or the new one. */
function place(file: string, text: string, mode = 0o644): void {
  const aside = join(outFolder, `.${basename(file)}.${randomUUID()}`);
  writeFileSync(aside, text, { mode });
  renameSync(aside, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleIfStale();
}
