import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { rules } from '../../core/rules/index.ts';
import type { Span } from '../../core/text/span.ts';
import { endOf } from '../lexing/token.ts';
import { chunksOf } from '../parsing/chunks.ts';
import { propertyOf, ruleOf } from './grammar-walk.ts';
import { findKeywordDoc } from './keyword-doc.ts';
import { belongsToWordBefore } from './keyword-phrase.ts';
import { grammarReader } from './reader.ts';
import { type Role, walkDeclaration } from './walk-declaration.ts';

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
    const { roles } = walkDeclaration(walk, tokens, vocabulary);
    const role = roles[index];
    if (!role) {
      return undefined;
    }
    if (!GrammarAST.isKeyword(role.feature)) {
      const rule = ruleOf(role.feature)?.name === 'Allow' && propertyOf(role.feature) === 'rule';
      const known = rule ? rules.find(({ name }) => name === token.image) : undefined;
      return known && { span: spanOf(token), word: known.name, doc: known.summary };
    }
    return phraseAt(tokens, roles, index);
  }
  return undefined;
}

/** A keyword with those that belong to it, whichever of them is meant. */
function phraseAt(
  tokens: readonly IToken[],
  roles: readonly (Role | undefined)[],
  index: number,
): KeywordAt | undefined {
  const belongs = (at: number): boolean => {
    const feature = roles[at]?.feature;
    return feature !== undefined && belongsToWordBefore(feature, roles[at - 1]?.feature);
  };
  let [from, to] = [index, index + 1];
  while (belongs(from)) {
    from--;
  }
  while (belongs(to)) {
    to++;
  }
  const words = tokens.slice(from, to);
  const doc = roles.slice(from, to).flatMap((role) => (role && findKeywordDoc(role.feature)?.text) ?? [])[0];
  const [first, last] = [words[0], words.at(-1)];
  return first && last && doc !== undefined
    ? {
        span: { start: first.startOffset, end: endOf(last) },
        word: words.map(({ image }) => image).join(' '),
        doc,
      }
    : undefined;
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}
