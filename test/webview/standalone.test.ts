import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pipelineHtml } from '../../language-server/src/report-html/index.ts';
import { pageStyles } from '../../language-server/src/report-html/styles/page-styles.ts';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { pipelineOf } from '../support/pipeline-of.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { openEverything } from './frame.ts';
import { readersWishes } from './themes.ts';

const kampung = pipelineOf(readRepositoryFile('examples/kampung-kitchen/model.cdev'));
const view = { today: kampung.today, projects: [kampung] };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe('the page that stands alone', () => {
  it.each(readersWishes)(
    'can be read by everybody in $colorScheme with contrast $contrast',
    async (media) => {
      const page = await browser.newPage({ ...media, viewport: { width: 1100, height: 900 } });
      await page.setContent(pipelineHtml(view));
      await openEverything(page);
      expect(await axeProblems(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(Object.entries(hostileTexts))('shows what founders wrote as text: %s', async (_, text) => {
    const page = await browser.newPage();
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const project = pipelineOf(hostileModel(text));
    await page.setContent(pipelineHtml({ today: project.today, projects: [project] }));
    await openEverything(page);
    expect(await page.evaluate(() => globalThis.wasRun)).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(fetched).toEqual([]);
    await page.close();
  });

  it('prints itself where it is asked to, and runs nothing else', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      globalThis.print = () => {
        globalThis.wasPrinted = true;
      };
    });
    await page.goto('about:blank');
    await page.setContent(pipelineHtml(view, { prints: true }));
    expect(await page.evaluate(() => globalThis.wasPrinted)).toBe(true);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    const hash = createHash('sha256')
      .update((await page.locator('script').textContent()) ?? '')
      .digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    await page.close();
  });

  it('is dark ink on white on paper, however dark the screen', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    await page.setContent(pipelineHtml(view));
    const colours = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.querySelector('.page') ?? document.body);
        return { backgroundColor, color };
      });
    expect((await colours()).backgroundColor).toBe('rgb(22, 24, 27)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await colours()).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(34, 38, 43)' });
    await page.close();
  });

  it('tears no card in two on paper', async () => {
    const page = await browser.newPage();
    await page.setContent(pipelineHtml(view));
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.card', '.gate-card', '.person', '.question', '.time-line .item']) {
      const first = page.locator(part).first();
      expect(await first.evaluate((each) => getComputedStyle(each).breakInside)).toBe('avoid');
    }
    await page.close();
  });

  it('unfolds everything on paper', async () => {
    const page = await browser.newPage();
    await page.setContent(pipelineHtml(view));
    await page.emulateMedia({ media: 'print' });
    const folded = page.locator('#hypothesis-H1 .proof .side-aside');
    expect(await folded.evaluate((each) => each.getBoundingClientRect().height)).toBeGreaterThan(10);
    await page.close();
  });
});

describe('the styles of the page', () => {
  it('take every colour from the theme', () => {
    expect(pageStyles.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).toEqual([]);
    expect(pageStyles).toContain('var(--vscode-editor-background)');
  });
});
