import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Span } from '../../core/text/span.ts';

declare module 'langium' {
  interface AstNode {
    /** The tokens that gave the properties their values; what recovery put in is not among them. */
    $tokens?: Record<string, IToken[]>;
    /** Where the first token of the node begins, or -1 where it has none. */
    $start?: number;
    /** Where its last token ends. */
    $end?: number;
  }
}

/** The tokens of a property in the order written; none where it is absent or was lost to a mistake. */
export function tokensOf<Node extends AstNode>(
  node: Node,
  property: Extract<keyof Node, string>,
): readonly IToken[] {
  return node.$tokens?.[property] ?? [];
}

export function findToken<Node extends AstNode>(
  node: Node,
  property: Extract<keyof Node, string>,
): IToken | undefined {
  return node.$tokens?.[property]?.[0];
}

export function spanOf(node: AstNode): Span {
  return { start: startOf(node), end: finishOf(node) };
}

/** Where a node begins. Written out with `finishOf`, since an object that a span is spread into takes twice the room. */
export function startOf(node: AstNode): number {
  return node.$start ?? 0;
}

/** Where a node ends. */
export function finishOf(node: AstNode): number {
  return node.$end ?? 0;
}
