import type { Severity } from '../rules/card.ts';
import type { Fix } from '../text/edits.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { FilePath, Place, Span } from '../text/span.ts';
import type { Declaration } from './declaration.ts';

/**
 * What can be said of a file from the file alone while it is read: syntax errors, literal traps, statements that
 * stand twice, numbers that cannot be.
 */
export interface Problem extends Span {
  /** The rule's public name: `syntax`, `repeated-statement`, `impossible-number` … */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** Everything cdev keeps of a file once it is read: plain values, ready to be written to a cache as JSON. */
export interface FileModel {
  readonly path: FilePath;
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
  readonly lines: LineIndex;
  /** The length of the text in UTF-16 units. */
  readonly length: number;
}
