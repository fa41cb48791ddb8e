import type { IToken, TokenType } from 'chevrotain';
import type { IParserErrorMessageProvider } from 'chevrotain';

/** What could have stood where reading stopped. */
export interface Expectation {
  /** Names of token types: terminals, or keywords by their text. */
  readonly expected: readonly string[];
  /** The rules being read, the outermost first. */
  readonly rules: readonly string[];
}

/**
 * Notes what the parser wanted instead of making a message of it: words for founders are found later, where the whole
 * mistake is known.
 */
export class ExpectationRecorder implements IParserErrorMessageProvider {
  private expected: readonly TokenType[] = [];
  private token: IToken | undefined;

  /** The names of what was expected in the place of a token. */
  expectedAt(token: IToken): readonly string[] {
    return this.token === token ? [...new Set(this.expected.map((type) => type.name))] : [];
  }

  buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
    return this.note([expected], actual);
  }

  buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken }): string {
    return this.note([], firstRedundant);
  }

  buildNoViableAltMessage(options: { expectedPathsPerAlt: TokenType[][][]; actual: IToken[] }): string {
    return this.note(firstOf(options.expectedPathsPerAlt.flat()), options.actual[0]);
  }

  buildEarlyExitMessage(options: { expectedIterationPaths: TokenType[][]; actual: IToken[] }): string {
    return this.note(firstOf(options.expectedIterationPaths), options.actual[0]);
  }

  private note(expected: readonly TokenType[], token: IToken | undefined): string {
    this.expected = expected;
    this.token = token;
    return '';
  }
}

function firstOf(paths: readonly (readonly TokenType[])[]): readonly TokenType[] {
  return paths.flatMap(([first]) => first ?? []);
}
