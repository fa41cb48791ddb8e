import type { Io } from './io.ts';

/**
 * Adds Markdown to the summary of the step that runs in a workflow of GitHub; does nothing elsewhere. A summary may
 * take a mebibyte, so the lines that do not fit any more are left out, which is said.
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
  const room = mostBytes - before.length;
  if (added.length > room) {
    io.stderr.write('cdev: the summary of this step is full, and the rest is left out\n');
  }
  const fits = added.length <= room ? added : added.subarray(0, Math.max(0, room));
  const lineEnd = fits === added ? added.length : fits.lastIndexOf(lineFeed) + 1;
  const { problem } = await io.writeFile(file, Buffer.concat([before, added.subarray(0, lineEnd)]));
  if (problem !== undefined) {
    io.stderr.write(`cdev: the summary of this step could not be written: ${problem}\n`);
  }
}

const mostBytes = 1024 * 1024;
const lineFeed = 10;
