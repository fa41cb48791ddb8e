import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { prepareVsCode } from './prepare.ts';

export interface ServeOptions {
  /** Of the user, as in `settings.json`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders of unpacked extensions that are installed. */
  readonly extensions?: readonly string[];
  /** Zero, the default, for any that is free. */
  readonly port?: number;
  /** Whether it asks for a token that only its own address has; pages cannot put extensions of theirs into it then. */
  readonly isPrivate?: boolean;
  readonly say?: (text: string) => void;
}

export interface ServedVsCode {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** What the page has to know, of one that is private. */
  readonly token?: string;
  readonly stop: () => Promise<void>;
  /** What the server has said so far. */
  readonly log: () => string;
  /** What has been written to an extension's output channel. */
  readonly outputOf: (channel: string) => string;
}

/** Serves VS Code on this machine's loopback address, with a user of its own who has just arrived. */
export async function serveVsCode(options: ServeOptions = {}): Promise<ServedVsCode> {
  const vsCode = prepareVsCode(options.say);
  const data = mkdtempSync(join(tmpdir(), 'cdev-vscode-'));
  putInPlace(data, options);
  const token = options.isPrivate ? randomUUID() : undefined;
  const server = spawn(
    process.execPath,
    [
      join(vsCode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--server-data-dir', data, '--telemetry-level', 'off'],
      '--accept-server-license-terms',
      ...(token === undefined
        ? // Without the driver the server ignores what a page asks for beyond a folder.
          ['--without-connection-token', '--enable-smoke-test-driver']
        : ['--connection-token', token]),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', EXTENSIONS_GALLERY: '{}' },
    },
  );
  let log = '';
  const collect = (chunk: Buffer): void => {
    log += chunk.toString();
  };
  server.stdout.on('data', collect);
  server.stderr.on('data', collect);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await portOf(server, () => log);
    const authority = `127.0.0.1:${port}`;
    return {
      authority,
      token,
      stop,
      log: () => log,
      outputOf: (channel) =>
        globSync(`data/logs/**/${channel}.log`, { cwd: data })
          .map((file) => readFileSync(join(data, file), 'utf8'))
          .join('\n'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The address of the page with a folder or a `.code-workspace` open; `payload` are VS Code's own options, such as an
 * extension in development.
 */
export function urlOf(
  { authority, token }: Pick<ServedVsCode, 'authority' | 'token'>,
  opened: string,
  payload: readonly (readonly [name: string, value: string])[] = [],
): string {
  const asked = new URLSearchParams({
    [opened.endsWith('.code-workspace') ? 'workspace' : 'folder']: opened,
    ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}),
    ...(token === undefined ? {} : { tkn: token }),
  });
  return `http://${authority}/?${asked}`;
}

/** Nothing that VS Code shows a new user of itself, and nothing that reaches beyond this machine. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

function putInPlace(data: string, { settings, extensions = [] }: ServeOptions): void {
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  for (const extension of extensions) {
    cpSync(extension, join(data, 'extensions', basename(extension)), { recursive: true });
  }
}

const startMilliseconds = 30_000;

async function portOf(server: ChildProcess, log: () => string): Promise<string> {
  const begun = Date.now();
  while (Date.now() - begun < startMilliseconds && server.exitCode === null) {
    const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
    if (port !== undefined) {
      return port;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`VS Code's server did not start:\n${log()}`);
}
