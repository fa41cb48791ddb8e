import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a browser: the one `CHROME_PATH` names, else a Chromium on the PATH, else the one that comes as a package,
 * which is for 64-bit Linux only.
 */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] ?? findOnPath();
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet];
  if (installed !== undefined) {
    return chromium.launch({ executablePath: installed, args });
  }
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, '--headless=shell'],
  });
}

/** What a browser looks up by itself has nothing to do with what it is started for. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
