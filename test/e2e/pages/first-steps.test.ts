import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode({ example: false });

/** A line of the Pipeline view. */
const row = (text: string) =>
  vsCode().page.locator('.customview-tree .monaco-list-row', { hasText: text }).first();
const step = (title: string) => vsCode().page.locator('.getting-started-step', { hasText: title }).first();

describe('somebody without a model', () => {
  it('is told in the Pipeline view how to begin', async () => {
    const { page, command, picture } = vsCode();
    await command('View: Show Pipeline');
    await page.locator('.welcome-view-content', { hasText: 'No venture is written down' }).waitFor();
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Write a First Model' }).waitFor();
    await picture('welcome-light');
  });

  it('is led through five steps, each with its page', async () => {
    const { page, picture } = vsCode();
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'First Steps' }).click();
    await step('Write down what you believe').waitFor();
    const pages: readonly (readonly [step: string, says: string])[] = [
      ['Write down what you believe', 'night-bakery'],
      ['Set the bar before you ask', 'pass when'],
      ['Bring back evidence', 'supports'],
      ['See where you stand', 'discovery'],
      ['Review it like code', 'cdev check'],
    ];
    for (const [title, says] of pages) {
      await step(title).click();
      const shown = await vsCode().webview(`body:has-text("${says}")`);
      await shown.locator('body', { hasText: says }).waitFor();
      await picture(`walkthrough-${pages.findIndex(([each]) => each === title) + 1}-light`);
    }
    expect(await page.locator('.getting-started-step').count()).toBe(pages.length);
  });

  it('writes a first model with the first of them, and sees it in the Pipeline view', async () => {
    const { page, folder } = vsCode();
    await step('Write down what you believe').click();
    await page
      .locator('.getting-started-step.expanded .monaco-button', { hasText: 'Write a First Model' })
      .click();
    await page.locator('.tab.active', { hasText: 'model.cdev' }).waitFor();
    expect(readFileSync(join(folder, 'model.cdev'), 'utf8')).toMatch(/^venture /m);
    await row('Discovery').waitFor();
    await row('H1').waitFor();
  });

  it('goes on with the second and the fourth, which show what they speak of', async () => {
    const { page, command } = vsCode();
    await command('cdev: Open the First Steps');
    await step('Set the bar before you ask').click();
    await page
      .locator('.getting-started-step.expanded .monaco-button', { hasText: 'Add a Hypothesis' })
      .click();
    await page
      .locator('.view-line', { hasText: /experiment.E2/ })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await command('File: Revert File');
    await command('View: Show Explorer');
    await command('cdev: Open the First Steps');
    await step('See where you stand').click();
    await page
      .locator('.getting-started-step.expanded .monaco-button', { hasText: 'Show the Pipeline' })
      .click();
    await row('Discovery').waitFor();
  });

  it('has a line for each venture when there are several', async () => {
    const { folder } = vsCode();
    mkdirSync(join(folder, 'second'));
    writeFileSync(join(folder, 'second', 'model.cdev'), 'venture second "The Second One" { currency EUR }\n');
    await row('The Second One').waitFor();
  });
});
