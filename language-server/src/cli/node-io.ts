import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import writeFileAtomic from 'write-file-atomic';
import { systemDate } from '../language/node/clock.ts';
import { openGitRepository } from '../language/node/git/git-repository.ts';
import { createNodeFileSystem, existsOnDisk, toFilePath } from '../language/node/node-file-system.ts';
import { openModelCache } from '../language/node/open-model-cache.ts';
import type { Io, Output } from './io.ts';

/** The world as this process has it. */
export function createNodeIo(): Io {
  const folder = process.cwd();
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) {
        chunks.push(Buffer.from(chunk));
      }
      return Buffer.concat(chunks);
    },
    environment: process.env,
    folder: toFilePath(folder),
    homeFolders: [homedir(), tmpdir()].map(toFilePath),
    resolve: (path) => toFilePath(resolve(folder, path)),
    fileSystem: createNodeFileSystem({ blocking: true }),
    exists: existsOnDisk,
    writeFile: (path, bytes) => attempt(() => writeFileAtomic(path, Buffer.from(bytes))),
    createFile: (path, bytes) => attempt(() => writeFile(path, bytes, { flag: 'wx' })),
    makeFolder: (path) => attempt(() => mkdir(path, { recursive: true })),
    removeFile: (path) => attempt(() => rm(path)),
    openRepository: openGitRepository,
    ask: askAtTerminal,
    systemDate,
    now: () => performance.now(),
    openCache: openModelCache,
  };
}

function outputOf(stream: WriteStream & { readonly fd: number }): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}

async function askAtTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY) {
    return undefined;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Whoever ends the input instead of answering has answered too.
  const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return await Promise.race([terminal.question(question), ended]);
  } finally {
    terminal.close();
  }
}

async function attempt(work: () => Promise<unknown>): Promise<{ readonly problem?: string }> {
  try {
    await work();
    return {};
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
