import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';

/**
 * Which floor may import what: other floors by their name here, packages by theirs, `node:` for all of Node. Types
 * alone would not stop a floor, because every package is hoisted to where all of them can see it.
 */
const law: Readonly<Record<string, readonly string[]>> = {
  grammar: ['langium'],
  core: ['zod', 'big.js'],
  protocol: ['core', 'zod'],
  language: [
    'core',
    'grammar',
    'langium',
    'chevrotain',
    'zod',
    'jsonc-parser',
    'markdown-it',
    'parse5',
    'picomatch',
    'yaml',
  ],
  'language/node': ['core', 'language', 'zod', 'node:', 'write-file-atomic'],
  lsp: [
    'core',
    'language',
    'protocol',
    'langium',
    'zod',
    'vscode-languageserver',
    'vscode-languageserver-textdocument',
    'vscode-uri',
  ],
  server: ['core', 'lsp', 'protocol', 'language', 'language/node', 'vscode-languageserver', 'node:'],
  'report-html': ['core', 'preact', 'preact-render-to-string'],
  webview: ['core', 'report-html', 'preact', 'zod'],
  cli: [
    'core',
    'report-html',
    'language',
    'language/node',
    'node:',
    'zod',
    'commander',
    'string-width',
    'write-file-atomic',
  ],
};

const homes: readonly (readonly [prefix: string, floor: string])[] = [
  ['grammar/src/', 'grammar'],
  ['language-server/src/core/', 'core'],
  ['language-server/src/protocol/', 'protocol'],
  ['language-server/src/language/node/', 'language/node'],
  ['language-server/src/language/', 'language'],
  ['language-server/src/lsp/', 'lsp'],
  ['language-server/src/server/', 'server'],
  ['language-server/src/report-html/', 'report-html'],
  ['language-server/src/cli/', 'cli'],
  ['extension/webview/', 'webview'],
];

function floorOf(path: string): string | undefined {
  return homes.find(([prefix]) => path.startsWith(prefix))?.[1];
}

/** Everything that a source imports, with types and without, at once and later. */
function importsOf(source: string): readonly string[] {
  const pattern =
    /(?:^|[\s;}])(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|(?<!['"])\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

/** What an import leads to, in the words of the law. */
function targetOf(specifier: string, importer: string): string {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(importer), specifier);
    return floorOf(path) ?? path;
  }
  if (specifier.startsWith('node:')) {
    return 'node:';
  }
  const own = { '@cdev/grammar': 'grammar', '@cdev/grammar/reading-table': 'grammar' }[specifier];
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
  return own ?? name.join('/');
}

function breachesOf(path: string, source: string): readonly string[] {
  const floor = floorOf(path) ?? '';
  const allowed = [floor, ...(law[floor] ?? [])];
  return importsOf(source)
    .filter((specifier) => !allowed.includes(targetOf(specifier, path)))
    .map((specifier) => `${path} imports ${specifier}`);
}

const sources = repositoryFiles().filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && floorOf(path) !== undefined,
);

describe('the import law', () => {
  it('is kept by every source', () => {
    expect(sources.flatMap((path) => breachesOf(path, readRepositoryFile(path)))).toEqual([]);
  });

  it('has sources on every floor to hold to it', () => {
    const floors = new Set(sources.map(floorOf));
    expect(Object.keys(law).filter((floor) => !floors.has(floor) && floor !== 'protocol')).toEqual([]);
  });

  it.each([
    ["import { a } from 'langium';", 'langium'],
    ["import type { A } from '../language/a.ts';", '../language/a.ts'],
    ["import 'node:fs';", 'node:fs'],
    ["const a = await import('commander');", 'commander'],
    ["export { a } from '../cli/a.ts';", '../cli/a.ts'],
    ["export * from 'vscode-uri';", 'vscode-uri'],
    ["import {\n  a,\n  b,\n} from 'big.js/toobig';\nimport c from 'typescript';", 'typescript'],
  ])('sees what breaks it: %s', (source, specifier) => {
    expect(breachesOf('language-server/src/core/x.ts', source)).toEqual([
      `language-server/src/core/x.ts imports ${specifier}`,
    ]);
  });

  it('draws reports without a document to draw them in', () => {
    const reports = sources.filter((path) => floorOf(path) === 'report-html');
    expect(
      reports.filter((path) => /\b(document|window|navigator)\./.test(readRepositoryFile(path))),
    ).toEqual([]);
  });

  it('keeps core from the clock, from chance and from its host', () => {
    const forbidden = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bcrypto\b/;
    const core = sources.filter((path) => floorOf(path) === 'core' && !path.includes('/generated/'));
    expect(core.filter((path) => forbidden.test(readRepositoryFile(path)))).toEqual([]);
  });
});
