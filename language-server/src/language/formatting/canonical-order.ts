import { type AstNode, AstUtils, GrammarAST } from 'langium';

/** The order in which the language is written: that of the grammar's own chapters, so that it is said only once. */
export interface CanonicalOrder {
  /** The statements of a block; those of one kind stay in the order in which they are written. */
  readonly sorted: <Statement extends { readonly node: AstNode }>(
    parent: AstNode,
    statements: readonly Statement[],
  ) => readonly Statement[];
  /** The places of the properties of a node among the clauses of its line; what every line begins with has none. */
  readonly clausesOf: (node: AstNode) => ReadonlyMap<string, number>;
}

const none: ReadonlyMap<string, number> = new Map();

/** The grammar lets a title stand on either side of the method. It is read more easily behind it. */
const titleBehindMethod: ReadonlyMap<string, number> = new Map([
  ['method', 0],
  ['titles', 1],
]);

export function canonicalOrderOf(grammar: GrammarAST.Grammar): CanonicalOrder {
  const statements = new Map<string, ReadonlyMap<string, number>>();
  const clauses = new Map<string, ReadonlyMap<string, number>>();
  for (const rule of grammar.rules) {
    if (GrammarAST.isParserRule(rule)) {
      statements.set(rule.name, statementRanks(rule));
      clauses.set(rule.name, clauseRanks(rule));
    }
  }
  return {
    sorted: (parent, written) => {
      const ranks = statements.get(parent.$type);
      const passes = written.filter(({ node }) => textOf(node, 'verb') === 'pass').length;
      const rankOf = ({ node }: { readonly node: AstNode }): number =>
        (ranks?.get(node.$type) ?? 0) + rankWithin(node, passes === 1);
      return written.toSorted((a, b) => rankOf(a) - rankOf(b));
    },
    clausesOf: (node) =>
      node.$type === 'Experiment' && node.$tokens?.['titles']?.length === 1
        ? titleBehindMethod
        : (clauses.get(node.$type) ?? none),
  };
}

/** Leaves statements and clauses as they stand. */
export const orderAsWritten: CanonicalOrder = {
  sorted: (_, statements) => statements,
  clausesOf: () => none,
};

const inputs = ['acquisition', 'lifetime', 'margin', 'payback'];

/**
 * The place of a statement among those of its rule, between 0 and 1. Where several `pass when` stand in a block, each
 * is followed by its `fail when`, so that they stay as they are.
 */
function rankWithin(node: AstNode, onePass: boolean): number {
  if (node.$type === 'Input') {
    return inputs.indexOf(textOf(node, 'key')) / inputs.length;
  }
  return node.$type === 'Bar' && onePass && textOf(node, 'verb') === 'fail' ? 0.5 : 0;
}

function textOf(node: AstNode, property: string): string {
  return node.$tokens?.[property]?.[0]?.image ?? '';
}

/** The rules that a block may hold, in the order in which the grammar lists them. */
function statementRanks(rule: GrammarAST.ParserRule): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const assignment of AstUtils.streamAllContents(rule).filter(GrammarAST.isAssignment)) {
    if (assignment.feature === 'statements') {
      for (const call of AstUtils.streamAst(assignment.terminal).filter(GrammarAST.isRuleCall)) {
        const name = call.rule.ref?.name;
        if (name !== undefined) {
          ranks.set(name, ranks.get(name) ?? ranks.size);
        }
      }
    }
  }
  return ranks;
}

/** Clauses are what the grammar lets repeat in any order; each is known by the properties it fills. */
function clauseRanks(rule: GrammarAST.ParserRule): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const choice of AstUtils.streamAllContents(rule).filter(GrammarAST.isAlternatives)) {
    if (choice.cardinality === '*') {
      for (const [rank, clause] of choice.elements.entries()) {
        for (const assignment of AstUtils.streamAst(clause).filter(GrammarAST.isAssignment)) {
          ranks.set(assignment.feature, rank);
        }
      }
    }
  }
  return ranks;
}
