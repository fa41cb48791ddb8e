import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { withVsCode } from '../host/page.ts';

const vsCode = withVsCode();

describe('an editor with a model', () => {
  it('underlines what leans on nothing, and lists it', async () => {
    const { page, openFile, command, picture } = vsCode();
    await openFile('model.cdev');
    await page.locator('.squiggly-error').first().waitFor();
    await command('Problems: Focus on Problems View');
    const problem = page
      .locator('.markers-panel .monaco-list-row', { hasText: 'stage-ahead-of-evidence' })
      .first();
    await problem.waitFor();
    expect(await problem.textContent()).toContain('claims to be in validation');
    await picture('problems-light');
  });

  it('shows names by how they stand, in a theme that knows nothing of hypotheses', async () => {
    const { page, openFile, picture } = vsCode();
    await openFile('model.cdev');
    const styleOf = async (word: string, name: string): Promise<string> =>
      z.string().parse(
        await page.evaluate(`(() => {
          const lines = [...document.querySelectorAll('.view-line')];
          const line = lines.find(({ textContent }) => /^${word}\\s${name}\\b/.test(textContent));
          const spans = [...(line?.querySelectorAll('span > span') ?? [])];
          const span = spans.find(({ textContent }) => textContent === '${name}');
          return span ? getComputedStyle(span).color + ' ' + getComputedStyle(span).fontStyle : '';
        })()`),
      );
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+G');
    await page.keyboard.type('60\n');
    await expect.poll(() => styleOf('hypothesis', 'H3'), { timeout: 20_000 }).toContain('italic');
    const [tested, experiment] = [await styleOf('hypothesis', 'H2'), await styleOf('experiment', 'E1')];
    expect(tested).toMatch(/^rgb/);
    expect(tested).not.toContain('italic');
    expect(tested).not.toBe(experiment);
    await picture('verdicts-in-text');
  });
});
