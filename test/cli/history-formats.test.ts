import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { createRepository } from '../support/git-repository.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { aThousandDays, commitAll } from '../support/long-history.ts';
import { runInFolder } from '../support/run-in-folder.ts';

async function printed(folder: string, format: string): Promise<string> {
  const result = await runInFolder(folder, ['history', 'main', '--format', format, '--today', '2026-04-05']);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  return result.stdout;
}

/** Throws where it is no well-formed XML. */
function rootOf(text: string): string {
  const document = XmlDocument.fromString(text);
  const { name, namespaceUri } = document.root;
  document.dispose();
  return `${namespaceUri} ${name}`;
}

function hostileHistory(text: string): string {
  const repository = createRepository();
  repository.write({ 'model.cdev': hostileModel(text) });
  repository.commit(text.replaceAll('\0', ' ').slice(0, 2000), '2026-01-21');
  repository.write({ 'model.cdev': hostileModel(text).replace('>= 5 of 10', '>= 3 of 10') });
  repository.commit('The bar', '2026-01-22');
  return repository.folder;
}

describe('cdev history --format svg', () => {
  it.each(Object.entries(hostileTexts))('prints well-formed XML of %s', async (_, text) => {
    const svg = await printed(hostileHistory(text), 'svg');
    expect(rootOf(svg)).toBe('http://www.w3.org/2000/svg svg');
    expect(svg).not.toMatch(/<(?:script|img|h1)/);
  });

  it('prints a picture that stands alone and tells the verdicts, the gate, the moved bar and the pivot', async () => {
    const svg = await printed(tellCrumbStory().folder, 'svg');
    expect(rootOf(svg)).toBe('http://www.w3.org/2000/svg svg');
    expect(svg).not.toMatch(/<script|href=|url\(|@import|var\(/);
    expect(svg).toContain('prefers-color-scheme: dark');
    for (const said of [
      'Crumb',
      'G1 passed',
      '↩ D1',
      'The bar of H1 was moved on 2026-01-22',
      'Validation',
    ]) {
      expect(svg).toContain(said);
    }
  });

  it('draws a venture of sixty claims', async () => {
    const repository = createRepository();
    commitAll(repository, aThousandDays(4));
    repository.git('reset', '--quiet', '--hard', 'main');
    const svg = await printed(repository.folder, 'svg');
    expect(rootOf(svg)).toBe('http://www.w3.org/2000/svg svg');
    expect(svg).toContain('Claim 59');
  });
});

describe('cdev history --format html', () => {
  it.each(Object.entries(hostileTexts))(
    'prints a page that fetches nothing and runs nothing: %s',
    async (_, text) => {
      const page = await printed(hostileHistory(text), 'html');
      expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
      expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
      expect(page).not.toMatch(/<script|<link|<iframe|<img|<[a-z][^<>]*\son[a-z]+=/i);
      expect(page.match(/<\/style>/g)).toHaveLength(2);
    },
  );

  it('prints the time line and what happened day by day', async () => {
    const page = await printed(tellCrumbStory().folder, 'html');
    expect(page).toContain('<title>Crumb</title>');
    expect(page).toContain('<time datetime="2026-02-12">2026-02-12</time>');
    expect(page).toContain('It is the fetching, not the bread');
    expect(page).toContain('Gate G1 out of discovery passes, by what was found on 2026-03-14.');
  });
});
