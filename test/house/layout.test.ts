import { describe, expect, it } from 'vitest';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';

const folders = ['examples', 'extension', 'grammar', 'language-server', 'test'];

/** What tools and people look for in the root of a repository. */
const rootFiles = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'action.yml',
  'biome.json',
  'eslint.config.js',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

const files = repositoryFiles();
const texts = files.filter((path) => !/\.(png|webp|jpg|ico|woff2?|vsix|zip|bin)$/.test(path));

describe('the layout of the repository', () => {
  it('has the given top-level folders and no other', () => {
    const found = new Set(files.flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])));
    expect([...found].filter((name) => !name.startsWith('.')).sort()).toEqual(folders);
  });

  it('has in its root only what is looked for there', () => {
    const found = files.filter((path) => !path.includes('/') && !path.startsWith('.'));
    expect(found.filter((path) => !rootFiles.includes(path))).toEqual([]);
  });

  it('calls files by what they are, in words joined by hyphens', () => {
    const sources = files.filter((path) => /^(grammar|language-server|extension|test)\/.*\.tsx?$/.test(path));
    const odd = sources.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(path.split('/').at(-1) ?? ''),
    );
    expect(odd).toEqual([]);
    expect(sources.filter((path) => /\b(utils?|helpers?|common)\b/.test(path))).toEqual([]);
  });

  it('names no place that packages are fetched from', () => {
    const configured = process.env['npm_config_registry'];
    const hosts = [
      ['registry', 'npmjs', 'org'].join('.'),
      ['registry', 'yarnpkg', 'com'].join('.'),
      ['npmmirror', 'com'].join('.'),
      ['deb', 'debian', 'org'].join('.'),
      ...(configured === undefined ? [] : [new URL(configured).host]),
    ];
    const naming = texts.filter((path) => hosts.some((host) => readRepositoryFile(path).includes(host)));
    expect(naming).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const place = new RegExp(['', '(work', '(main|shared)|home', '[a-z]+', '[^ ]+\\.ts)'].join('/'));
    expect(texts.filter((path) => place.test(readRepositoryFile(path)))).toEqual([]);
  });
});
