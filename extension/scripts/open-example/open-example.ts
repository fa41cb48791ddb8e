/**
 * Opens VS Code on the example with the pipeline beside the model, which is how `npm start` ends: the one that is
 * installed where there is a `code`, else one served to this machine's browsers until it is ended. Where nobody sits
 * before it, the served one is but tried, unless it is called with `--serve`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleExtension, extensionRoot } from '../bundle.ts';
import { serveVsCode, urlOf } from '../headless-vscode/serve.ts';
import { stageExtension } from '../stage.ts';

const opener = fileURLToPath(new URL('opener', import.meta.url));
const example = fileURLToPath(new URL('../../../examples/kampung-kitchen', import.meta.url));

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/**
 * Whether a window can be shown. The command of VS Code says that all is well before it has tried; within VS Code's own
 * terminal, and where Linux runs in Windows, it asks a desktop elsewhere.
 */
function hasScreen({ env, platform }: NodeJS.Process): boolean {
  const screens = ['DISPLAY', 'WAYLAND_DISPLAY', 'VSCODE_IPC_HOOK_CLI', 'WSL_DISTRO_NAME'];
  return platform !== 'linux' || screens.some((name) => (env[name] ?? '') !== '');
}

/** Whether there is a VS Code on the desktop that has opened the example. */
async function openOnDesktop(): Promise<boolean> {
  if (!hasScreen(process)) {
    return false;
  }
  const code = (...argv: string[]): number | null =>
    spawnSync('code', argv, { stdio: 'ignore', shell: process.platform === 'win32' }).status;
  if (code('--version') !== 0) {
    return false;
  }
  await bundleExtension(join(extensionRoot, 'out'));
  const developed = [extensionRoot, opener].map((folder) => `--extensionDevelopmentPath=${folder}`);
  return code('--new-window', ...developed, example) === 0;
}

/** Serves VS Code until `ended`, which is asked for once it answers. */
async function serve(ended: () => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'cdev-example-'));
  try {
    const extension = join(place, 'cdev.cdev');
    await stageExtension(extension);
    const vsCode = await serveVsCode({
      settings: { 'window.autoDetectColorScheme': true },
      extensions: [extension, opener],
      isPrivate: true,
      say,
    });
    try {
      const address = urlOf(vsCode, example);
      await checkAnswers(address);
      say(`\nVS Code, with the pipeline beside the model, for browsers on this machine:\n\n  ${address}\n`);
      await ended();
    } finally {
      await vsCode.stop();
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks for the page as a browser does, which is sent on with the token in a cookie. */
async function checkAnswers(address: string): Promise<void> {
  const sentOn = await fetch(address, { redirect: 'manual' });
  const to = new URL(sentOn.headers.get('location') ?? address, address);
  const cookie = sentOn.headers
    .getSetCookie()
    .map((each) => each.replace(/;.*/s, ''))
    .join('; ');
  const answer = await fetch(to, { headers: { cookie } });
  const page = await answer.text();
  if (!answer.ok || !page.includes('workbench')) {
    throw new Error(`the server answered with ${answer.status}`);
  }
}

/** Until whoever started it has had enough. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
}

const isWatched = process.stdin.isTTY && process.stdout.isTTY;
try {
  if (await openOnDesktop()) {
    say('\nVS Code is open on the example, with the pipeline beside the model.');
  } else if (isWatched || process.argv.includes('--serve')) {
    await serve(async () => {
      say('Ctrl+C ends it.');
      await untilInterrupted();
    });
  } else {
    await serve(async () => {
      say(
        'It answers, and has been ended because nobody sits before it; `npm start -- --serve` lets it run.',
      );
    });
  }
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`VS Code could not be opened on the example: ${why}\n`);
  process.exitCode = 1;
}
