import type { Experiment } from '../../core/model/experiment.ts';
import { isScriptFile } from '../../core/scripts/script.ts';
import { isInside, resolvePath } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { decodeText } from '../workspace/decode-text.ts';
import { type FileSystem, nameOf } from '../workspace/file-system.ts';
import { whyNot } from '../workspace/read-file.ts';

/** A text, or why there is none, as a clause behind what it is of. */
export type ScriptText = { readonly text: string } | { readonly problem: string };

/** A longer script, in bytes, is none. */
const mostBytes = 256 * 1024;

/** The questions of an experiment as they are written, in the model or in a file of its project. */
export async function readScript(
  { file, script }: Experiment,
  root: FilePath,
  fileSystem: FileSystem,
): Promise<ScriptText> {
  switch (script?.is) {
    case undefined:
      return { problem: 'is missing' };
    case 'text':
      return { text: script.value };
    case 'url':
      return { problem: 'is an address, which cdev does not open' };
    case 'path':
      return readScriptFile(resolvePath(file, script.value), root, fileSystem);
  }
}

/** A script's text; it is read from nowhere outside the folder of its project, wherever links lead. */
export async function readScriptFile(
  path: FilePath,
  root: FilePath,
  fileSystem: FileSystem,
): Promise<ScriptText> {
  if (!isScriptFile(path)) {
    return { problem: 'is neither Markdown nor plain text' };
  }
  const stat = await fileSystem.stat(path);
  if ('failure' in stat || stat.kind !== 'file') {
    return { problem: 'failure' in stat ? whyNot(stat) : 'is no file' };
  }
  const real = await fileSystem.findRealPath(path);
  const realRoot = await fileSystem.findRealPath(root);
  if (!isInside(root, path) || real === undefined || realRoot === undefined || !isInside(realRoot, real)) {
    return { problem: "lies outside of its project's folder" };
  }
  if (stat.size > mostBytes) {
    return { problem: `is larger than ${mostBytes / 1024} kB` };
  }
  const read = await fileSystem.read(path);
  if ('failure' in read) {
    return { problem: whyNot(read) };
  }
  const { isText, text } = decodeText(read.bytes);
  return isText ? { text } : { problem: `is no text, whatever its name '${nameOf(path)}' says` };
}
