import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Locator, Page } from 'playwright-core';
import { serveVsCode, urlOf } from '../../../extension/scripts/headless-vscode/serve.ts';
import { repositoryRoot } from '../../support/repository.ts';
import { openBrowser } from './browser.ts';

/** The looks that pictures are taken in: VS Code's setting for each, and what its list of themes calls it. */
const themes = {
  light: ['Default Light Modern', 'Light Modern'],
  dark: ['Default Dark Modern', 'Dark Modern'],
  'high-contrast': ['Default High Contrast', 'Dark High Contrast'],
  'high-contrast-light': ['Default High Contrast Light', 'Light High Contrast'],
} as const;

export type Theme = keyof typeof themes;

export interface OpenOptions {
  /** Of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly theme?: Theme;
  /** An example, copied to a folder of its own; none for a folder with nothing in it. */
  readonly example?: string | false;
  /** Does something to that folder before it is opened. */
  readonly prepare?: (folder: string) => void;
}

/** VS Code in a browser, with the packaged extension installed, as a person has it before them. */
export interface OpenVsCode {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Runs a command by its title, from the command palette. */
  readonly command: (title: string) => Promise<void>;
  /** Opens a file of the folder in an editor. */
  readonly openFile: (path: string) => Promise<void>;
  /** The frame of a webview that holds what a selector finds. */
  readonly webview: (selector: string) => Promise<Frame>;
  /** Changes the colours, as a person does it. */
  readonly changeTheme: (theme: Theme) => Promise<void>;
  /** Takes a picture, as `test/e2e/out/NAME.png`. */
  readonly picture: (name: string) => Promise<void>;
  /** What stands in the extension's output channel. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

const pictures = fileURLToPath(new URL('../out', import.meta.url));

/** Opens VS Code with an example and with an extension that is installed in some folder. */
export async function openVsCode(extension: string, options: OpenOptions = {}): Promise<OpenVsCode> {
  const { settings, theme = 'light', example = 'kampung-kitchen', prepare } = options;
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'cdev-page-')));
  const folder = join(place, example === false ? 'empty' : example);
  if (example === false) {
    mkdirSync(folder);
  } else {
    cpSync(join(repositoryRoot, 'examples', example), folder, { recursive: true });
  }
  prepare?.(folder);
  const vsCode = await serveVsCode({
    settings: {
      'workbench.colorTheme': themes[theme][0],
      'window.autoDetectColorScheme': false,
      ...settings,
    },
    extensions: [extension],
  });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);
  const close = async (): Promise<void> => {
    await browser.close();
    await vsCode.stop();
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  };
  const asked = page.locator('.quick-input-widget:visible input');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  /** Keys are lost on a page that is still starting, and a list may be of what there was when it was opened. */
  const pick = async (key: string, text: string, row: Locator): Promise<void> => {
    const end = Date.now() + 40_000;
    for (;;) {
      if (!(await asked.isVisible())) {
        await page.keyboard.press(key);
      }
      try {
        await asked.fill(text, { timeout: 2000 });
        await row.click({ timeout: 3000 });
        return;
      } catch (error) {
        if (Date.now() > end) {
          throw error;
        }
        await page.keyboard.press('Escape');
      }
    }
  };
  const command = (title: string): Promise<void> =>
    pick(
      'F1',
      `>${title}`,
      rows.and(page.locator(`[aria-label="${title}"], [aria-label^="${title},"]`)).first(),
    );
  const openFile = async (path: string): Promise<void> => {
    const name = path.split('/').at(-1) ?? path;
    await pick('Control+P', path, rows.filter({ hasText: name }).first());
    await page.locator('.tab.active', { hasText: name }).waitFor();
  };
  const changeTheme = async (wanted: Theme): Promise<void> => {
    await command('Preferences: Color Theme');
    const [, label] = themes[wanted];
    await asked.fill(label);
    await rows.filter({ hasText: label }).first().click();
    await asked.waitFor({ state: 'hidden' });
  };
  const webview = async (selector: string): Promise<Frame> => {
    const end = Date.now() + 30_000;
    while (Date.now() < end) {
      for (const frame of page.frames()) {
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        ) {
          return frame;
        }
      }
      await page.waitForTimeout(100);
    }
    throw new Error(`No frame holds ${selector}.`);
  };
  try {
    await page.goto(urlOf(vsCode, folder));
    await page.locator('.monaco-workbench .explorer-viewlet').waitFor();
    return {
      page,
      folder,
      command,
      openFile,
      webview,
      changeTheme,
      picture: async (name) => {
        mkdirSync(pictures, { recursive: true });
        await page.screenshot({ path: join(pictures, `${name}.png`) });
      },
      output: () => vsCode.outputOf('cdev'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
