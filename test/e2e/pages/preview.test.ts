import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axeProblems } from '../../support/axe.ts';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode();

/** The line of a model that begins with some words, as editors count: from one. */
function lineOf(start: string): number {
  const lines = readFileSync(join(vsCode().folder, 'model.cdev'), 'utf8').split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

/** The variables that the page relies on and that the theme does not say, or says so that one sees through them. */
const lackingColours = `(() => {
  const rules = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const styles = rules.map((rule) => rule.cssText).join(' ');
  const needed = [...styles.matchAll(/var\\((--vscode-[a-zA-Z-]+)\\)/g)].map(([, name]) => name);
  const valueOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name);
  return [...new Set(needed)].filter((name) => /^$|^rgba|transparent/.test(valueOf(name)));
})()`;

/** What VS Code writes on the body of a frame. */
const bodyOf = {
  light: '.vscode-light',
  dark: '.vscode-dark',
  'high-contrast': '.vscode-high-contrast:not(.vscode-high-contrast-light)',
  'high-contrast-light': '.vscode-high-contrast-light',
} as const;

async function cursor(): Promise<string> {
  return (await vsCode().page.locator('#status\\.editor\\.selection').textContent()) ?? '';
}

describe('the preview', () => {
  it('opens to the side of the model and draws the venture', async () => {
    const { openFile, page, webview } = vsCode();
    await openFile('model.cdev');
    await page.locator('.editor-actions [aria-label^="Open Pipeline to the Side"]').click();
    const frame = await webview('.track');
    expect(await frame.locator('h1').textContent()).toBe('Kampung Kitchen');
    const tab = page.locator('.tab', { hasText: 'Pipeline: Kampung Kitchen' });
    await tab.waitFor();
    await expect
      .poll(() => tab.locator('.monaco-icon-label-iconpath').getAttribute('style'))
      .toContain('file-light.svg');
  });

  it('can be read by everybody in the colours of every kind of theme, as axe sees it', async () => {
    const { changeTheme, picture, webview } = vsCode();
    for (const theme of ['high-contrast-light', 'high-contrast', 'dark', 'light'] as const) {
      await changeTheme(theme);
      const frame = await webview(`${bodyOf[theme]} .track`);
      expect(await axeProblems(frame)).toEqual([]);
      expect(await frame.evaluate(lackingColours)).toEqual([]);
      await picture(`preview-${theme}`);
    }
  });

  it('leads from a card to its source', async () => {
    const { webview } = vsCode();
    const frame = await webview('#hypothesis-H2');
    await frame.locator('#hypothesis-H2 .reason').click();
    await expect.poll(cursor).toMatch(new RegExp(`Ln ${lineOf('hypothesis H2 ')}, Col .*2 selected`));
  });

  it('leads from the cursor in the source to its card', async () => {
    const { page, webview } = vsCode();
    const frame = await webview('#hypothesis-H3');
    await page.keyboard.press('Control+G');
    await page.keyboard.type(String(lineOf('hypothesis H3 ') + 1));
    await page.keyboard.press('Enter');
    await frame.locator('#hypothesis-H3[aria-current=true]').waitFor();
  });

  it('follows text that is not saved, and keeps the last whole drawing while the source is broken', async () => {
    const { page, picture, webview } = vsCode();
    const frame = await webview('#hypothesis-H3');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('hypothesis H9 "Nobody has thought of this"');
    await frame.locator('#hypothesis-H9').waitFor();
    await page.keyboard.insertText(' { kind ');
    await frame.locator('.stale', { hasText: 'Stale' }).waitFor();
    expect(await frame.locator('#hypothesis-H9').count()).toBe(1);
    await page.keyboard.press('Escape');
    await frame.evaluate('Promise.all(document.getAnimations().map((each) => each.finished))');
    await picture('preview-stale');
    await page.keyboard.insertText('team }');
    await frame.locator('.stale').waitFor({ state: 'detached' });
    await frame.locator('#hypothesis-H9', { hasText: 'team' }).waitFor({ state: 'attached' });
  });

  it('survives a reload of the window with its filter', async () => {
    const { command, page, webview } = vsCode();
    const before = await webview('.toolbar');
    await before.getByLabel('Find hypotheses').fill('prepay meal');
    await before.locator('.shown', { hasText: '1 of' }).waitFor();
    await before.locator('h1').click();
    // A page cannot wait for its storage while it closes: VS Code writes it every few seconds, when it is at rest.
    const stored = async () => JSON.stringify(await page.context().storageState({ indexedDB: true }));
    await expect.poll(stored, { timeout: 45_000, interval: 1000 }).toContain('prepay meal');
    const reloaded = page.waitForEvent('load');
    await command('Developer: Reload Window');
    await reloaded;
    const after = await webview('.shown');
    await after.locator('.shown', { hasText: '1 of' }).waitFor();
    expect(await after.getByLabel('Find hypotheses').inputValue()).toBe('prepay meal');
    await after.getByRole('button', { name: 'Show all' }).click();
  });

  it.each([
    ['SVG', 'svg', /^<\?xml/],
    ['PNG', 'png', /^.PNG/],
    ['HTML', 'html', /^<!DOCTYPE html>/],
    ['Markdown', 'md', /^# Kampung Kitchen/],
  ])('exports itself as %s to the folder of the venture', async (label, ending, start) => {
    const { command, page } = vsCode();
    await command('cdev: Export Pipeline…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
    await saveAs(ending);
    await expect.poll(() => writtenAs(ending), { timeout: 10_000 }).toMatch(start);
  });

  it('is handed over as a page that prints itself where no browser of the desktop can be had', async () => {
    const { command, folder } = vsCode();
    rmSync(join(folder, 'kampung-kitchen-pipeline.html'));
    await command('cdev: Print Pipeline');
    await saveAs('html');
    await expect.poll(() => writtenAs('html'), { timeout: 10_000 }).toContain('<script>print()</script>');
  });
});

/** Takes the name that VS Code proposes for a file. */
async function saveAs(ending: string): Promise<void> {
  const { folder, page } = vsCode();
  const name = page.locator('.quick-input-widget input');
  await expect.poll(() => name.inputValue()).toBe(join(folder, `kampung-kitchen-pipeline.${ending}`));
  await page.keyboard.press('Enter');
}

/** What was exported, once it has been. */
function writtenAs(ending: string): string {
  const file = join(vsCode().folder, `kampung-kitchen-pipeline.${ending}`);
  return existsSync(file) ? readFileSync(file, 'latin1') : '';
}
