import type { Position } from './line-index.ts';

/**
 * A stretch of a file's text as UTF-16 offsets, `end` exclusive. Every node of the model is a span itself:
 * the one of all its text, so that no second object is kept for it.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span and the file it lies in. */
export interface Place {
  readonly file: FilePath;
  readonly span: Span;
  /** In a file of rows, of which nobody keeps the lines, where it stands; the span then says nothing. */
  readonly range?: { readonly start: Position; readonly end: Position };
}

/**
 * Names a file: an absolute path or a URI as the host gave it, with `/` between its parts.
 * Core compares and joins such paths and never opens them.
 */
export type FilePath = string;

export function placeIn(declaration: { readonly file: FilePath }, span: Span): Place {
  return { file: declaration.file, span };
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in the span or at one of its ends, as a cursor does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * From the beginning of one node to the end of another. It follows both through edits, as a node does, and of the same
 * two it is always the same.
 */
export function between(first: Span, last: Span): Span {
  const known = betweens.get(first) ?? new WeakMap<Span, Span>();
  betweens.set(first, known);
  const span = known.get(last) ?? {
    get start() {
      return first.start;
    },
    get end() {
      return last.end;
    },
  };
  known.set(last, span);
  return span;
}

const betweens = new WeakMap<Span, WeakMap<Span, Span>>();
