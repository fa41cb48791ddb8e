import type { CdevTerminals } from '@cdev/grammar';
import type { TokenType, TokenTypeDictionary } from 'chevrotain';
import { createToken, Lexer } from 'chevrotain';
import { AstUtils, GrammarAST } from 'langium';

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

export function buildVocabulary(grammar: GrammarAST.Grammar): Vocabulary {
  const reference = terminal('REFERENCE');
  const id = terminal('ID', reference);
  const terminals = {
    REFERENCE: reference,
    ID: id,
    CURRENCY: terminal('CURRENCY', id),
    STRING: terminal('STRING'),
    DATE: terminal('DATE'),
    NUMBER: terminal('NUMBER'),
    ML_COMMENT: terminal('ML_COMMENT'),
    SL_COMMENT: terminal('SL_COMMENT'),
  };
  const words = new Map<string, KeywordTokens>();
  const signs = new Map<string, TokenType>();
  const definition: TokenTypeDictionary = { ...terminals };
  for (const text of keywordsOf(grammar)) {
    const keyword = tokenType(text);
    definition[text] = keyword;
    if (isWordLike(text)) {
      const name = tokenType(`${text} (name)`, keyword, id);
      const word = tokenType(`${text} (word)`, keyword);
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

function keywordsOf(grammar: GrammarAST.Grammar): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of AstUtils.streamAllContents(grammar)) {
    if (GrammarAST.isKeyword(node)) {
      found.add(node.value);
    }
  }
  return found;
}

function terminal(name: TerminalName, ...categories: TokenType[]): TokenType {
  return createToken({ name, pattern: Lexer.NA, categories });
}

/**
 * The categories of keywords are set afterwards, because Chevrotain would go through all members of a category for
 * each one that is added; a parser goes through them once when it is made.
 */
function tokenType(name: string, ...categories: readonly TokenType[]): TokenType {
  const type = createToken({ name, pattern: Lexer.NA });
  type.CATEGORIES = [...categories];
  return type;
}
