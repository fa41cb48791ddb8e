import { type AstNode, isAstNode } from 'langium';

/** A node inside another, and the property that holds it. */
export interface Child {
  readonly property: string;
  readonly node: AstNode;
}

/** The nodes on the line of a node, without those in its block, in the order in which they are written. */
export function childrenOf(node: AstNode): readonly Child[] {
  const children: Child[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || property === 'statements') {
      continue;
    }
    for (const part of Array.isArray(value) ? value : [value]) {
      if (isAstNode(part)) {
        children.push({ property, node: part });
      }
    }
  }
  return children.sort((a, b) => (a.node.$start ?? 0) - (b.node.$start ?? 0));
}

/** What stands in the block of a node. */
export function statementsOf(node: AstNode): readonly AstNode[] {
  const statements: unknown = Reflect.get(node, 'statements');
  return Array.isArray(statements) ? statements.filter(isAstNode) : [];
}
