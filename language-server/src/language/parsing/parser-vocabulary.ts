import { createToken, Lexer } from 'chevrotain';
import { AstUtils, GrammarAST } from 'langium';
import { type Vocabulary, vocabularyOf } from '../tokens.ts';

/** The token types as a parser built from the grammar needs them. */
export function parserVocabularyOf(grammar: GrammarAST.Grammar): Vocabulary {
  return vocabularyOf(keywordsOf(grammar), (name, categories) => {
    if (categories.length < 2) {
      return createToken({ name, pattern: Lexer.NA, categories: [...categories] });
    }
    // The categories of the many keywords that are names are set afterwards, because Chevrotain would go through all
    // members of a category for each one that is added; a parser goes through them once when it is made.
    const type = createToken({ name, pattern: Lexer.NA });
    type.CATEGORIES = [...categories];
    return type;
  });
}

function keywordsOf(grammar: GrammarAST.Grammar): ReadonlySet<string> {
  return AstUtils.streamAllContents(grammar)
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value)
    .toSet();
}
