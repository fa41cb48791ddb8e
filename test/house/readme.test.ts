import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pipelineOf } from '../support/pipeline-of.ts';
import { readRepositoryFile, repositoryFiles, repositoryRoot } from '../support/repository.ts';

const folder = 'extension/media/pictures/';
const pictures = repositoryFiles(folder.slice(0, -1));

/** What a text shows, by its path in the repository: of each picture the dark one first. */
function shownIn(readme: string): readonly (readonly [dark: string, light: string])[] {
  const base = readme.includes('/') ? `${readme.slice(0, readme.lastIndexOf('/'))}/` : '';
  const blocks = readRepositoryFile(readme).match(/<picture>[^]*?<\/picture>/g) ?? [];
  return blocks.map((block) => {
    const [, dark = ''] =
      /<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">/.exec(block) ?? [];
    const [, light = ''] = /<img alt="[^"]{20,}" src="([^"]+)">/.exec(block) ?? [];
    return [base + dark, base + light] as const;
  });
}

describe('the pictures of the readmes', () => {
  const shown = ['README.md', 'extension/README.md'].flatMap(shownIn);

  it('are there, in the dark and in the light, and none is there in vain', () => {
    expect(shown.length).toBeGreaterThan(8);
    const named = new Set(shown.flat());
    expect([...named].sort()).toEqual([...pictures].sort());
    for (const [dark, light] of shown) {
      const both = [dark, light].map((path) => path.slice(folder.length).replace(/(-light)?\.webp$/, ''));
      expect(both[0]?.replace(/-dark$/, '')).toBe(both[1]);
    }
  });

  it('are small enough to be fetched on a train', () => {
    const large = pictures.filter((path) => statSync(join(repositoryRoot, path)).size > 210_000);
    expect(large).toEqual([]);
  });
});

describe('the five first minutes', () => {
  const readme = readRepositoryFile('README.md');
  const model = readRepositoryFile('examples/kampung-kitchen/model.cdev');

  it('keep what they promise of the evidence one writes', () => {
    const block = /^ {3}```cdev\n([^]*?)^ {3}```$/m.exec(readme)?.[1] ?? '';
    const before = pipelineOf(model);
    const after = pipelineOf(`${model}\n${block}`);
    const verdictIn = ({ hypotheses }: typeof before) =>
      hypotheses.find(({ name }) => name === 'H2')?.verdict;
    expect([verdictIn(before), verdictIn(after)]).toEqual(['testing', 'supported']);
    const claims = ({ findings }: typeof before) =>
      findings.filter(({ rule, on }) => rule === 'claim-exceeds-evidence' && on === 'hypothesis-H2').length;
    expect([claims(before), claims(after)]).toEqual([1, 0]);
  });

  it('name commands of the extension as they are called', () => {
    const manifest = readRepositoryFile('extension/package.json');
    const texts = [readme, readRepositoryFile('extension/README.md')].join('\n');
    const named = [...texts.matchAll(/\*\*cdev: ([A-Z][^*]+)\*\*/g)].map(([, title = '']) => title);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((title) => !manifest.includes(`"title": "${title}"`))).toEqual([]);
  });
});
