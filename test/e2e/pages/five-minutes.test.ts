import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from '../../support/repository.ts';
import { goTo, offerFix, pointAt, wordIn } from '../host/hands.ts';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode();

/** What the readme has one write, on one line, for an editor indents and closes by itself what has several. */
const evidence = (/^ {3}```cdev\n([^]*?)^ {3}```$/m.exec(readRepositoryFile('README.md'))?.[1] ?? '').replace(
  /\s+/g,
  ' ',
);

describe('the five first minutes, as the readme tells them', () => {
  it('begin with what is underlined, and why', async () => {
    const { openFile, page } = vsCode();
    await openFile('model.cdev');
    await goTo(vsCode(), 'fail when < 2');
    await page.locator('.squiggly-error').first().waitFor();
    await pointAt(vsCode(), wordIn(vsCode(), '4 of 9 so far', 'status'), 'is claimed validated');
    await page.keyboard.press('Escape');
  });

  it('go on with what is known of a hypothesis', async () => {
    const { page } = vsCode();
    await pointAt(vsCode(), wordIn(vsCode(), 'hypothesis H2', 'H2'), 'True rate');
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 400);
  });

  it('mend a spending that waits for nothing', async () => {
    const { page } = vsCode();
    await goTo(vsCode(), '"Facebook ads"');
    await (await offerFix(vsCode(), 'Spend only once G2 has passed')).click();
    await page.locator('.view-line', { hasText: /Facebook.ads.*needs.G2/ }).waitFor();
  });

  it('open the pipeline with two keys, and lead from a card to its source', async () => {
    const { page, webview } = vsCode();
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    const frame = await webview('#hypothesis-H2');
    await frame.locator('#hypothesis-H2 .reason').click();
    await page.locator('.statusbar-item', { hasText: /2 selected/ }).waitFor();
    await page.locator('.view-line', { hasText: /hypothesis.H2/ }).waitFor();
  });

  it('tick off what evidence brings while it is written', async () => {
    const { page, picture, webview } = vsCode();
    const frame = await webview('#hypothesis-H2');
    expect(await frame.locator('#hypothesis-H2 .verdict strong').textContent()).toBe('Testing');
    expect(await frame.locator('#gate-G2 .mark-met').count()).toBe(1);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(evidence.trim());
    await frame.locator('#hypothesis-H2 .verdict strong', { hasText: 'Supported' }).waitFor();
    await expect.poll(() => frame.locator('#gate-G2 .mark-met').count()).toBe(3);
    await goTo(vsCode(), 'fail when < 2');
    await page.locator('.codelens-decoration', { hasText: 'supported · 10 of 20' }).waitFor();
    await frame.locator('#hypothesis-H2').scrollIntoViewIfNeeded();
    await picture('five-minutes-light');
  });
});
