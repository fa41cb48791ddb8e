/**
 * Takes the pictures of the READMEs anew, in a real VS Code with the packaged extension: `npm run pictures`, or some of
 * them: `npm run pictures -- kitchen first-steps testing`. They lie in `extension/media/pictures` and are looked at before
 * they are committed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Locator } from 'playwright-core';
import { goTo, offerFix, pointAt, wordIn } from './host/hands.ts';
import { installExtension } from './host/install-extension.ts';
import { type OpenVsCode, openVsCode, type Theme } from './host/open-vs-code.ts';

const pictures = fileURLToPath(new URL('../../extension/media/pictures', import.meta.url));

/** Nothing but what a picture is of. */
const settings = {
  'window.title': 'cdev',
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.lineNumbersMinChars': 3,
  'editor.fontSize': 12,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.matchBrackets': 'never',
  'editor.lightbulb.enabled': 'off',
  // What is pointed at stays in sight above what is said of it.
  'editor.hover.above': false,
  'editor.cursorBlinking': 'solid',
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.hideCursorInOverviewRuler': true,
  'explorer.openEditors.visible': 0,
  'files.exclude': { '**/.vscode': true },
};

/** VS Code with a camera before it. */
class Studio {
  private readonly vsCode: OpenVsCode;
  private readonly session: CDPSession;

  private constructor(vsCode: OpenVsCode, session: CDPSession) {
    this.vsCode = vsCode;
    this.session = session;
  }

  static async in(vsCode: OpenVsCode): Promise<Studio> {
    return new Studio(vsCode, await vsCode.page.context().newCDPSession(vsCode.page));
  }

  /** In twice as many pixels, for screens that have them. */
  async resize(width: number, height: number): Promise<void> {
    await this.session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 2,
      mobile: false,
    });
    await this.vsCode.page.waitForTimeout(600);
  }

  async take(name: string, theme: Theme): Promise<void> {
    // What moves comes to rest, and what was only started is there.
    await this.vsCode.page.waitForTimeout(1200);
    const { data } = await this.session.send('Page.captureScreenshot', { format: 'webp', quality: 74 });
    const file = join(pictures, `${name}-${theme}.webp`);
    writeFileSync(file, Buffer.from(data, 'base64'));
    process.stdout.write(`${name}-${theme}.webp: ${Math.round(data.length * 0.00075)} kB\n`);
  }
}

const both = ['light', 'dark'] as const;
const all = ['light', 'dark', 'high-contrast-light', 'high-contrast'] as const;

