import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { webviewHtml } from '../../extension/src/shared/webview-html.ts';
import type { ToFrame } from '../../extension/webview/preview/messages.ts';
import type { ProjectPipeline } from '../../language-server/src/core/report/pipeline.ts';
import { repositoryRoot } from '../support/repository.ts';
import { type ThemeName, themes } from './themes.ts';

const origin = 'https://frame.example';
export type FrameName = 'preview' | 'comparison';

const scripts = new Map<FrameName, Promise<string>>();

/** The script of a frame, bundled as the extension ships it. */
function scriptOf(name: FrameName): Promise<string> {
  const script = scripts.get(name) ?? bundled(name);
  scripts.set(name, script);
  return script;
}

async function bundled(name: FrameName): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [`extension/webview/${name}/main.tsx`],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface FrameOptions {
  /** That of the preview where none is named. */
  readonly name?: FrameName;
  readonly theme?: ThemeName;
  readonly width?: number;
  /** What the frame had kept before it was opened anew. */
  readonly state?: unknown;
  readonly reducedMotion?: boolean;
}

/**
 * A webview in a browser as VS Code frames it: under its own policy, with the variables of a theme, and with a
 * stand-in for what VS Code gives a frame to talk through.
 */
export class Frame {
  readonly page: Page;
  /** What the frame has told the extension, in order; bytes come as plain lists. */
  readonly told: readonly Record<string, unknown>[];
  /** What it was stopped from doing, and what went wrong in it. */
  readonly trouble: readonly string[];

  private constructor(page: Page, told: readonly Record<string, unknown>[], trouble: readonly string[]) {
    this.page = page;
    this.told = told;
    this.trouble = trouble;
  }

  static async open(browser: Browser, options: FrameOptions = {}): Promise<Frame> {
    const { name = 'preview', theme = 'light', width = 900, state, reducedMotion = false } = options;
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    const told: Record<string, unknown>[] = [];
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    await page.exposeFunction('tellTest', (message: Record<string, unknown>) => told.push(message));
    await page.exposeFunction('tellTrouble', (message: string) => trouble.push(message));
    await page.addInitScript(pretendToBeVsCode, { ...themes[theme], state });
    const html = webviewHtml({ title: 'Pipeline', script: `${origin}/frame.js` });
    const script = await scriptOf(name);
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') {
        await route.fulfill({ contentType: 'text/html', body: html });
      } else if (pathname === '/frame.js') {
        await route.fulfill({ contentType: 'text/javascript', body: script });
      } else {
        trouble.push(`It fetched ${route.request().url()}`);
        await route.abort();
      }
    });
    await page.goto(`${origin}/`);
    return new Frame(page, told, trouble);
  }

  /** Shows a project, and waits until it is drawn. */
  async show(
    project: ProjectPipeline | undefined,
    more: Partial<Extract<ToFrame, { readonly type: 'show' }>> = {},
  ): Promise<void> {
    await this.say({ type: 'show', uri: 'file:///project', project, isStale: false, broken: [], ...more });
    if (project) {
      await this.page.locator('h1', { hasText: project.title?.slice(0, 20) ?? '' }).waitFor();
    }
  }

  async say(message: unknown): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  /** What the frame has last told of a type, once it has. */
  async heard(type: string): Promise<Record<string, unknown>> {
    for (;;) {
      const found = this.told.findLast((message) => message['type'] === type);
      if (found) {
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What the frame would find again after a reload. */
  state(): Promise<unknown> {
    return this.page.evaluate(() => globalThis.keptState);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.open = true;
    }
  });
}

/** Runs in the page before anything else does. */
function pretendToBeVsCode(given: {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly state: unknown;
}): void {
  let kept = given.state;
  globalThis.keptState = kept;
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message: Record<string, unknown>) => {
      const { bytes } = message;
      const plain = bytes instanceof Uint8Array ? { ...message, bytes: [...bytes] } : message;
      tellTest(plain);
    },
    getState: () => kept,
    setState: (state: unknown) => {
      kept = structuredClone(state);
      globalThis.keptState = kept;
    },
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    tellTrouble(`policy: ${violatedDirective} ${blockedURI}`);
  });
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = given.bodyClass;
    for (const [name, value] of Object.entries(given.variables)) {
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
    }
  });
}
