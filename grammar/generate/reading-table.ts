import { AstUtils, GrammarAST } from 'langium';
import { CdevGrammar } from '../src/generated/langium/grammar.ts';
import {
  further,
  none,
  type PropertyOperator,
  type ReadingPart,
  type ReadingTable,
  unknown,
} from '../src/reading-table.ts';
import { Lookaheads, Network, type Said, type State } from './lookahead.ts';

/** The text of `src/generated/reading-table.ts`. */
export function printReadingTable(): string {
  const { kinds, rules, lookahead } = readingTableOf(CdevGrammar());
  return [
    '// Written by `npm run generate` from the grammar.',
    "import type { ReadingTable } from '../reading-table.ts';",
    '',
    'export const readingTable: ReadingTable = {',
    `  kinds: ${JSON.stringify(kinds)},`,
    '  rules: [',
    ...rules.map((rule) => `    ${JSON.stringify(rule)},`),
    '  ],',
    '  lookahead: [',
    ...lookahead.map((state) => `    ${JSON.stringify(state)},`),
    '  ],',
    '};',
    '',
  ].join('\n');
}

interface Property {
  readonly name: string;
  readonly operator: PropertyOperator;
}

const noProperty: Property = { name: '', operator: '' };

export function readingTableOf(grammar: GrammarAST.Grammar): ReadingTable {
  const kinds = kindsOf(grammar);
  const numbers = kinds.map((_, index) => index);
  const rules = grammar.rules
    .filter(GrammarAST.isParserRule)
    .toSorted((a, b) => Number(b.entry) - Number(a.entry));
  const network = new Network();
  // A decision can be worked out only when the whole network is there.
  const undecided: {
    readonly state: State;
    readonly isOptional: boolean;
    readonly slot: { state: number };
  }[] = [];
  const bodies = rules.map((rule) => {
    const part = read(rule.definition, network.startOf(rule.name), noProperty);
    part.end.edges.push({ is: 'nothing', to: network.stopOf(rule.name) });
    return [rule.name, part.made] as const;
  });
  const lookaheads = new Lookaheads(network, numbers);
  for (const { state, isOptional, slot } of undecided) {
    slot.state = lookaheads.decide({ state, isOptional });
  }
  return {
    kinds,
    rules: bodies.map(([name, made]) => [name, made()]),
    lookahead: lookaheads.states.map(rowOf),
  };

  /** Goes through an element and makes its states; what it becomes is known once everything is decided. */
  function read(element: GrammarAST.AbstractElement, from: State, property: Property): Read {
    const { cardinality } = element;
    if (cardinality === undefined) {
      return readOnce(element, from, property);
    }
    if (cardinality === '+') {
      throw new Error('The table knows no repetition that has to be there at least once.');
    }
    // A loop comes back to where it is decided, so that place must be no other's.
    const decision = next(from);
    const slot = decide(decision, true);
    const inside = network.state();
    const end = network.state();
    decision.edges.push({ is: 'nothing', to: inside }, { is: 'nothing', to: end });
    const part = readOnce(element, inside, property);
    part.end.edges.push({ is: 'nothing', to: cardinality === '*' ? decision : end });
    const is = cardinality === '*' ? 'repeated' : 'optional';
    return { end, made: () => [is, slot.state, part.made()] };
  }

  function readOnce(element: GrammarAST.AbstractElement, from: State, property: Property): Read {
    if (GrammarAST.isAssignment(element)) {
      return read(element.terminal, from, { name: element.feature, operator: element.operator });
    }
    if (GrammarAST.isKeyword(element)) {
      return readToken(element.value, from, property);
    }
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      if (!GrammarAST.isParserRule(rule)) {
        return readToken(element.rule.$refText, from, property);
      }
      const end = network.state();
      from.edges.push({ is: 'call', rule: rule.name, to: network.startOf(rule.name), behind: end });
      const index = rules.indexOf(rule);
      return { end, made: () => ['rule', index, property.name, property.operator] };
    }
    if (GrammarAST.isGroup(element)) {
      const parts: Read[] = [];
      let end = from;
      for (const part of element.elements) {
        const made = read(part, end, property);
        parts.push(made);
        end = made.end;
      }
      return { end, made: () => ['all', parts.map(({ made }) => made())] };
    }
    if (GrammarAST.isAlternatives(element)) {
      const decision = next(from);
      const slot = decide(decision, false);
      const end = network.state();
      const parts = element.elements.map((part) => {
        const begin = network.state();
        decision.edges.push({ is: 'nothing', to: begin });
        const made = read(part, begin, property);
        made.end.edges.push({ is: 'nothing', to: end });
        return made;
      });
      return { end, made: () => ['one', slot.state, parts.map(({ made }) => made())] };
    }
    throw new Error(`The table knows no ${element.$type}.`);
  }

  function readToken(name: string, from: State, { name: property, operator }: Property): Read {
    const kind = kinds.indexOf(name);
    const end = network.state();
    from.edges.push({ is: 'token', kinds: new Set(numbers.filter((one) => fits(one, kind))), to: end });
    return { end, made: () => ['token', kind, property, operator] };
  }

  function fits(read: number, wanted: number): boolean {
    const isName = wanted === kinds.indexOf('REFERENCE') || wanted === kinds.indexOf('ID');
    return read === wanted || (isName && read > wanted);
  }

  function next(from: State): State {
    const state = network.state();
    from.edges.push({ is: 'nothing', to: state });
    return state;
  }

  function decide(state: State, isOptional: boolean): { state: number } {
    const slot = { state: -1 };
    undecided.push({ state, isOptional, slot });
    return slot;
  }
}

/** What a state of the lookahead says, with what most kinds of tokens say said once. */
function rowOf(said: readonly Said[]): ReadingTable['lookahead'][number] {
  const byWhat = Map.groupBy(said.keys(), (kind) => numberOf(said[kind] ?? 'none'));
  const [[usual = none] = [], ...others] = [...byWhat].sort((a, b) => b[1].length - a[1].length);
  return [usual, ...others.map(([what, those]) => [what, ...those] as const)];
}

function numberOf(said: Said): number {
  switch (said) {
    case 'none':
      return none;
    case 'unknown':
      return unknown;
    default:
      return typeof said === 'number' ? said : further - said.next;
  }
}

interface Read {
  readonly end: State;
  readonly made: () => ReadingPart;
}

function kindsOf(grammar: GrammarAST.Grammar): readonly string[] {
  const keywords = AstUtils.streamAllContents(grammar)
    .filter(GrammarAST.isKeyword)
    .map(({ value }) => value)
    .toSet();
  const isWord = (keyword: string): boolean => /^\p{L}/u.test(keyword);
  const signs = [...keywords].filter((keyword) => !isWord(keyword));
  const words = [...keywords].filter(isWord);
  return ['', 'STRING', 'DATE', 'NUMBER', ...signs, 'REFERENCE', 'ID', 'CURRENCY', ...words];
}