async function takeKitchen(vsCode: OpenVsCode): Promise<void> {
  const { changeTheme, command, openFile, page, webview } = vsCode;
  const studio = await Studio.in(vsCode);
  const away = (): Promise<void> => page.mouse.move(2, 300);

  await studio.resize(1000, 620);
  await openFile('model.cdev');
  await command('View: Show Pipeline');
  await page
    .locator('.customview-tree .monaco-list-row', { hasText: 'G1' })
    .first()
    .locator('.monaco-tl-twistie')
    .click();
  for (const theme of both) {
    await changeTheme(theme);
    await command('View: Focus First Editor Group');
    await goTo(vsCode, 'hypothesis H2');
    await away();
    await studio.take('explorer', theme);
  }

  await command('View: Toggle Primary Side Bar Visibility');
  await studio.resize(860, 600);
  for (const theme of both) {
    await changeTheme(theme);
    await goTo(vsCode, 'experiment E1');
    await pointAt(vsCode, wordIn(vsCode, 'hypothesis H2', 'H2'), 'presales');
    await studio.take('hover', theme);
    await away();
    await page.keyboard.press('Escape');
  }

  await studio.resize(860, 420);
  for (const theme of both) {
    await changeTheme(theme);
    await goTo(vsCode, '"Facebook ads"');
    await offerFix(vsCode, 'Spend only once G2 has passed');
    await away();
    await studio.take('quick-fix', theme);
    await page.keyboard.press('Escape');
  }

  await studio.resize(1240, 800);
  await page.locator('.editor-actions [aria-label^="Open Pipeline to the Side"]').click();
  await webview('.track');
  for (const theme of all) {
    await changeTheme(theme);
    await command('View: Focus First Editor Group');
    await goTo(vsCode, '  kind solution');
    await page.keyboard.press('Escape');
    const frame = await webview(`.vscode-${theme} .track`);
    // The card that the cursor stands in is brought into view first.
    await frame.locator('#hypothesis-H3[aria-current=true]').waitFor();
    await page.waitForTimeout(1000);
    await frame.evaluate('document.scrollingElement.scrollTo(0, 0)');
    await away();
    await studio.take('editor-and-pipeline', theme);
  }

  await command('View: Focus First Editor Group');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('evidence V4 from E2 on 2026-04-04 { supports H2 with 6 of 11 }');
  await studio.resize(1240, 620);
  for (const theme of both) {
    await changeTheme(theme);
    await command('View: Focus First Editor Group');
    await goTo(vsCode, '  fail when < 2');
    const frame = await webview(`.vscode-${theme} .track`);
    await frame.locator('#hypothesis-H2 .verdict strong', { hasText: 'Supported' }).waitFor();
    await frame.evaluate("document.getElementById('gate-G2').scrollIntoView()");
    await away();
    await studio.take('evidence', theme);
  }
}

async function takeWalkthrough(vsCode: OpenVsCode): Promise<void> {
  const { changeTheme, command, page, webview } = vsCode;
  const studio = await Studio.in(vsCode);
  await studio.resize(1160, 620);
  await command('View: Toggle Primary Side Bar Visibility');
  for (const theme of both) {
    await changeTheme(theme);
    await command('View: Close All Editors');
    await command('cdev: Open the First Steps');
    await page.locator('.getting-started-step', { hasText: 'Set the bar' }).first().click();
    await page.locator('.getting-started-step.expanded', { hasText: 'Set the bar' }).waitFor();
    await (await webview('body:has-text("pass when")')).locator('code').first().waitFor();
    await page.mouse.move(2, 300);
    await studio.take('first-steps', theme);
  }
}

async function takeTesting(vsCode: OpenVsCode): Promise<void> {
  const { changeTheme, command, openFile, page } = vsCode;
  const studio = await Studio.in(vsCode);
  const row = (text: string): Locator =>
    page.locator('.test-explorer .monaco-list-row', { hasText: text }).first();
  await studio.resize(1160, 600);
  await openFile('model.cdev');
  await command('Testing: Focus on Test Explorer View');
  await row('Lita').click();
  await page.keyboard.press('ArrowRight');
  for (const theme of both) {
    await changeTheme(theme);
    await row('H4').dblclick();
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 300);
    await studio.take('testing', theme);
  }
}

async function withOpen(
  options: Parameters<typeof openVsCode>[1],
  take: (vsCode: OpenVsCode) => Promise<void>,
): Promise<void> {
  const vsCode = await openVsCode(extension, options);
  try {
    await take(vsCode);
  } catch (error) {
    await vsCode.picture('failed picture');
    throw error;
  } finally {
    await vsCode.close();
  }
}

const wanted = process.argv.slice(2);
const isWanted = (what: string): boolean => wanted.length === 0 || wanted.includes(what);

const extension = installExtension();
mkdirSync(pictures, { recursive: true });
try {
  if (isWanted('kitchen')) {
    await withOpen({ settings }, takeKitchen);
  }
  if (isWanted('first-steps')) {
    await withOpen({ settings }, takeWalkthrough);
  }
  if (isWanted('testing')) {
    await withOpen(
      { settings: { ...settings, 'cdev.testing.enabled': true }, example: 'lita-dairy' },
      takeTesting,
    );
  }
} finally {
  rmSync(dirname(dirname(extension)), { recursive: true, force: true });
}
