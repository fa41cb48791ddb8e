import { CdevGrammar } from '@cdev/grammar';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';

/** The words that begin a declaration. */
export const declarationWords: ReadonlySet<string> = openersOf('declarations');

/** The words that begin a statement inside a block. */
export const statementWords: ReadonlySet<string> = openersOf('statements');

/** The words that begin a statement in the block of a declaration, by the declaration's rule, in the grammar's order. */
export const statementWordsByRule: ReadonlyMap<string, readonly string[]> = new Map(
  CdevGrammar()
    .rules.filter(GrammarAST.isParserRule)
    .map((rule) => [rule.name, [...new Set(rulesIn(rule, 'statements').flatMap(firstKeywords))]]),
);

function openersOf(property: string): ReadonlySet<string> {
  const rules = CdevGrammar().rules.filter(GrammarAST.isParserRule);
  return new Set(rules.flatMap((rule) => rulesIn(rule, property)).flatMap(firstKeywords));
}

/** The rules whose nodes become members of a property of a rule. */
function rulesIn(rule: GrammarAST.ParserRule, property: string): readonly GrammarAST.ParserRule[] {
  return AstUtils.streamAllContents(rule)
    .filter(GrammarAST.isAssignment)
    .filter((assignment) => assignment.feature === property)
    .flatMap((assignment) => AstUtils.streamAst(assignment.terminal))
    .filter(GrammarAST.isRuleCall)
    .map((call) => call.rule.ref)
    .filter(GrammarAST.isParserRule)
    .toArray();
}

/** The keywords with which a rule can begin: those before anything that is no keyword. */
function firstKeywords(rule: GrammarAST.ParserRule): readonly string[] {
  return keywordsAt(rule.definition);
}

function keywordsAt(element: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isKeyword(element)) {
    return [element.value];
  }
  if (GrammarAST.isAssignment(element)) {
    return keywordsAt(element.terminal);
  }
  if (GrammarAST.isAlternatives(element)) {
    return element.elements.flatMap(keywordsAt);
  }
  if (GrammarAST.isGroup(element)) {
    const [first] = element.elements;
    return first && !GrammarUtils.isOptionalCardinality(first.cardinality) ? keywordsAt(first) : [];
  }
  return [];
}
