import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode();
const row = (text: string) =>
  vsCode().page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();

const model = `venture k "Kitchen" { currency EUR }
hypothesis H1 "Passes" {
  kind problem
  pass when >= 1 of 2 people
}
hypothesis H2 "Fails" {
  kind problem
  pass when >= 2 of 2 people
}
hypothesis H3 "Nobody knows" {
  kind problem
}
evidence V1 from interview on 2026-01-02 { supports H1 with 2 of 2 }
evidence V2 from interview on 2026-01-02 { contradicts H2 with 0 of 2 }
`;

describe('the Testing view', () => {
  it('knows nothing of hypotheses until it is asked to', async () => {
    const { page, openFile } = vsCode();
    await openFile('model.cdev');
    await page.locator('.squiggly-error').first().waitFor();
    expect(await page.locator('.activitybar .action-label[aria-label^="Testing"]').isVisible()).toBe(false);
  });

  it('shows hypotheses as tests once it is: passed, failed with the reason, skipped', async () => {
    const { page, folder, command, picture } = vsCode();
    writeFileSync(join(folder, 'model.cdev'), model);
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "cdev.testing.enabled": true }');
    await page.locator('.activitybar .action-label[aria-label^="Testing"]').waitFor();
    await command('Testing: Focus on Test Explorer View');
    await row('Kitchen').waitFor();
    await row('Kitchen').click();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => row('H1').getAttribute('aria-label')).toMatch(/Passed/);
    await expect.poll(() => row('H2').getAttribute('aria-label')).toMatch(/Failed/);
    await expect.poll(() => row('H3').getAttribute('aria-label')).toMatch(/Skipped/);
    await picture('testing-light');
    await row('H2').dblclick();
    await page.locator('.tab.active', { hasText: 'model.cdev' }).waitFor();
    await page
      .locator('.test-message-inline-content, .testing-peek-content, .view-line', {
        hasText: 'H2 is refuted',
      })
      .first()
      .waitFor();
    await picture('testing-failed-light');
  });

  it('follows what is written, and looks again when it is told to', async () => {
    const { command, changeTheme, picture, folder } = vsCode();
    writeFileSync(join(folder, 'model.cdev'), model.replace('0 of 2', '2 of 2'));
    await expect.poll(() => row('H2').getAttribute('aria-label'), { timeout: 15_000 }).toMatch(/Passed/);
    await command('Test: Run All Tests');
    await expect.poll(() => row('H1').getAttribute('aria-label')).toMatch(/Passed/);
    await changeTheme('dark');
    await picture('testing-dark');
  });
});
