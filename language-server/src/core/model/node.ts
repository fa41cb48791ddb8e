import type { FilePath, Span } from '../text/span.ts';

/** A name where it is declared, normalised to NFC; the span holds it as written. */
export interface Name extends Span {
  readonly text: string;
}

/**
 * A name where it is referred to: `wei-ling`, or `mdm-tan.lonely` for a member, normalised to NFC and without
 * white space. `memberStart` is the offset of the part after the dot, where there is one.
 */
export interface Reference extends Span {
  readonly name: string;
  readonly memberStart?: number;
}

/** A string with its escapes undone; the span includes the quotes. */
export interface Text extends Span {
  readonly value: string;
}

/** A statement whose whole span is its own and whose value begins at `valueStart` and ends with it. */
export interface Setting<Value> extends Span {
  readonly value: Value;
  readonly valueStart: number;
}

export function valueSpan(setting: Setting<unknown>): Span {
  return { start: setting.valueStart, end: setting.end };
}

/** Where a claim or a fact comes from: a file beside the model, an address, or plain words. */
export interface Source extends Text {
  readonly is: 'path' | 'url' | 'text';
}

/** What every declaration has. A declaration without a name has lost it to a mistake, or needs none. */
export interface DeclarationBase extends Span {
  readonly file: FilePath;
  /** Undefined where the language asks for none (plan, allow) and after a syntax error. */
  readonly name?: Name;
  readonly title?: Text;
  /** The documentation comment before it, without its stars. */
  readonly doc?: string;
  /** The first line of it: keyword, name, title and clauses, up to the opening brace. */
  readonly head: Span;
  /** From the opening to the closing brace; undefined for a declaration without a block. */
  readonly block?: Span;
  readonly notes: readonly Text[];
  readonly links: readonly Text[];
}
