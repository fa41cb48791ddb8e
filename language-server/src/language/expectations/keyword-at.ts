import { GrammarAST } from 'langium';
import { rules } from '../../core/rules/index.ts';
import type { Span } from '../../core/text/span.ts';
import { endOf } from '../lexing/token.ts';
import { chunksOf } from '../parsing/chunks.ts';
import { propertyOf, ruleOf } from './grammar-walk.ts';
import { findKeywordDoc } from './keyword-doc.ts';
import { grammarReader } from './reader.ts';
import { walkDeclaration } from './walk-declaration.ts';

export interface KeywordAt {
  readonly span: Span;
  readonly word: string;
  /** What the method means by it in this place. */
  readonly doc: string;
}

/** The keyword at an offset; undefined where the word there is a name, or is none that has a meaning. */
export function findKeywordAt(text: string, offset: number): KeywordAt | undefined {
  const { scan, walk, vocabulary } = grammarReader();
  for (const tokens of chunksOf(scan(text).tokens, vocabulary)) {
    const index = tokens.findIndex((token) => token.startOffset <= offset && offset <= endOf(token));
    const token = tokens[index];
    if (!token) {
      continue;
    }
    const role = walkDeclaration(walk, tokens, vocabulary).roles[index];
    const span = { start: token.startOffset, end: endOf(token) };
    if (!role) {
      return undefined;
    }
    if (!GrammarAST.isKeyword(role.feature)) {
      const rule = ruleOf(role.feature)?.name === 'Allow' && propertyOf(role.feature) === 'rule';
      const known = rule ? rules.find(({ name }) => name === token.image) : undefined;
      return known && { span, word: known.name, doc: known.summary };
    }
    const doc = findKeywordDoc(role.feature)?.text;
    return doc === undefined ? undefined : { span, word: token.image, doc };
  }
  return undefined;
}
