/** What people do in an editor, again where a busy VS Code has not seen it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { OpenVsCode } from './open-vs-code.ts';

/** Puts the cursor where a text stands for the first time in the model, as it lies on the disk. */
export async function goTo({ page, folder }: OpenVsCode, text: string): Promise<void> {
  const before = readFileSync(join(folder, 'model.cdev'), 'utf8').split(text)[0] ?? '';
  const lines = before.split('\n');
  const asked = page.locator('.quick-input-widget:visible input');
  await page.keyboard.press('Control+G');
  await asked.waitFor();
  // Only to the box itself: elsewhere the key would write into the model.
  await untilGone(asked, async () => {
    await asked.fill(`:${lines.length}:${(lines.at(-1) ?? '').length + 1}`, { timeout: 3000 });
    await asked.press('Enter', { timeout: 3000 });
  });
}

/** Points at a word until what is said of it is there; the editor is not scrolled for that. */
export async function pointAt({ page }: OpenVsCode, word: Locator, says: string): Promise<void> {
  const hover = page.locator('.monaco-hover:visible', { hasText: says }).first();
  await untilThere(hover, async () => {
    // What stands above the line comes and moves it.
    const box = await word.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 14);
    await page.mouse.move((box?.x ?? 0) + 6, (box?.y ?? 0) + 12, { steps: 4 });
  });
}

/** Opens the list of fixes at the cursor, and gives the one that is called so. */
export async function offerFix({ page }: OpenVsCode, title: string): Promise<Locator> {
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await untilThere(fix, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
  });
  return fix;
}

/** A word in a line of the editor. */
export function wordIn({ page }: OpenVsCode, line: string, word: string): Locator {
  const exactly = new RegExp(`^${word}$`);
  return page.locator('.view-line', { hasText: line }).locator('span', { hasText: exactly }).first();
}

function untilThere(what: Locator, act: () => Promise<void>): Promise<void> {
  return until(() => what.waitFor({ timeout: 3000 }), act);
}

function untilGone(what: Locator, act: () => Promise<void>): Promise<void> {
  return until(
    () => what.waitFor({ state: 'hidden', timeout: 3000 }),
    async () => {
      if (await what.isVisible()) {
        await act().catch(() => {});
      }
    },
  );
}

/** Acts again and again until something has come about. */
async function until(comesAbout: () => Promise<void>, act: () => Promise<void>): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    await act();
    try {
      return await comesAbout();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}
