import type { FileModel } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { findWellFormed } from './find-well-formed.ts';

/**
 * Reads a text as a model, like `readModel`. What is needed only for text that is broken takes longer to load than most
 * texts to read, so it is loaded with the first of them.
 */
export async function readModelSoon(path: FilePath, text: string): Promise<FileModel> {
  const wellFormed = findWellFormed(path, text);
  if (wellFormed) {
    return wellFormed;
  }
  const { readBroken } = await import('./read-model.ts');
  return readBroken(path, text);
}
