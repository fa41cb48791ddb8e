import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createRepository } from '../../support/git-repository.ts';
import type { OpenVsCode } from '../host/open-vs-code.ts';
import { withVsCode } from '../host/page.ts';

/** A repository with the example on `main`, another branch checked out, and a tag before both. */
function asRepository(folder: string): void {
  const model = join(folder, 'model.cdev');
  const text = readFileSync(model, 'utf8');
  const { git, commit } = createRepository(folder);
  writeFileSync(model, text.replace(/^evidence V3 [^]*?^\}\n/m, ''));
  commit('Before the first sales', '2026-04-01');
  git('tag', 'early');
  writeFileSync(model, text);
  commit('The first sales', '2026-04-02');
  git('checkout', '--quiet', '-b', 'bolder');
}

const title = 'cdev: Compare with Branch…';

/** The texts that stand behind the lines of the editors, or before them, without being in the document. */
async function marks({ page }: OpenVsCode): Promise<readonly string[]> {
  const contents: unknown = await page.evaluate(
    `[...document.querySelectorAll('.view-line span')].map((span) => getComputedStyle(span, '::after').content)`,
  );
  return z
    .array(z.string())
    .parse(contents)
    .filter((content) => content !== 'none' && content !== 'normal')
    .map((content) => content.replaceAll('"', ''));
}

/** Goes to the line that begins with some words, and selects what it says. */
async function selectLine({ page, folder }: OpenVsCode, start: string): Promise<void> {
  const lines = readFileSync(join(folder, 'model.cdev'), 'utf8').split('\n');
  await page.keyboard.press('Control+G');
  await page.keyboard.type(String(lines.findIndex((line) => line.includes(start)) + 1));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
}

describe('comparing with a branch', () => {
  const vsCode = withVsCode({
    settings: { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'always' },
    prepare: asRepository,
  });
  const headline = async (): Promise<string | null> =>
    (await vsCode().webview('.masthead')).locator('h1').textContent();

  it('offers branches, tags and the last commit, what one most likely wants first', async () => {
    const { command, openFile, page, picture } = vsCode();
    await openFile('model.cdev');
    await command(title);
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'early' }).waitFor();
    const labels = await rows.locator('.label-name').allTextContents();
    expect(labels.map((label) => label.trim())).toEqual(['main', 'The last commit', 'early']);
    await picture('comparison-refs');
    await page.keyboard.press('Enter');
    const frame = await vsCode().webview('.masthead');
    await frame.locator('h1', { hasText: 'Nothing of meaning changed' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'main: nothing changed' }).waitFor();
  });

  it('says what is changed while it is typed, on the page, among the problems and behind the line', async () => {
    const { page, picture } = vsCode();
    await selectLine(vsCode(), 'pass when >= 60% of 15');
    await page.keyboard.insertText('  pass when >= 50% of 10 interviews by 2026-02-15');
    await expect.poll(headline, { timeout: 20_000 }).toMatch(/goalposts of claim H1 were moved/);
    await page.locator('.statusbar-item', { hasText: '1 to settle' }).waitFor();
    await expect.poll(() => marks(vsCode())).toContain('Goalposts moved');
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel', { hasText: 'moved-goalposts' }).waitFor();
    await page.keyboard.press('Control+Shift+M');
    await picture('comparison-light');
  });

  it('leads from a change to its place', async () => {
    const { page, webview } = vsCode();
    const frame = await webview('.masthead');
    await page.keyboard.press('Control+Home');
    await frame.locator('.change', { hasText: 'Goalposts moved' }).locator('button').click();
    await expect
      .poll(() => page.locator('#status\\.editor\\.selection').textContent())
      .toMatch(/Ln 47, Col \d+ \(\d+ selected\)/);
  });

  it.each(['dark', 'high-contrast', 'high-contrast-light'] as const)('can be read in %s', async (theme) => {
    const { changeTheme, picture, webview } = vsCode();
    await changeTheme(theme);
    await (await webview('.masthead')).locator('.strip').waitFor();
    await picture(`comparison-${theme}`);
  });

  it('begins from another commit when one is chosen, and from a new one of the same name', async () => {
    const { command, folder, page, picture } = vsCode();
    await command(title);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'early' }).click();
    await page.locator('.statusbar-item', { hasText: 'early: 1 to settle' }).waitFor();
    await selectLine(vsCode(), 'evidence V3');
    await expect.poll(() => marks(vsCode())).toContain('New');
    await picture('comparison-more');
    await command('File: Save');
    await command(title);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'The last commit' }).click();
    await page.locator('.statusbar-item', { hasText: 'HEAD: 1 to settle' }).waitFor();
    createRepository(folder).commit('Be realistic', '2026-04-03');
    await page.locator('.statusbar-item', { hasText: 'HEAD: nothing changed' }).waitFor();
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { command, page } = vsCode();
    await command('cdev: Stop Comparing');
    await page.locator('.statusbar-item', { hasText: 'HEAD' }).waitFor({ state: 'detached' });
    await page.locator('.tab', { hasText: 'What Changed' }).waitFor({ state: 'detached' });
    await expect.poll(() => marks(vsCode())).toEqual([]);
  });
});

describe.each([
  ['Git is switched off', { 'git.enabled': false }],
  [
    'the folder is not trusted',
    {
      'git.enabled': true,
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    },
  ],
])('where %s', (_, settings) => {
  const vsCode = withVsCode({ settings, prepare: asRepository });

  it('offers no comparison, and says nothing of it', async () => {
    const { openFile, output, page } = vsCode();
    await openFile('model.cdev');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>cdev: ');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'cdev: Open Pipeline' }).first().waitFor();
    expect(await rows.filter({ hasText: /Compar/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(output()).not.toMatch(/git/i);
  });
});
