import type { Span } from '../../core/text/span.ts';

/** One mistake in the text and what was done about it so that reading could go on. */
export interface SyntaxProblem extends Span {
  readonly is: 'missing' | 'unexpected' | 'instead';
  /** The text that was passed over. */
  readonly found: string;
  /** What was taken to stand there instead, or to be missing: a terminal's name or a keyword. */
  readonly wanted?: string;
  /** What else could have stood there. */
  readonly expected: readonly string[];
  /** The rules in which it happened, the outermost first. */
  readonly rules: readonly string[];
  /** The text before it. */
  readonly previous: string;
  /** The text behind it. */
  readonly next: string;
  /** Whether what is wrong begins a line. */
  readonly startsLine: boolean;
  /** The end of the text before it, where what is missing would go. */
  readonly gap: number;
}
