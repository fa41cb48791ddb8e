import type { FilePath } from '../core/text/span.ts';
import { decodeText } from '../language/workspace/decode-text.ts';
import type { Io } from './io.ts';
import type { LoadedPaths } from './load-paths.ts';

/** Reads the texts of files again: the engine keeps none. A file that cannot be read has none. */
export async function readTexts(
  files: Iterable<FilePath>,
  loaded: LoadedPaths,
  io: Io,
): Promise<ReadonlyMap<FilePath, string>> {
  const texts = new Map<FilePath, string>();
  for (const file of new Set(files)) {
    const read = file === loaded.stdin?.path ? loaded.stdin : await io.fileSystem.read(file);
    if ('bytes' in read) {
      texts.set(file, decodeText(read.bytes).text);
    }
  }
  return texts;
}
