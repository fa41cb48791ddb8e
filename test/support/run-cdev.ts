import { posix } from 'node:path';
import type { Io } from '../../language-server/src/cli/io.ts';
import { main } from '../../language-server/src/cli/main.ts';
import { createMemoryFileSystem } from './memory-file-system.ts';

export interface RunOptions {
  /** By path, relative to the folder the command is called in or absolute. */
  readonly files?: Parameters<typeof createMemoryFileSystem>[0];
  /** The folder it is called in. */
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** The columns of a terminal; without it the output is a pipe. */
  readonly terminal?: number;
  readonly systemDate?: string;
  /** How long every reading of the clock says has passed, in milliseconds. */
  readonly slowness?: number;
  /** A file that cannot be written. */
  readonly readOnly?: string;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The text of a file after the run. */
  readonly textOf: (path: string) => string | undefined;
}

/** Runs the command in this process on files that exist in memory only, in the folder `/project` where none is given. */
export async function runCdev(argv: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const { folder = '/project' } = options;
  const resolve = (path: string): string => posix.resolve(folder, path);
  const files = Object.entries(options.files ?? {}).map(
    ([path, content]) => [resolve(path), content] as const,
  );
  const fileSystem = createMemoryFileSystem({ [`${folder}/.keep`]: '', ...Object.fromEntries(files) });
  const output = { stdout: '', stderr: '' };
  let now = 0;
  const outputTo = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    write: (text) => {
      output[name] += text;
    },
    isTerminal: options.terminal !== undefined,
    columns: options.terminal,
  });
  const exitCode = await main(
    argv,
    {
      stdout: outputTo('stdout'),
      stderr: outputTo('stderr'),
      readStdin: async () => {
        const { stdin = '' } = options;
        return typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
      },
      environment: options.environment ?? {},
      folder,
      homeFolders: ['/home/mei'],
      resolve,
      fileSystem,
      exists: (path) => fileSystem.has(path),
      writeFile: async (path, bytes) => {
        if (options.readOnly !== undefined && path === resolve(options.readOnly)) {
          return { problem: 'it is read-only' };
        }
        fileSystem.write(path, bytes);
        return {};
      },
      createFile: async (path, bytes) => {
        if (fileSystem.has(path)) {
          return { problem: 'it is there already' };
        }
        fileSystem.write(path, bytes);
        return {};
      },
      makeFolder: async () => ({}),
      removeFile: async () => ({}),
      openRepository: async () => ({ problem: 'there is no repository in memory' }),
      ask: async () => undefined,
      systemDate: () => options.systemDate ?? '2026-04-05',
      now: () => (now += options.slowness ?? 0),
      openCache: () => undefined,
    },
    '1.2.3',
  );
  return { exitCode, ...output, textOf: (path) => fileSystem.textOf(resolve(path)) };
}
