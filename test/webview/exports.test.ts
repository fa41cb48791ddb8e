import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../e2e/host/browser.ts';
import { axeProblems } from '../support/axe.ts';
import { crowdedToday, crowdedVenture } from '../support/crowded-venture.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { hostileModel, hostileTexts } from '../support/hostile.ts';
import { runCdev } from '../support/run-cdev.ts';
import { openEverything } from './frame.ts';
import { readersWishes } from './themes.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

const exports = [
  { what: 'a lean canvas', argv: ['export', 'canvas', '--format', 'html'] },
  {
    what: 'a business model canvas',
    argv: ['export', 'canvas', '--kind', 'business-model', '--format', 'html'],
  },
  { what: 'one page', argv: ['export', 'onepager', '--format', 'html'] },
];
const kitchen = exampleTexts('kampung-kitchen');

async function printed(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  today = '2026-04-05',
): Promise<string> {
  const { stdout, exitCode } = await runCdev([...argv, '--today', today], { files });
  expect(exitCode).toBe(0);
  return stdout;
}

/** What stands out of the page to its right. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

describe.each(exports)('$what as a page', ({ argv }) => {
  it.each(readersWishes)(
    'can be read by everybody in $colorScheme with contrast $contrast',
    async (media) => {
      const page = await browser.newPage({ ...media, viewport: { width: 1200, height: 900 } });
      await page.setContent(await printed(argv, kitchen));
      await openEverything(page);
      expect(await axeProblems(page)).toEqual([]);
      await page.close();
    },
  );

  it.each([400, 800, 1500])('stays inside a window %i wide, whatever founders wrote', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const models = [
      kitchen,
      { 'model.cdev': hostileModel(hostileTexts['ten thousand characters'] ?? '') },
      { 'model.cdev': crowdedVenture(300) },
    ];
    for (const files of models) {
      await page.setContent(await printed(argv, files, crowdedToday));
      await openEverything(page);
      expect(await overflowing(page)).toEqual([]);
    }
    await page.close();
  });

  it.each(Object.entries(hostileTexts).filter(([, text]) => !text.includes('\0')))(
    'shows what founders wrote as text: %s',
    async (_, text) => {
      const page = await browser.newPage();
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.setContent(await printed(argv, { 'model.cdev': hostileModel(text) }));
      await openEverything(page);
      expect(await page.evaluate(() => globalThis.wasRun)).toBeUndefined();
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(fetched).toEqual([]);
      await page.close();
    },
  );
});

describe('one page on paper', () => {
  const models: readonly { what: string; files: Readonly<Record<string, string>>; today?: string }[] = [
    ...['fiddle-library', 'kampung-kitchen', 'lata-mending', 'lita-dairy', 'wrigley'].map((name) => ({
      what: name,
      files: exampleTexts(name),
    })),
    { what: 'a crowd', files: { 'model.cdev': crowdedVenture(300) }, today: crowdedToday },
    ...Object.entries(hostileTexts)
      .filter(([, text]) => !text.includes('\0'))
      .map(([what, text]) => ({ what, files: { 'model.cdev': hostileModel(text) } })),
    { what: 'nearly nothing', files: { 'model.cdev': 'venture v { currency EUR }\n' } },
  ];

  it.each(models)('is one sheet: $what', async ({ files, today }) => {
    const page = await browser.newPage();
    await page.setContent(await printed(['export', 'onepager'], files, today));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });
});
