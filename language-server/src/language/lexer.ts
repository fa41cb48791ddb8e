import type { TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { LineIndex } from '../core/text/line-index.ts';
import type { LexerProblem } from './lexing/lexer-problem.ts';
import { scan } from './lexing/scan.ts';
import { settleCurrencies } from './lexing/settle-currencies.ts';
import type { Vocabulary } from './tokens.ts';
import { parserVocabularyOf } from './parsing/parser-vocabulary.ts';

/** What the lexer found besides the tokens. Its diagnostics stay empty: the problems become findings of their own. */
export interface CdevLexingReport extends LexingReport {
  readonly problems: readonly LexerProblem[];
  readonly lines: LineIndex;
}

export interface CdevLexerResult extends LexerResult {
  report: CdevLexingReport;
}

/** Stands in the place of Langium's lexer: several times faster, and it understands what people write elsewhere. */
export class CdevLexer implements Lexer {
  readonly vocabulary: Vocabulary;

  constructor(services: LangiumCoreServices) {
    this.vocabulary = parserVocabularyOf(services.Grammar);
  }

  get definition(): TokenTypeDictionary {
    return this.vocabulary.definition;
  }

  tokenize(text: string): CdevLexerResult {
    const { tokens, hidden, problems, lines } = scan(text, this.vocabulary);
    const settled = settleCurrencies(tokens, problems);
    return { tokens, hidden, errors: [], report: { diagnostics: [], problems: settled, lines } };
  }
}
