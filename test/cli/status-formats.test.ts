import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { runCdev } from '../support/run-cdev.ts';

const example = readRepositoryFile('examples/kampung-kitchen/model.cdev');
const two = { 'one/model.cdev': example, 'two/model.cdev': example };

async function printed(format: string, files: Readonly<Record<string, string>>, today = '2026-04-05') {
  const result = await runCdev(['status', '--format', format, '--today', today], { files });
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

describe('cdev status --format html', () => {
  it('prints a page that names the venture, its hypotheses and where they stand in the source', async () => {
    const page = await printed('html', { 'model.cdev': example });
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(page).toContain('<title>Kampung Kitchen</title>');
    expect(page).toContain('Children prepay SGD 9.50 a meal, five days a week');
    expect(page).toContain('title="model.cdev:');
  });

  it('prints a page that fetches nothing and runs nothing', async () => {
    const page = await printed('html', { 'model.cdev': example });
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(page).not.toMatch(/<script|<link|<iframe|\bon[a-z]+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('keeps the parts of several ventures apart', async () => {
    const page = await printed('html', two);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says so where there is no venture', async () => {
    expect(await printed('html', { 'model.cdev': '// nothing yet\n' })).toContain(
      'There is no venture here yet.',
    );
  });

  it('keeps a page of 300 hypotheses small enough to send', async () => {
    const page = await printed('html', { 'model.cdev': crowdedVenture(300) }, crowdedToday);
    expect(page.length).toBeLessThan(2_000_000);
  });
});

describe('cdev status --format svg', () => {
  it.each([
    ['an example', { 'model.cdev': example }],
    ['several ventures', two],
    ['no venture', { 'model.cdev': '' }],
    ['a crowd', { 'model.cdev': crowdedVenture(300) }],
  ])('prints well-formed XML of %s', async (_, files) => {
    expect(rootOf(await printed('svg', files))).toBe('http://www.w3.org/2000/svg svg');
  });

  it.each(Object.entries(hostileTexts))('prints well-formed XML of %s', async (_, text) => {
    const svg = await printed('svg', { 'model.cdev': hostileModel(text) });
    expect(rootOf(svg)).toBe('http://www.w3.org/2000/svg svg');
    expect(svg).not.toMatch(/<(?:script|img|h1)/);
  });

  it('prints a picture that stands alone', async () => {
    const svg = await printed('svg', { 'model.cdev': example });
    expect(svg).not.toMatch(/<script|href=|url\(|@import|var\(/);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).toContain('Kampung Kitchen');
    expect(svg).toContain('10 interviews with wei-ling: 0 of 10');
  });
});

describe('cdev status --format mermaid', () => {
  it('prints the four steps with the gates between them', async () => {
    const text = await printed('mermaid', { 'model.cdev': example });
    expect(text).toMatch(/^---\ntitle: "Kampung Kitchen, as of 2026-04-05"\n---\nflowchart LR\n/);
    for (const step of ['discovery', 'validation', 'creation', 'building']) {
      expect(text).toContain(`  ${step}["`);
    }
    expect(text).toContain('discovery -- "G1 open<br/>1 of 3 met" --> validation');
  });
});
