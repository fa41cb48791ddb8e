/** Makes everything that the manifest names in `out/`: the extension for both of its hosts, its server, its webviews. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { bundleIfStale as bundleServer, programFile } from '../../language-server/scripts/bundle.ts';

export const extensionRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const repositoryRoot = join(extensionRoot, '..');

/** Bundles the extension anew, into a folder of its own: `out` beside the manifest. */
export async function bundleExtension(out: string): Promise<void> {
  const { build } = await import('esbuild');
  const webviews = webviewEntries();
  await bundleServer();
  rmSync(out, { recursive: true, force: true });
  await Promise.all([
    build({
      outdir: out,
      ...forNode,
      entryPoints: { node: join(extensionRoot, 'src/node.ts') },
      outExtension: { '.js': '.cjs' },
    }),
    build({
      outdir: out,
      ...forBrowser,
      entryPoints: { web: join(extensionRoot, 'src/web.ts') },
      format: 'cjs',
    }),
    build({
      outdir: out,
      ...forBrowser,
      entryPoints: {
        'server/cdev-language-server': join(repositoryRoot, 'language-server/src/server/browser.ts'),
      },
      format: 'iife',
    }),
    ...(Object.keys(webviews).length > 0
      ? [build({ outdir: out, ...forBrowser, ...forWebviews, entryPoints: webviews, format: 'iife' })]
      : []),
  ]);
  copyTheRest(out);
}

const shared = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  logLevel: 'error',
  external: ['vscode'],
  // The other form of some packages requires its parts by names that no bundler can follow.
  mainFields: ['module', 'main'],
} satisfies BuildOptions;

/** Node 22 is what VS Code 1.101 runs extensions on. */
const forNode = { ...shared, platform: 'node', format: 'cjs', target: 'node22' } satisfies BuildOptions;

const forBrowser = {
  ...shared,
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
} satisfies BuildOptions;

const forWebviews = { jsx: 'automatic', jsxImportSource: 'preact' } satisfies BuildOptions;

/** `webview/<name>/main.ts`, or `.tsx`, becomes `out/webview/<name>.js`, and its styles `<name>.css`. */
function webviewEntries(): Record<string, string> {
  const folder = join(extensionRoot, 'webview');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    names.flatMap((name) =>
      ['main.ts', 'main.tsx']
        .map((main) => join(folder, name, main))
        .filter((main) => existsSync(main))
        .map((main) => [`webview/${name}`, main]),
    ),
  );
}

/** What the manifest names and other parts of the repository make. */
function copyTheRest(out: string): void {
  const copies: readonly (readonly [from: string, to: string])[] = [
    ['grammar/language-configuration.json', 'language/language-configuration.json'],
    ['grammar/syntaxes/cdev.tmLanguage.json', 'language/cdev.tmLanguage.json'],
    ['language-server/schemas/cdev.schema.json', 'cdev.schema.json'],
    ['language-server/docs/rules', 'docs/rules'],
  ];
  for (const [from, to] of copies) {
    cpSync(join(repositoryRoot, from), join(out, to), { recursive: true });
  }
  mkdirSync(join(out, 'server'), { recursive: true });
  for (const program of ['cdev', 'cdev-language-server'] as const) {
    const launcher = programFile(program);
    cpSync(launcher, join(out, 'server', `${program}.cjs`));
    cpSync(launcher.replace(/\.cjs$/, '-main.cjs'), join(out, 'server', `${program}-main.cjs`));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleExtension(join(extensionRoot, 'out'));
}
