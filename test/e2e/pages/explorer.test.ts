import { describe, expect, it } from 'vitest';
import { withVsCode } from '../host/page.ts';

describe('the Pipeline view', () => {
  const vsCode = withVsCode();
  const row = (text: string) =>
    vsCode().page.locator('.customview-tree .monaco-list-row', { hasText: text }).first();

  it('shows the four steps, where the evidence has brought the venture, and what its gates ask for', async () => {
    const { page, command } = vsCode();
    await command('View: Show Pipeline');
    await row('Discovery').waitFor();
    expect(await row('Discovery').textContent()).toContain('you are here');
    expect(await row('Validation').textContent()).toContain('claimed');
    for (const step of ['Creation', 'Building', 'To do next']) {
      await row(step).waitFor();
    }
    await row('G1').locator('.monaco-tl-twistie').click();
    await row('15 interviews with mdm-tan').waitFor();
    expect(await row('10 interviews with wei-ling').textContent()).toContain('0 of 10');
    await page.locator('.composite.title', { hasText: 'Kampung Kitchen' }).waitFor();
  });

  it('leads to where a thing is written', async () => {
    const { page } = vsCode();
    await row('Loneliness').click();
    await page.locator('.tab.active', { hasText: 'model.cdev' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /Ln 42/ }).waitFor();
  });

  it('follows what is typed', async () => {
    const { page } = vsCode();
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\nhypothesis H99 "Typed just now" { kind problem }\n');
    await row('H99').waitFor();
    await vsCode().command('File: Revert File');
  });

  it('is looked at in every kind of theme', async () => {
    const { page, openFile, changeTheme, picture } = vsCode();
    await openFile('model.cdev');
    for (const theme of ['light', 'dark', 'high-contrast'] as const) {
      await changeTheme(theme);
      await page.locator('.squiggly-error').first().waitFor();
      await picture(`explorer-${theme}`);
    }
  });
});
