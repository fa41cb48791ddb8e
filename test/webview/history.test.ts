import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { tellCrumbStory } from '../support/crumb-story.ts';
import { createRepository } from '../support/git-repository.ts';
import { runInFolder } from '../support/run-in-folder.ts';
import { readersWishes } from './themes.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

async function openHistory(folder: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const { stdout } = await runInFolder(folder, ['history', '--format', 'html', '--today', '2026-04-05']);
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
  await page.setContent(stdout);
  return page;
}

/** Everything here is longer than anybody would write it. */
function longWinded(): string {
  const words =
    'Families who live far from their parents and worry about them on weekdays would pay somebody';
  const name = words.toLowerCase().replaceAll(' ', '-');
  const claim = (bar: string): string =>
    `hypothesis ${name} "${words} ${words}" { kind problem pass when ${bar} of 5 interviews }\n`;
  const repository = createRepository();
  repository.write({
    'model.cdev': `venture long "${words} ${words}" { }\n${claim('>= 3')}hypothesis lilili "${words}" { kind problem }\n`,
  });
  repository.commit(words.repeat(4), '2026-01-05');
  return repository.folder;
}

describe('the page of a history', () => {
  it.each(readersWishes)(
    'can be read by everybody in $colorScheme with contrast $contrast',
    async (media) => {
      const page = await openHistory(tellCrumbStory().folder, media);
      expect(await axeProblems(page)).toEqual([]);
      await page.close();
    },
  );

  it('keeps words in their column, however long they are', async () => {
    const page = await openHistory(longWinded());
    const texts = page.locator('svg text');
    const boxes = await Promise.all((await texts.all()).map((text) => text.boundingBox()));
    const marks = await page.locator('svg .held').first().boundingBox();
    const chart = marks?.x ?? 0;
    expect(chart).toBeGreaterThan(300);
    const ends = boxes.map((box) => (box === null ? 0 : box.x + box.width));
    expect(Math.max(...ends)).toBeLessThanOrEqual(1200 - 40);
    const labels = boxes.flatMap((box, index) =>
      box && box.y > 180 && box.x < 60 ? [ends[index] ?? 0] : [],
    );
    expect(labels.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...labels)).toBeLessThan(chart - 8);
    await page.close();
  });

  it('stays large enough to be read where there is little room, and is moved along instead', async () => {
    const page = await openHistory(tellCrumbStory().folder, { viewport: { width: 400, height: 800 } });
    const size = await page.locator('svg').boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(900);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths).toEqual([400, 400]);
    await page.close();
  });
});
