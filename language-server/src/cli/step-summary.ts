import type { Io } from './io.ts';

/**
 * Adds Markdown to the summary of the step that runs in a workflow of GitHub; does nothing elsewhere. A summary may
 * take a mebibyte, so what does not fit any more is left out, and said to be.
 */
export async function appendToStepSummary(markdown: string, io: Io): Promise<void> {
  const path = io.environment['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') {
    return;
  }
  const file = io.resolve(path);
  const read = await io.fileSystem.read(file);
  const before = 'failure' in read ? new Uint8Array() : read.bytes;
  const added = new TextEncoder().encode(before.length === 0 ? markdown : `\n${markdown}`);
  if (before.length + added.length > mostBytes) {
    io.stderr.write('cdev: the summary of this step is full, and the rest is left out\n');
    return;
  }
  const { problem } = await io.writeFile(file, Buffer.concat([before, added]));
  if (problem !== undefined) {
    io.stderr.write(`cdev: the summary of this step could not be written: ${problem}\n`);
  }
}

const mostBytes = 1024 * 1024;
