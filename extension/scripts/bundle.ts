/** Makes everything that the manifest names in `out/`: the extension for both of its hosts, its server, its webviews. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { bundleIfStale as bundleServer, programFile } from '../../language-server/scripts/bundle.ts';

export const extensionRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const repositoryRoot = join(extensionRoot, '..');
const out = join(extensionRoot, 'out');

/** What `npm run package` makes. */
export const packageFile = join(out, 'cdev.vsix');

/** Bundles the extension anew. Nobody else may be using `out/` meanwhile. */
export async function bundleExtension(): Promise<void> {
  const { build } = await import('esbuild');
  const webviews = webviewEntries();
  await bundleServer();
  rmSync(out, { recursive: true, force: true });
  await Promise.all([
    build({
      ...forNode,
      entryPoints: { node: join(extensionRoot, 'src/node.ts') },
      outExtension: { '.js': '.cjs' },
    }),
    build({ ...forBrowser, entryPoints: { web: join(extensionRoot, 'src/web.ts') }, format: 'cjs' }),
    build({
      ...forBrowser,
      entryPoints: {
        'server/cdev-language-server': join(repositoryRoot, 'language-server/src/server/browser.ts'),
      },
      format: 'iife',
    }),
    ...(Object.keys(webviews).length > 0
      ? [build({ ...forBrowser, ...forWebviews, entryPoints: webviews, format: 'iife' })]
      : []),
  ]);
  copyTheRest();
}

const shared = {
  outdir: out,
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
function copyTheRest(): void {
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
  const launcher = programFile('cdev-language-server');
  cpSync(launcher, join(out, 'server', 'cdev-language-server.cjs'));
  cpSync(launcher.replace(/\.cjs$/, '-main.cjs'), join(out, 'server', 'cdev-language-server-main.cjs'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleExtension();
}
