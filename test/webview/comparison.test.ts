import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DiffView } from '../../language-server/src/core/diff/diff.ts';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { diffViewBetween } from '../support/compare.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { Frame, type FrameOptions } from './frame.ts';
import { themeNames } from './themes.ts';

const example = readRepositoryFile('examples/kampung-kitchen/model.cdev');
const loosened = example
  .replace('pass when >= 60% of 15 interviews', 'pass when >= 50% of 10 interviews')
  .replace('launch "Islandwide launch"           on 2026-06-01', 'launch "Islandwide launch"  on 2026-05-01')
  .replace(/^evidence V2 [^]*?^\}\n/m, '')
  .replace(/^alternative neighbour .*\n/m, '')
  .concat('hypothesis H9 "Neighbours want to be paid" { kind channel risk high }\n');
const view = diffViewBetween({ 'model.cdev': example }, { 'model.cdev': loosened });

let browser: Browser;
let frame: Frame;

async function show(shown: DiffView, options: FrameOptions = {}): Promise<Frame> {
  frame = await Frame.open(browser, { name: 'comparison', ...options });
  await frame.heard('ready');
  await frame.say({ type: 'show', view: shown });
  await frame.page.locator('h1').waitFor();
  return frame;
}

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  const { trouble } = frame;
  await frame.close();
  expect(trouble).toEqual([]);
});

describe('the page of a comparison', () => {
  it('says first what has to be settled', async () => {
    const { page } = await show(view);
    expect(await page.locator('h1').textContent()).toMatch(/goalposts of claim H1 were moved/);
    const first = page.locator('.are-loud .change');
    expect(await first.locator('strong').allTextContents()).toEqual(
      expect.arrayContaining(['Goalposts moved', 'Evidence lost']),
    );
    const goalposts = page.locator('.are-loud .change', { hasText: 'Goalposts moved' });
    expect(await goalposts.locator('.change-title').textContent()).toContain('Loneliness, not mobility');
    const errors = await page.locator('.are-loud .severity-error').count();
    expect(errors).toBeGreaterThan(1);
    for (let at = 0; at < errors; at++) {
      expect(await first.nth(at).getAttribute('class')).toContain('severity-error');
    }
  });

  it('shows each verdict that is another beside what it was, with why', async () => {
    const { page } = await show(view);
    const card = page.locator('.verdict-deltas .card', { hasText: 'H1' });
    expect(await card.locator('.verdict-word').allTextContents()).toEqual([' inconclusive', ' supported']);
    await card.locator('.change-text', { hasText: 'by its bar alone' }).waitFor();
    expect(await page.getByText('by its bar alone').count()).toBe(1);
    // What follows from a bar that was moved is no news to rejoice at.
    await page.locator('h2', { hasText: 'What the evidence would say' }).waitFor();
    await frame.close();
    const honest = example.replace(/^evidence V3 [^]*?^\}\n/m, '');
    const other = await show(diffViewBetween({ 'model.cdev': honest }, { 'model.cdev': example }));
    await other.page.locator('h2', { hasText: 'What the evidence says now' }).waitFor();
  });

  it('shows what a claim said when it had its former verdict', async () => {
    const claim = (title: string, status: string): string =>
      `hypothesis H1 "${title}" { kind problem ${status} }\n`;
    const { page } = await show(
      diffViewBetween(
        { 'm.cdev': claim('Bakers throw bread away', '') },
        { 'm.cdev': claim('Bakers wait for the man who fetches it', 'status parked') },
      ),
    );
    const card = page.locator('.verdict-deltas .card');
    expect(await card.locator('h3').textContent()).toBe('Bakers wait for the man who fetches it');
    await card.getByText('was: Bakers throw bread away').waitFor();
  });

  it('leads to where a change stands, in the revision that has it', async () => {
    const { page } = await show(view);
    await page.locator('.change', { hasText: 'Goalposts moved' }).locator('button').click();
    expect(await frame.heard('reveal')).toMatchObject({
      side: 'after',
      at: { file: '/project/model.cdev', range: { start: { line: 45 } } },
    });
    await page.locator('.change', { hasText: 'was at' }).first().locator('button').click();
    await expect.poll(async () => (await frame.heard('reveal'))['side']).toBe('before');
  });

  it('says in a sentence that nothing changed', async () => {
    const { page } = await show(diffViewBetween({ 'model.cdev': example }, { 'model.cdev': example }));
    expect(await page.locator('h1').textContent()).toBe('Nothing of meaning changed.');
    expect(await page.locator('section').count()).toBe(0);
  });

  it('says so where it is told what was not agreed on', async () => {
    await show(view);
    await frame.say({ type: 'show', view: { today: 7 } });
    expect(String((await frame.heard('failed'))['message'])).toContain('agreed');
  });

  it('is where it was when it is seen again', async () => {
    const { page } = await show(view, { state: { scrolled: 120 } });
    await expect.poll(() => page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(120);
  });

  it.each(themeNames)('can be read by everybody in %s', async (theme) => {
    const { page } = await show(view, { theme });
    expect(await axeProblems(page)).toEqual([]);
  });

  it('fits into a narrow frame', async () => {
    const { page } = await show(view, { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it.each(Object.entries(hostileTexts))('shows what founders wrote as text: %s', async (_, text) => {
    const more = `${hostileModel(text)}hypothesis H2 ${JSON.stringify(text.replace(/[\n\r]/g, ' '))} { kind channel }\n`;
    const { page } = await show(diffViewBetween({ 'a.cdev': more }, { 'b.cdev': hostileModel(`${text}!`) }));
    expect(await page.evaluate(() => globalThis.wasRun)).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
});
