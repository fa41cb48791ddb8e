import type { AstNode } from 'langium';
import type { Vocabulary } from '../tokens.ts';
import type { CanonicalOrder } from './canonical-order.ts';
import type { Source } from './layout.ts';
import { childrenOf, statementsOf } from './nodes.ts';
import { canonicalText } from './written.ts';

/**
 * Whether two texts say the same: the same words and nodes in the same properties, whatever the order of statements
 * and clauses, and the same documentation.
 */
export function meanTheSame(
  one: Source,
  other: Source,
  order: CanonicalOrder,
  terminals: Vocabulary['terminals'],
): boolean {
  const docs = docsOf(one);
  const otherDocs = docsOf(other);
  const same = (node: AstNode, twin: AstNode): boolean =>
    node.$type === twin.$type &&
    propertiesOf(node, terminals) === propertiesOf(twin, terminals) &&
    (node.$type !== 'Segment' || docs.get(node.$start) === otherDocs.get(twin.$start)) &&
    allSame(sortedChildren(node), sortedChildren(twin)) &&
    allSame(sortedStatements(node, order), sortedStatements(twin, order));
  const allSame = (nodes: readonly AstNode[], twins: readonly AstNode[]): boolean =>
    nodes.length === twins.length &&
    nodes.every((node, index) => {
      const twin = twins[index];
      return twin !== undefined && same(node, twin);
    });
  return (
    allSame(one.declarations, other.declarations) &&
    one.declarations.every(
      (node, at) => docs.get(node.$start) === otherDocs.get(other.declarations[at]?.$start),
    )
  );
}

/** The words of each property, one property after the other, whatever their order in the text. */
function propertiesOf(node: AstNode, terminals: Vocabulary['terminals']): string {
  const properties = Object.entries(node.$tokens ?? {}).map(([property, tokens]) => [
    property,
    ...tokens.map((token) => canonicalText(token, terminals)),
  ]);
  return JSON.stringify(properties.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}

function sortedChildren(node: AstNode): readonly AstNode[] {
  return childrenOf(node)
    .toSorted((a, b) => (a.property < b.property ? -1 : a.property > b.property ? 1 : 0))
    .map((child) => child.node);
}

function sortedStatements(node: AstNode, order: CanonicalOrder): readonly AstNode[] {
  const statements = statementsOf(node).map((statement) => ({ node: statement }));
  return order.sorted(node, statements).map((statement) => statement.node);
}

/** The documentation comments directly before a word, by the offset of that word. */
function docsOf({ words }: Source): ReadonlyMap<number | undefined, string> {
  const docs = new Map<number | undefined, string>();
  for (const { token, comments } of words) {
    const comment = comments.at(-1)?.text ?? '';
    if (comment.startsWith('/**')) {
      docs.set(token.startOffset, comment.replaceAll(/\s+/g, ' '));
    }
  }
  return docs;
}
