import { CdevGrammar } from '@cdev/grammar';
import fc from 'fast-check';
import { AstUtils, GrammarAST } from 'langium';

/**
 * Texts of models made from the grammar itself, so that a new statement is tried without anybody thinking of it. Most
 * of them can be read; some cannot, where the grammar leaves to the reader what it cannot say.
 */
export function modelTexts(options: { readonly foreign: boolean }): fc.Arbitrary<string> {
  const sentences = new Sentences(options.foreign ? foreignTerminals : terminals);
  return fc
    .array(sentences.ofRule(sentences.entry, 2), { minLength: 1, maxLength: 3 })
    .chain((models) => woven(models.flat()));
}

/** Words with white space and comments of all kinds between them. */
export function woven(words: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(gap, { minLength: words.length + 1, maxLength: words.length + 1 })
    .map((gaps) => words.map((word, index) => (gaps[index] ?? ' ') + word).join('') + (gaps.at(-1) ?? ''));
}

const gap = fc.oneof(
  { weight: 60, arbitrary: fc.constant(' ') },
  { weight: 10, arbitrary: fc.constantFrom('\n', '\n\n', '\n \n\n', '\t', '\r\n', '\r') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' // behind\n',
      '\n// above  \n',
      '\n\n// apart\n\n',
      ' /* within */ ',
      '/**/ ',
      '\n/* over\n  lines */\n',
      '\n/** documented\n    * in stars */\n',
      ' /** documented */ ',
      ' # of a kind\n',
      ' // 長者\r\n',
    ),
  },
);

type Pools = Readonly<Record<string, readonly string[]>>;

const terminals: Pools = {
  ID: ['a', 'b-c', 'ä_1', '長者', 'ग्राहक', 'since', 'buyer', 'per'],
  REFERENCE: ['a', 'b-c', 'a.b', 'mdm-tan . lonely', 'since', '長者.食'],
  STRING: ['"x"', '"a \\"b\\" {"', '"// 長"', '""', '"""\n  x\n    y\n  """', '"""in one"""'],
  NUMBER: ['5', '9.50', '11_200', '38k', '60%', '60 %', '70..85', '70 .. 85k', '-1'],
  DATE: ['2026-02-10', '2026-02'],
  CURRENCY: ['SGD', 'EUR'],
};

const foreignTerminals: Pools = {
  ...terminals,
  STRING: [...(terminals['STRING'] ?? []), '“smart”', "'single'", '"a \\q"'],
  NUMBER: [
    ...(terminals['NUMBER'] ?? []),
    '11,200',
    '9,50',
    '70-85',
    '60 percent',
    '.5',
    '38K',
    '$9',
    'SGD9.50',
  ],
  DATE: [...(terminals['DATE'] ?? []), '10/02/2026', '2026-02-30', '2026-2-1'],
  CURRENCY: [...(terminals['CURRENCY'] ?? []), '€', 'NT$'],
};

/** Rules that hold themselves; how often is counted, so that texts end. */
const recursive = new Set(['Segment', 'Condition']);

class Sentences {
  private readonly grammar: GrammarAST.Grammar = CdevGrammar();
  private readonly known = new Map<string, fc.Arbitrary<readonly string[]>>();
  private readonly pools: Pools;

  constructor(pools: Pools) {
    this.pools = pools;
  }

  get entry(): GrammarAST.ParserRule {
    const rule = this.grammar.rules.filter(GrammarAST.isParserRule).find(({ entry }) => entry);
    if (!rule) {
      throw new Error('The grammar has no entry rule.');
    }
    return rule;
  }

  ofRule(rule: GrammarAST.ParserRule, depth: number): fc.Arbitrary<readonly string[]> {
    const key = `${rule.name} ${depth}`;
    const known =
      this.known.get(key) ?? this.of(rule.definition, recursive.has(rule.name) ? depth - 1 : depth);
    this.known.set(key, known);
    return known;
  }

  private of(element: GrammarAST.AbstractElement, depth: number): fc.Arbitrary<readonly string[]> {
    const once = this.once(element, depth);
    const most = 4;
    switch (GrammarAST.isAction(element) ? undefined : element.cardinality) {
      case '?':
        return fc.oneof(once, fc.constant([]));
      case '*':
        return this.isTooDeep(element, depth)
          ? fc.constant([])
          : fc.array(once, { maxLength: most }).map((parts) => parts.flat());
      case '+':
        return fc.array(once, { minLength: 1, maxLength: most }).map((parts) => parts.flat());
      default:
        return once;
    }
  }

  private once(element: GrammarAST.AbstractElement, depth: number): fc.Arbitrary<readonly string[]> {
    if (GrammarAST.isKeyword(element)) {
      return fc.constant([element.value]);
    }
    if (GrammarAST.isAssignment(element)) {
      return this.of(element.terminal, depth);
    }
    if (GrammarAST.isGroup(element)) {
      return fc.tuple(...element.elements.map((part) => this.of(part, depth))).map((parts) => parts.flat());
    }
    if (GrammarAST.isAlternatives(element)) {
      const open = element.elements.filter((choice) => !this.isTooDeep(choice, depth));
      return fc.oneof(...open.map((choice) => this.of(choice, depth)));
    }
    if (GrammarAST.isRuleCall(element)) {
      const rule = element.rule.ref;
      if (GrammarAST.isParserRule(rule)) {
        return this.ofRule(rule, depth);
      }
      return fc.constantFrom(...(this.pools[rule?.name ?? ''] ?? ['?'])).map((word) => [word]);
    }
    return fc.constant([]);
  }

  private isTooDeep(element: GrammarAST.AbstractElement, depth: number): boolean {
    return (
      depth <= 0 &&
      AstUtils.streamAst(element)
        .filter(GrammarAST.isRuleCall)
        .some((call) => recursive.has(call.rule.ref?.name ?? ''))
    );
  }
}
