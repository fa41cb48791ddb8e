import { type AstNode, GrammarAST } from 'langium';
import { isWordLike } from '../tokens.ts';
import type { Feature } from './grammar-walk.ts';

/** Whether a keyword says nothing by itself but belongs to the one before it: `pass when`, `rests on`, `paid by`. */
export function belongsToWordBefore(keyword: Feature, before: Feature | undefined): boolean {
  const group: AstNode = keyword.$container;
  const { $containerIndex: index = 0 } = keyword;
  if (!GrammarAST.isKeyword(keyword) || !GrammarAST.isGroup(group) || before === undefined) {
    return false;
  }
  const head = group.elements[index - 1];
  const isTogether = keyword.cardinality === undefined && head?.cardinality === undefined;
  return (
    isTogether &&
    isWordLike(keyword.value) &&
    GrammarAST.isKeyword(before) &&
    isWordLike(before.value) &&
    (head === before || isOneOf(before, head))
  );
}

/** Whether a keyword is one of those from which an assignment takes its word. */
function isOneOf(keyword: GrammarAST.Keyword, head: GrammarAST.AbstractElement | undefined): boolean {
  const around: AstNode = keyword.$container;
  return (
    GrammarAST.isAssignment(head) &&
    (head.terminal === keyword || (GrammarAST.isAlternatives(head.terminal) && around === head.terminal))
  );
}
