import type { RowPlace } from '../../data/rows-answer.ts';
import type { Evidence } from '../../model/evidence.ts';
import { folderOf, relativePath } from '../../text/paths.ts';

/** Where a row stands, to a reader of the model: `notes/e1/p03.md line 4`. */
export function sayRow(evidence: Evidence, { file, range }: RowPlace): string {
  return `${sayFile(evidence, file)} line ${range.start.line + 1}`;
}

/** A file of rows as it is called from beside the model. */
export function sayFile({ file: from }: Evidence, file: string): string {
  return relativePath(folderOf(from), file);
}
