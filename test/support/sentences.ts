import { CdevGrammar } from '@cdev/grammar';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';

/** A place in the grammar where a name stands. */
export interface NamePosition {
  /** `Pain.name`: the rule and the property. */
  readonly place: string;
  /** The shortest text that goes through it, with `@` in its place. */
  readonly sentence: string;
}

const grammar = CdevGrammar();
const rules = grammar.rules.filter(GrammarAST.isParserRule);

/** What stands for a terminal where its text does not matter. */
const fillers: Readonly<Record<string, string>> = {
  ID: 'some-name',
  REFERENCE: 'some-name',
  CURRENCY: 'SGD',
  STRING: '"text"',
  NUMBER: '5',
  DATE: '2026-01-05',
};

/** Every place of the grammar that takes a name, a reference or a column, and is no list of words with a name last. */
export function namePositions(): readonly NamePosition[] {
  return rules.flatMap((rule) =>
    AstUtils.streamAllContents(rule)
      .filter(GrammarAST.isRuleCall)
      .filter((call) => call.rule.$refText === 'ID' || call.rule.$refText === 'REFERENCE')
      .map((call) => ({ place: `${rule.name}.${propertyOf(call)}`, sentence: sentenceThrough(call) }))
      .toArray(),
  );
}

function sentenceThrough(target: GrammarAST.AbstractElement): string {
  const entry = rules.find((rule) => rule.entry);
  const words = entry && writeRule(entry, target, []);
  if (!words) {
    throw new Error('No text leads to this place of the grammar.');
  }
  return words.join(' ');
}

/** The shortest texts of the statements of a block or of the declarations of a file, by what assigns them. */
export function shortestOf(property: 'statements' | 'declarations', ruleName: string): readonly string[] {
  const rule = rules.find(({ name }) => name === ruleName);
  const calls = rule
    ? AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isRuleCall)
        .filter((call) => propertyOf(call) === property)
        .toArray()
    : [];
  const called = calls.flatMap((call) => (GrammarAST.isParserRule(call.rule.ref) ? [call.rule.ref] : []));
  return called.map((one) => (writeRule(one, undefined, []) ?? []).join(' '));
}

/** The words of a rule, through the goal where there is one; undefined where the rule does not lead to it. */
function writeRule(
  rule: GrammarAST.ParserRule,
  goal: GrammarAST.AbstractElement | undefined,
  above: readonly string[],
): string[] | undefined {
  // A rule inside itself would only make the text longer.
  return above.includes(rule.name) ? undefined : write(rule.definition, goal, [...above, rule.name]);
}

function write(
  element: GrammarAST.AbstractElement,
  goal: GrammarAST.AbstractElement | undefined,
  above: readonly string[],
): string[] | undefined {
  if (goal === undefined && GrammarUtils.isOptionalCardinality(element.cardinality)) {
    return [];
  }
  if (element === goal) {
    return ['@'];
  }
  if (GrammarAST.isKeyword(element)) {
    return goal ? undefined : [element.value];
  }
  if (GrammarAST.isAssignment(element)) {
    return write(element.terminal, goal, above);
  }
  if (GrammarAST.isRuleCall(element)) {
    const called = element.rule.ref;
    if (GrammarAST.isParserRule(called)) {
      return writeRule(called, goal, above);
    }
    return goal ? undefined : [fillers[element.rule.$refText] ?? ''];
  }
  if (GrammarAST.isAlternatives(element)) {
    const written = element.elements.flatMap((one) => {
      const words = write(one, goal, above);
      return words ? [words] : [];
    });
    return written.sort((a, b) => a.length - b.length)[0];
  }
  return GrammarAST.isGroup(element) ? writeGroup(element, goal, above) : undefined;
}

/** With a goal one of the parts leads to it and the others are as short as can be. */
function writeGroup(
  group: GrammarAST.Group,
  goal: GrammarAST.AbstractElement | undefined,
  above: readonly string[],
): string[] | undefined {
  const parts = group.elements.map((one) => write(one, undefined, above));
  if (!goal) {
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  for (const [index, one] of group.elements.entries()) {
    const through = write(one, goal, above);
    const others = parts.filter((_, other) => other !== index);
    if (through && others.every((part) => part !== undefined)) {
      return parts.flatMap((part, other) => (other === index ? through : (part ?? [])));
    }
  }
  return undefined;
}

function propertyOf(element: GrammarAST.AbstractElement): string {
  return AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? '';
}
