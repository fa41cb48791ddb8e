import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleExtension, extensionRoot } from './bundle.ts';
import { galleryText, repositoryPage } from './gallery-text.ts';
import { parseObject } from './parse-object.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** Puts the extension into a folder as its users have it: what it needs to run and to be presented, and nothing else. */
export async function stageExtension(folder: string): Promise<void> {
  await bundleExtension(join(folder, 'out'));
  for (const [from, to] of contents) {
    const source = join(extensionRoot, from);
    if (existsSync(source)) {
      cpSync(source, join(folder, to), { recursive: true, filter: (each) => !leftOut.test(each) });
    }
  }
  writeFileSync(join(folder, 'package.json'), manifestForUsers());
  const languageServer = join(extensionRoot, '..', 'language-server');
  writeFileSync(join(folder, 'ThirdPartyNotices.txt'), thirdPartyNotices([languageServer, extensionRoot]));
  const readme = readFileSync(join(extensionRoot, 'README.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), galleryText(readme, findRepositoryPage()));
}

const contents: readonly (readonly [from: string, to: string])[] = [
  ['../CHANGELOG.md', 'CHANGELOG.md'],
  ['../LICENSE', 'LICENSE'],
  ['media', 'media'],
  ['snippets', 'snippets'],
  ['syntaxes', 'syntaxes'],
  ['walkthrough', 'walkthrough'],
];

/** What the icon was made from, and what the readme names where the repository lies. */
const leftOut = /icon\.svg$|media.pictures/;

function findRepositoryPage(): string | undefined {
  const { stdout } = spawnSync('git', ['config', '--get', 'remote.origin.url'], {
    cwd: extensionRoot,
    encoding: 'utf8',
  });
  return repositoryPage(stdout ?? '');
}

/** Without what only this repository reads. */
function manifestForUsers(): string {
  const manifest = parseObject(readFileSync(join(extensionRoot, 'package.json'), 'utf8'));
  const ours = ['private', 'type', 'scripts', 'dependencies', 'devDependencies'];
  const entries = Object.entries(manifest).filter(([key]) => !ours.includes(key));
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
