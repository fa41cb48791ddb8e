import type { FilePath, Span } from './span.ts';

/** Replaces a span of a file by `text`; an empty span inserts. */
export interface TextEdit extends Span {
  readonly file: FilePath;
  readonly text: string;
}

/**
 * A way to mend a finding. A safe fix keeps what the founder meant and may be applied unseen (`cdev fix`,
 * `source.fixAll`); any other is a suggestion that the founder picks and often completes.
 */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * Applies the edits of one file to its text. Edits are applied in order of position; of two that overlap the
 * first in position stands and the other is left out. Two insertions at one place are both kept, in the order given.
 */
export function applyEdits(text: string, edits: readonly (Span & { readonly text: string })[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) {
      continue;
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
