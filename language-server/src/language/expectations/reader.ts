import { CdevGrammar } from '@cdev/grammar';
import { type Scan, scan } from '../lexing/scan.ts';
import { parserVocabularyOf } from '../parsing/parser-vocabulary.ts';
import type { Vocabulary } from '../tokens.ts';
import { GrammarWalk } from './grammar-walk.ts';

/** What is needed to follow a text along the grammar without a parser. */
export interface GrammarReader {
  readonly walk: GrammarWalk;
  readonly vocabulary: Vocabulary;
  readonly scan: (text: string) => Scan;
}

let reader: GrammarReader | undefined;

export function grammarReader(): GrammarReader {
  if (!reader) {
    const grammar = CdevGrammar();
    const vocabulary = parserVocabularyOf(grammar);
    reader = {
      vocabulary,
      walk: new GrammarWalk(grammar, vocabulary),
      scan: (text) => scan(text, vocabulary),
    };
  }
  return reader;
}
