import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { rules } from '../../../language-server/src/core/rules/index.ts';
import { withVsCode } from '../host/page.ts';

/** The package as VS Code has unpacked it. */
const installed = inject('installedExtension');
const files = globSync('**/*', { cwd: installed, exclude: (name) => name === '.vsixmanifest' })
  .filter((path) => statSync(join(installed, path)).isFile())
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const read = (path: string): string => readFileSync(join(installed, path), 'utf8');

/** What it takes to run, to be presented, and to teach; a bundle more or less has to be meant. */
const wanted: readonly RegExp[] = [
  /^(LICENSE\.txt|ThirdPartyNotices\.txt|changelog\.md|readme\.md|package\.json)$/,
  /^media\/(icon\.png|[a-z]+(-(dark|light))?\.svg)$/,
  /^out\/(node\.cjs|web\.js|cdev\.schema\.json)$/,
  /^out\/docs\/rules\/[a-zA-Z-]+\.md$/,
  /^out\/language\/(cdev\.tmLanguage|language-configuration)\.json$/,
  /^out\/server\/cdev(-main)?\.cjs$/,
  /^out\/server\/cdev-language-server(-main)?\.(cjs|js)$/,
  /^out\/webview\/(preview|comparison)\.js$/,
  /^snippets\/cdev\.json$/,
  /^syntaxes\/markdown-cdev\.tmLanguage\.json$/,
  /^walkthrough\/[a-z]+\.md$/,
];

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    expect(files.filter((path) => !wanted.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(wanted.filter((pattern) => !files.some((path) => pattern.test(path)))).toEqual([]);
    expect(files.filter((path) => statSync(join(installed, path)).size === 0)).toEqual([]);
  });

  it('has every file that its manifest names', () => {
    const named = [
      ...read('package.json').matchAll(/"(?:\.\/)?((?:media|out|syntaxes|snippets|walkthrough)\/[^"]+)"/g),
    ];
    expect(named.length).toBeGreaterThan(15);
    expect(named.flatMap(([, path = '']) => (existsSync(join(installed, path)) ? [] : [path]))).toEqual([]);
  });

  it('has the page of every rule', () => {
    const pages = new Set(files);
    expect(rules.map(({ name }) => name).filter((name) => !pages.has(`out/docs/rules/${name}.md`))).toEqual(
      [],
    );
  });

  it('says in its manifest what a gallery asks for, and nothing that is only ours', () => {
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(read('package.json')));
    expect(manifest).toMatchObject({
      publisher: 'cdev',
      license: 'MIT',
      icon: 'media/icon.png',
      engines: { vscode: '^1.101.0' },
      main: './out/node.cjs',
      browser: './out/web.js',
    });
    expect(Object.keys(manifest)).not.toContain('devDependencies');
    expect(Object.keys(manifest)).not.toContain('scripts');
    expect(read('readme.md')).toContain('cdev collects no data of any kind');
    expect(read('LICENSE.txt')).toContain('MIT');
    expect(read('changelog.md')).toContain('# Changelog');
    // Pictures that lie beside the text are shown by no gallery.
    expect(read('readme.md')).not.toMatch(/(?:src|srcset)="(?!https:)/);
  });

  it('knows no folder of the machine it was made on', () => {
    const bundles = files.filter((path) => /\.(c?js|json)$/.test(path));
    const place = join(import.meta.dirname, '../../..');
    expect(bundles.filter((path) => read(path).includes(place))).toEqual([]);
  });
});

describe('the page that VS Code shows of the extension', () => {
  const vsCode = withVsCode();

  it('has its name, its icon, its text and what it contributes', async () => {
    const { command, page, picture, webview } = vsCode();
    await command('Extensions: Show Installed Extensions');
    await page.locator('.extensions-list .monaco-list-row', { hasText: 'cdev' }).first().click();
    const header = page.locator('.extension-editor .header');
    await header.locator('.name', { hasText: 'cdev: customer development as code' }).waitFor();
    const width = "document.querySelector('.extension-editor .header img')?.naturalWidth";
    await expect.poll(() => page.evaluate(width), { timeout: 10_000 }).toBe(256);
    await (await webview('h2:has-text("Your data")'))
      .locator('h1', { hasText: 'customer development' })
      .waitFor();
    await picture('extension-page-light');
  });
});
