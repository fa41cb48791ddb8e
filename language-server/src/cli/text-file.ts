import type { FilePath } from '../core/text/span.ts';
import { decodeText } from '../language/workspace/decode-text.ts';
import { whyNot } from '../language/workspace/read-file.ts';
import type { Io } from './io.ts';
import type { NamedFiles } from './targets.ts';

/** A file whose every byte was understood, so that it may be written back. */
export interface TextFile {
  readonly path: FilePath;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Whether the bytes begin with a byte order mark, which the text does not hold. */
  readonly bom: boolean;
}

/** Reads a file that is to be changed, or says why it must not be. */
export async function readTextFile(
  path: FilePath,
  files: NamedFiles,
  io: Io,
): Promise<TextFile | { readonly problem: string }> {
  const read = path === files.stdin?.path ? files.stdin : await io.fileSystem.read(path);
  if ('failure' in read) {
    return { problem: `'${files.nameOf(path)}' ${whyNot(read)}` };
  }
  const { text, bom, problem } = decodeText(read.bytes);
  return problem === undefined
    ? { path, bytes: read.bytes, text, bom }
    : { problem: `'${files.nameOf(path)}' is left as it is: ${problem.message}` };
}

export function bytesOfText(text: string, { bom }: TextFile): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
}

/** Writes a changed text in one step, unless somebody else has changed the file since it was read. */
export async function writeTextFile(
  file: TextFile,
  text: string,
  files: NamedFiles,
  io: Io,
): Promise<{ readonly problem?: string }> {
  const name = `'${files.nameOf(file.path)}'`;
  const now = await io.fileSystem.read(file.path);
  if ('failure' in now || Buffer.compare(now.bytes, file.bytes) !== 0) {
    return { problem: `${name} was changed by somebody else meanwhile and is left as it is` };
  }
  const { problem } = await io.writeFile(file.path, bytesOfText(text, file));
  return problem === undefined ? {} : { problem: `${name} could not be written: ${problem}` };
}
