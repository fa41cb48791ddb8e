#!/usr/bin/env node
/**
 * Stands in for a desktop VS Code where none can be had: it takes the arguments that VS Code's test runner gives one,
 * serves VS Code on this machine, opens it in a browser, and ends with the code that the tests end with. With
 * `CDEV_E2E_HOST=web` the extension comes over HTTP, as it does from a marketplace to a VS Code that is but a page, and
 * so runs in the browser's own extension host.
 */
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { serveVsCode, urlOf } from '../../../extension/scripts/headless-vscode/serve.ts';
import { openBrowser } from './browser.ts';
import { serveWebFront } from './web-front.ts';

function argument(name: string): string {
  const found = process.argv.find((each) => each.startsWith(`--${name}=`));
  if (found === undefined) {
    throw new Error(`--${name} is missing.`);
  }
  return found.slice(name.length + 3);
}

const isWeb = process.env['CDEV_E2E_HOST'] === 'web';

const opened = process.argv.slice(2).find((each) => !each.startsWith('-')) ?? process.cwd();
/** Each test has a limit of its own; this one is for a host that never comes to run them. */
const limitMilliseconds = 240_000;

async function main(): Promise<number> {
  const vsCode = await serveVsCode();
  const browser = await openBrowser();
  const extension = argument('extensionDevelopmentPath');
  const tests = argument('extensionTestsPath');
  const front = isWeb
    ? await serveWebFront(vsCode.authority, extension, relative(extension, tests))
    : undefined;
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const ended = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('The tests did not end in time.')), limitMilliseconds).unref();
      page.once('crash', () => reject(new Error('The page crashed.')));
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) =>
      say(type, args),
    );
    const { authority } = front ?? vsCode;
    const remote = (path: string): string => `vscode-remote://${authority}${path}`;
    const inRemote = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
    ] as const;
    const address = urlOf({ authority }, opened, [...(front ? [] : inRemote), ['skipWelcome', 'true']]);
    await page.goto(address);
    const picture = process.env['CDEV_E2E_PICTURE'];
    const code = await ended.catch(async (error: unknown) => {
      if (picture !== undefined) {
        await page.screenshot({ path: picture });
      }
      throw error;
    });
    return code;
  } finally {
    await browser.close();
    process.stdout.write(`The extension's log:\n${vsCode.outputOf('cdev')}\n`);
    front?.stop();
    await vsCode.stop();
  }
}

/** What the extension host prints: the tests' own lines and, to whoever wants to see it, all else. */
function say(type: string, args: readonly unknown[]): void {
  const text = args.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(' ');
  if (process.env['CDEV_E2E_LOG'] !== undefined) {
    appendFileSync(process.env['CDEV_E2E_LOG'], `${type} ${text}\n`);
  }
  process.stdout.write(`${text}\n`);
}

process.exitCode = await main();
