import type { CdevTerminals } from '@cdev/grammar';
import type { TokenType, TokenTypeDictionary } from 'chevrotain';

/**
 * A keyword has three token types. The grammar asks for `keyword`; the lexer hands out `name`, which is the keyword
 * and a name as well, so that every keyword is a legal name. Text that does not parse is read once more with `word`
 * where a keyword begins a line: that is the keyword and no name, so that a statement whose end is missing does not
 * swallow the beginning of the next one.
 */
export interface KeywordTokens {
  readonly keyword: TokenType;
  readonly name: TokenType;
  readonly word: TokenType;
}

export type TerminalName = keyof typeof CdevTerminals;

/** Every token type of the language. */
export interface Vocabulary {
  /** By the names under which a parser built from the grammar asks for them, with the variants the lexer hands out. */
  readonly definition: TokenTypeDictionary;
  readonly terminals: Readonly<Record<Exclude<TerminalName, 'WS'>, TokenType>>;
  /** Keywords that look like names, by their text. */
  readonly words: ReadonlyMap<string, KeywordTokens>;
  /** Keywords made of punctuation, by their text. */
  readonly signs: ReadonlyMap<string, TokenType>;
}

/** Makes the token types for the keywords of the grammar. `make` makes one, given those that it is as well. */
export function vocabularyOf(
  keywords: Iterable<string>,
  make: (name: string, categories: readonly TokenType[]) => TokenType,
): Vocabulary {
  const reference = make('REFERENCE', []);
  const id = make('ID', [reference]);
  const terminals = {
    REFERENCE: reference,
    ID: id,
    CURRENCY: make('CURRENCY', [id]),
    STRING: make('STRING', []),
    DATE: make('DATE', []),
    NUMBER: make('NUMBER', []),
    ML_COMMENT: make('ML_COMMENT', []),
    SL_COMMENT: make('SL_COMMENT', []),
  };
  const words = new Map<string, KeywordTokens>();
  const signs = new Map<string, TokenType>();
  const definition: TokenTypeDictionary = { ...terminals };
  for (const text of keywords) {
    const keyword = make(text, []);
    definition[text] = keyword;
    if (isWordLike(text)) {
      const name = make(`${text} (name)`, [keyword, id]);
      const word = make(`${text} (word)`, [keyword]);
      definition[name.name] = name;
      definition[word.name] = word;
      words.set(text, { keyword, name, word });
    } else {
      signs.set(text, keyword);
    }
  }
  return { definition, terminals, words, signs };
}

/** Whether a keyword is written with letters, and so could be a name. */
export function isWordLike(keyword: string): boolean {
  return /^\p{L}/u.test(keyword);
}
