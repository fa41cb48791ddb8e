import type { IToken } from 'chevrotain';
import { AstUtils, GrammarAST } from 'langium';
import type { Span } from '../../core/text/span.ts';
import { endOf } from '../lexing/token.ts';
import { chunksOf } from '../parsing/chunks.ts';
import { isWordLike } from '../tokens.ts';
import { nameOfFeature, propertyOf, ruleOf } from './grammar-walk.ts';
import { type GrammarReader, grammarReader } from './reader.ts';
import { type Role, walkDeclaration } from './walk-declaration.ts';

/** What a token is to somebody who reads the text. */
export type TokenRole =
  | 'keyword'
  | 'value'
  | 'operator'
  | 'name'
  | 'unit'
  | 'fact'
  | 'currency'
  | 'rule'
  | 'column'
  | 'string'
  | 'number'
  | 'comment';

export interface RoledToken extends Span {
  readonly role: TokenRole;
}

/** What each word of a text is, in order; what fits nowhere is left out. */
export function tokenRoles(text: string): readonly RoledToken[] {
  const reader = grammarReader();
  const { tokens, hidden } = reader.scan(text);
  const roled: RoledToken[] = hidden.map((token) => ({ ...spanOf(token), role: 'comment' }));
  for (const chunk of chunksOf(tokens, reader.vocabulary)) {
    const { roles } = walkDeclaration(reader.walk, chunk, reader.vocabulary);
    for (const [index, token] of chunk.entries()) {
      const role = roles[index];
      const read = role ? roleOf(role, reader) : roleOfLost(token);
      if (read) {
        roled.push({ ...spanOf(token), role: read });
      }
    }
  }
  return roled.sort((a, b) => a.start - b.start);
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

function roleOf({ feature }: Role, { walk }: GrammarReader): TokenRole | undefined {
  const property = propertyOf(feature);
  const rule = ruleOf(feature);
  if (GrammarAST.isKeyword(feature)) {
    if (!isWordLike(feature.value)) {
      return /[<>=]/.test(feature.value) ? 'operator' : undefined;
    }
    const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
    const isChoice = assignment !== undefined && GrammarAST.isAlternatives(assignment.terminal);
    const isOpener = rule !== undefined && rule.name !== 'Role' && walk.firstOf(rule).has(feature);
    return isChoice && !isOpener && !connecting.has(property ?? '') ? 'value' : 'keyword';
  }
  switch (nameOfFeature(feature)) {
    case 'STRING':
      return 'string';
    case 'NUMBER':
    case 'DATE':
      return 'number';
    case 'CURRENCY':
      return 'currency';
    case 'REFERENCE':
      return 'name';
    default:
      return property === undefined ? undefined : (rolesOfNames[property] ?? 'unit');
  }
}

/** Keywords that are noted in a property and lead on to something else. */
const connecting = new Set(['words', 'word', 'operators', 'negations', 'verb', 'key', 'metric']);

/** What a plain name is by the property it fills; any other is a unit. */
const rolesOfNames: Readonly<Record<string, TokenRole>> = {
  name: 'name',
  currency: 'currency',
  rule: 'rule',
  column: 'column',
  key: 'fact',
  word: 'column',
};

/** Texts, numbers and days are what they are even where nothing is understood. */
function roleOfLost({ tokenType }: IToken): TokenRole | undefined {
  switch (tokenType.name) {
    case 'STRING':
      return 'string';
    case 'NUMBER':
    case 'DATE':
      return 'number';
    default:
      return undefined;
  }
}
