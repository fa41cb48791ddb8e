import type { Span } from '../../text/span.ts';

/**
 * One thing that a declaration or a member says, in a founder's words. However it was laid out, what means the same is
 * said the same, so that two revisions can be compared statement by statement.
 */
export interface Statement {
  /** What it speaks of, mostly the word it begins with: `risk`, `pass when`, `info age`. */
  readonly about: string;
  /** What it says of that; empty where the word says it all, as `beachhead`. */
  readonly said: string;
  /** Where it stands. */
  readonly span: Span;
  /** The same in other words, for what may be written in two ways: a path that moved along with its declaration. */
  readonly or?: string;
}

/** A statement, or none where nothing is written. */
export function statement(
  about: string,
  said: string | undefined,
  span: Span | undefined,
): readonly Statement[] {
  return said === undefined || span === undefined ? [] : [{ about, said, span }];
}
