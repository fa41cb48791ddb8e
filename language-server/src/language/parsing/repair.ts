import type { IToken } from 'chevrotain';
import type { Vocabulary } from '../tokens.ts';
import { chunksOf } from './chunks.ts';
import type { Failure } from './parser.ts';
import { mendChunk } from './mend.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

export interface Repaired {
  /** The tokens with what was missing put in and what was too much taken out. */
  readonly tokens: IToken[];
  readonly problems: readonly SyntaxProblem[];
}

/** Tells where tokens stop to be a model. */
export type Attempt = (tokens: IToken[]) => Failure | undefined;

/** After so many mistakes a file is no model; what is left of it is passed over. */
const mostProblems = 100;

/**
 * Makes tokens that are no model into ones that are, declaration by declaration, so that a mistake in one never
 * touches another. White space has no meaning in the language, but it says what the founder meant: here, and only
 * here, a keyword at the beginning of a line is no name, and indentation tells where a brace is missing.
 */
export function repair(tokens: readonly IToken[], vocabulary: Vocabulary, attempt: Attempt): Repaired {
  const repaired: IToken[] = [];
  const problems: SyntaxProblem[] = [];
  for (const chunk of chunksOf(tokens, vocabulary)) {
    const failure = attempt(chunk);
    if (!failure) {
      append(repaired, chunk);
      continue;
    }
    const mended = mendChunk(chunk, vocabulary, attempt, mostProblems - problems.length);
    append(repaired, mended.tokens);
    problems.push(...mended.problems);
  }
  return { tokens: repaired, problems };
}

function append(target: IToken[], source: readonly IToken[]): void {
  for (const token of source) {
    target.push(token);
  }
}
