import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../host/browser.ts';
import { repositoryRoot } from '../../support/repository.ts';

const script = join(repositoryRoot, 'extension', 'scripts', 'open-example', 'open-example.ts');

let place: string;
let started: ChildProcess | undefined;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'cdev-example-test-')));
  mkdirSync(join(place, 'temporary'));
  mkdirSync(join(place, 'bin'));
});
afterEach(() => {
  started?.kill('SIGTERM');
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

interface Run {
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly interrupt: () => void;
}

/** What `npm start` ends with, with nobody before it and a PATH whose `code` is the one given. */
function run(argv: readonly string[], code: string, screen = ':0'): Run {
  const file = join(place, 'bin', 'code');
  writeFileSync(file, `#!/bin/sh\n${code}\n`);
  chmodSync(file, 0o755);
  const child = spawn(process.execPath, [script, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutScreens,
      DISPLAY: screen,
      TMPDIR: join(place, 'temporary'),
      PATH: `${join(place, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  started = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return {
    said: () => said,
    ended: new Promise((resolve) => child.once('close', resolve)),
    interrupt: () => child.kill('SIGINT'),
  };
}

/** What says that there is a desktop. */
const screens = ['DISPLAY', 'WAYLAND_DISPLAY', 'VSCODE_IPC_HOOK_CLI', 'WSL_DISTRO_NAME'];
const withoutScreens = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !screens.includes(name)),
);

/** The processes that another has started, and those that these have. */
function processesBelow(root: number | undefined): readonly number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number | undefined): readonly number[] =>
    parents.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...below(pid)] : []));
  return below(root);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const none = 'exit 127';
const addressIn = (text: string): string | undefined => /http:\/\/127\.0\.0\.1:\S+/.exec(text)?.[0];

describe('npm start', () => {
  it('opens the VS Code of the desktop on the example, where there is one', async () => {
    const list = join(place, 'arguments');
    const { ended, said } = run([], `echo "$@" >> '${list}'`);
    expect(await ended, said()).toBe(0);
    expect(said()).toContain('VS Code is open on the example');
    const [version, opened = ''] = readFileSync(list, 'utf8').split('\n');
    expect(version).toBe('--version');
    expect(opened).toMatch(/--extensionDevelopmentPath=\S+extension /);
    expect(opened).toMatch(/kampung-kitchen$/);
  });

  it.runIf(process.platform === 'linux')(
    'serves VS Code where a desktop one could show no window',
    async () => {
      const list = join(place, 'arguments');
      const { ended, said } = run([], `echo "$@" >> '${list}'`, '');
      expect(await ended, said()).toBe(0);
      expect(addressIn(said())).toBeDefined();
      expect(existsSync(list)).toBe(false);
    },
  );

  it('serves as many as are started, each with an address of its own', async () => {
    const first = run(['--serve'], none);
    const child = started;
    try {
      await expect.poll(() => addressIn(first.said()), { timeout: 60_000 }).toBeDefined();
      const second = run([], none);
      expect(await second.ended, second.said()).toBe(0);
      const ports = [first, second].map(({ said }) => new URL(addressIn(said()) ?? '').port);
      expect(ports[0]).not.toBe(ports[1]);
    } finally {
      child?.kill('SIGINT');
    }
    expect(await first.ended).toBe(0);
  });

  it('shows the pipeline beside the model in a browser, until it is interrupted, and leaves nothing behind', async () => {
    const { ended, said, interrupt } = run(['--serve'], none);
    await expect.poll(() => addressIn(said()), { timeout: 60_000 }).toBeDefined();
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(addressIn(said()) ?? '');
      await page.locator('.tab', { hasText: 'model.cdev' }).waitFor();
      await page.locator('.tab', { hasText: 'Pipeline: Kampung Kitchen' }).waitFor();
      const processes = processesBelow(started?.pid);
      expect(processes.length).toBeGreaterThan(2);
      interrupt();
      expect(await ended, said()).toBe(0);
      await expect.poll(() => processes.filter(isRunning), { timeout: 10_000 }).toEqual([]);
    } finally {
      await browser.close();
    }
    expect(readdirSync(join(place, 'temporary')).filter((name) => name.startsWith('cdev-'))).toEqual([]);
  });

  it('ends by itself where nobody sits before it, once VS Code has answered', async () => {
    const { ended, said } = run([], none);
    expect(await ended, said()).toBe(0);
    expect(said()).toContain('It answers');
    await expect(fetch(addressIn(said()) ?? '')).rejects.toThrow();
  });

  it('is known to only who has its address', async () => {
    const { ended, said, interrupt } = run(['--serve'], none);
    await expect.poll(() => addressIn(said()), { timeout: 60_000 }).toBeDefined();
    const answer = await fetch((addressIn(said()) ?? '').replace(/&?tkn=[^&]*/, ''));
    expect(answer.status).toBe(403);
    interrupt();
    await ended;
  });
});
