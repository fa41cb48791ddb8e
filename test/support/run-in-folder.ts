import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../../language-server/src/cli/io.ts';
import { main } from '../../language-server/src/cli/main.ts';
import { openGitRepository } from '../../language-server/src/language/node/git/git-repository.ts';
import {
  createNodeFileSystem,
  existsOnDisk,
} from '../../language-server/src/language/node/node-file-system.ts';

export interface RunInFolderOptions {
  readonly systemDate?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The columns of a terminal; without it the output is a pipe. */
  readonly terminal?: number;
  /** What is typed when something is asked. */
  readonly answer?: string;
}

/** Runs the command in this process, in a folder of this machine. */
export async function runInFolder(
  folder: string,
  argv: readonly string[],
  { systemDate = '2026-04-05', environment = {}, terminal, answer }: RunInFolderOptions = {},
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const output = { stdout: '', stderr: '' };
  const outputTo = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    write: (text) => {
      output[name] += text;
    },
    isTerminal: terminal !== undefined,
    columns: terminal,
  });
  const exitCode = await main(
    argv,
    {
      stdout: outputTo('stdout'),
      stderr: outputTo('stderr'),
      readStdin: async () => new Uint8Array(),
      environment,
      folder,
      homeFolders: [],
      resolve: (path) => resolve(folder, path),
      fileSystem: createNodeFileSystem({ blocking: true }),
      exists: existsOnDisk,
      writeFile: async (path, bytes) => attempt(() => writeFile(path, bytes)),
      createFile: async (path, bytes) => attempt(() => writeFile(path, bytes, { flag: 'wx' })),
      makeFolder: async (path) => attempt(() => mkdir(path, { recursive: true })),
      removeFile: async (path) => attempt(() => rm(path)),
      openRepository: openGitRepository,
      ask: async () => answer,
      systemDate: () => systemDate,
      now: () => 0,
      openCache: () => undefined,
    },
    '1.2.3',
  );
  return { exitCode, ...output };
}

async function attempt(work: () => Promise<unknown>): Promise<{ readonly problem?: string }> {
  try {
    await work();
    return {};
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
