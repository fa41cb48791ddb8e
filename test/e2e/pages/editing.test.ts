import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { goTo as goToIn, offerFix, pointAt, wordIn } from '../host/hands.ts';
import { withVsCode } from '../host/page.ts';

/** Of the page, where what is evaluated runs. */
declare const getComputedStyle: (
  element: unknown,
  part?: string,
) => { readonly color: string; readonly backgroundImage: string };

const vsCode = withVsCode();

const goTo = (text: string): Promise<void> => goToIn(vsCode(), text);

async function pointAtH2(): Promise<void> {
  await goTo('hypothesis H2');
  await pointAt(vsCode(), wordIn(vsCode(), 'hypothesis H2', 'H2'), 'presales');
}

/** Types at the end of the model. */
async function append(text: string): Promise<void> {
  const { page } = vsCode();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
}

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
    await command('View: Hide Panel');
  });

  it('has the icon of its files, whatever the icons of others are', async () => {
    const { page } = vsCode();
    const icon = page.locator('.explorer-folders-view [aria-label^="model.cdev"] .monaco-icon-label').first();
    const image = await icon.evaluate((element) => getComputedStyle(element, '::before').backgroundImage);
    expect(image).toContain('file-light.svg');
  });

  it('shows lenses above hypotheses and hints in their lines', async () => {
    const { page, openFile, picture } = vsCode();
    await openFile('model.cdev');
    await goTo('hypothesis H1');
    await page.locator('.codelens-decoration', { hasText: '8 of 10 for, needs 15' }).first().waitFor();
    await page.locator('.view-line', { hasText: '25 days left' }).first().waitFor();
    await picture('lenses-light');
  });

  it('teaches where one points', async () => {
    const { page, picture } = vsCode();
    await pointAtH2();
    await picture('hover-light');
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
  });

  it('offers who there is to be asked, with what they are', async () => {
    const { page, command, picture } = vsCode();
    await append('\nhypothesis H8 "Neighbours would cook for pay" {\n');
    await page.keyboard.type('about ');
    const offered = page.locator('.suggest-widget.visible .monaco-list-row');
    await offered.filter({ hasText: 'wei-ling' }).first().waitFor();
    expect(await offered.filter({ hasText: 'wei-ling' }).first().textContent()).toContain('buyer');
    await picture('completion-light');
    await page.keyboard.press('Escape');
    await command('File: Revert File');
  });

  it('mends a slip with two keys', async () => {
    const { page, command, picture } = vsCode();
    await append('\nprofile ah-huat of seniors-alon as user');
    await page.locator('.squiggly-error').last().waitFor();
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+ArrowLeft');
    await page.keyboard.press('Control+ArrowLeft');
    const fix = await offerFix(vsCode(), "'seniors-alone'");
    await picture('quick-fix-light');
    await fix.click();
    await page.locator('.view-line', { hasText: /profile.ah-huat.of.seniors-alone.as.user/ }).waitFor();
    await command('File: Revert File');
  });

  it('makes evidence of notes that are dropped into it', async () => {
    const { page, command, picture, openFile } = vsCode();
    await openFile('model.cdev');
    await goTo('evidence V3');
    await page.locator('.explorer-folders-view [aria-label^="notes"]').first().click();
    const note = page.locator('.explorer-folders-view [aria-label^="summary.md"]').first();
    const target = page.locator('.view-line', { hasText: /commitment.money/ }).first();
    const [from, to] = [await note.boundingBox(), await target.boundingBox()];
    if (!from || !to) {
      throw new Error('There is nothing to drag, or nowhere to drop it.');
    }
    await page.mouse.move(from.x + 40, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 5, { steps: 8 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 70, to.y + 8, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.locator('.view-line', { hasText: /evidence.V4.from/ }).waitFor();
    await page
      .locator('.view-line', { hasText: /source."notes\/e1\/summary\.md"/ })
      .last()
      .waitFor();
    await picture('dropped-light');
    await page.keyboard.press('Escape');
    await command('File: Revert File');
  });

  it('says in the status bar which step is reached', async () => {
    const { page, picture, openFile } = vsCode();
    await openFile('model.cdev');
    await page.locator('#status\\.languageStatus').first().click();
    const shown = page.locator('.hover-language-status', { hasText: 'gate' }).first();
    await shown.waitFor();
    expect(await shown.textContent()).toContain('Discovery · 1 gate open');
    expect(await shown.textContent()).toContain('claims validation');
    await picture('language-status-light');
    await page.keyboard.press('Escape');
  });

  it('is asked for rules only where there are any', async () => {
    const { page, openFile, command } = vsCode();
    await openFile('README.md');
    await page.keyboard.press('F1');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await page.locator('.quick-input-widget:visible input').fill('>cdev: ');
    await rows.filter({ hasText: 'cdev: Write a First Model' }).first().waitFor();
    expect(await rows.filter({ hasText: 'Explain the Rule at the Cursor' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await openFile('model.cdev');
    await command('cdev: Explain the Rule at the Cursor');
    await page
      .locator('.tab', { hasText: /Preview/ })
      .first()
      .waitFor();
    await command('View: Close Editor');
  });

  it('is there in Markdown too, coloured, and rendered as text whatever it says', async () => {
    const { page, folder, openFile, command, webview, picture } = vsCode();
    mkdirSync(join(folder, 'notes'), { recursive: true });
    writeFileSync(
      join(folder, 'notes', 'guess.md'),
      '# A guess\n\n```cdev\nhypothesis H9 "<img src=x onerror=alert(1)> & <b>bold</b>" {\n  kind problem // why\n  pass when >= 60% of 10 interviews\n}\n```\n',
    );
    await openFile('model.cdev');
    const colorOf = (line: RegExp): Promise<string> =>
      page
        .locator('.view-line', { hasText: line })
        .locator('span span', { hasText: /^hypothesis/ })
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    await goTo('hypothesis H3');
    const inModel = await colorOf(/hypothesis.H3/);
    await openFile('guess.md');
    await expect.poll(() => colorOf(/hypothesis.H9/)).toBe(inModel);
    await command('Markdown: Open Preview to the Side');
    const frame = await webview('code.language-cdev .hljs-keyword');
    const code = frame.locator('code.language-cdev');
    expect(await code.locator('.hljs-keyword').first().textContent()).toBe('hypothesis');
    expect(await code.textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await code.locator('img, b').count()).toBe(0);
    await picture('markdown-light');
    await command('View: Close All Editors');
  });

  it('is looked at in the dark', async () => {
    const { page, openFile, changeTheme, picture } = vsCode();
    await changeTheme('dark');
    await openFile('model.cdev');
    await pointAtH2();
    await picture('hover-dark');
    await page.mouse.move(5, 5);
    await append('\nhypothesis H8 "Neighbours would cook for pay" {\n');
    await page.keyboard.type('about ');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'wei-ling' }).first().waitFor();
    await picture('completion-dark');
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
