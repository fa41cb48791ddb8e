import { keywordDocs, keywordDocsByRule } from '@cdev/grammar';
import type { GrammarAST } from 'langium';
import { ruleOf } from './grammar-walk.ts';

export interface KeywordDoc {
  readonly text: string;
  /** Whether it is said of the keyword in this very place, and not of the same word elsewhere. */
  readonly own: boolean;
}

/** What the method means by a keyword where it stands. */
export function findKeywordDoc(keyword: GrammarAST.AbstractElement): KeywordDoc | undefined {
  const word = 'value' in keyword && typeof keyword.value === 'string' ? keyword.value : '';
  const own = keywordDocsByRule[ruleOf(keyword)?.name ?? '']?.[word];
  const text = own ?? keywordDocs[word];
  return text === undefined ? undefined : { text, own: own !== undefined };
}

/** What the method means by a word that is a keyword somewhere. */
export function findKeywordDocOf(word: string): string | undefined {
  return keywordDocs[word];
}
