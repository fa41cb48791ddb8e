import { describe, expect, it } from 'vitest';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { spanOf } from '../../language-server/src/language/parsing/syntax-tree.ts';
import { readExample } from '../support/example-texts.ts';

const { Lexer: lexer, LangiumParser: parser } = createCdevServices().cdev.parser;

/** The declarations of the whole model, each as its own text. */
const declarations = declarationsOf(readExample('kampung-kitchen'));

function declarationsOf(text: string): readonly string[] {
  return parser.read(text).model.declarations.map((declaration) => {
    const { start, end } = spanOf(declaration);
    return text.slice(start, end);
  });
}

/** A declaration as far as another should be untouched by a mistake in it. */
function summaryOf(texts: readonly string[]) {
  const { model, syntaxProblems } = parser.read(texts.join('\n\n'));
  const summaries = (model.declarations ?? []).map((declaration) => {
    const name: unknown = Reflect.get(declaration, 'name');
    const statements: unknown = Reflect.get(declaration, 'statements');
    return `${declaration.$type} ${String(name)} ${Array.isArray(statements) ? statements.length : 0}`;
  });
  return { summaries, mistakes: syntaxProblems.length };
}

/** Every way to leave out, put in or exchange one token of a text. */
function* brokenVersionsOf(text: string): Iterable<string> {
  for (const { startOffset: start, image } of lexer.tokenize(text).tokens) {
    const end = start + image.length;
    yield text.slice(0, start) + text.slice(end);
    for (const other of ['oops', '{', '}', ',', '42', '"x"']) {
      yield `${text.slice(0, start)}${other} ${text.slice(start)}`;
      yield text.slice(0, start) + other + text.slice(end);
    }
  }
}

describe('a mistake in one token', () => {
  it.each(declarations.map((text, index) => ({ index, first: text.split('\n', 1)[0], text })))(
    'of `$first` is one finding and touches no other declaration',
    ({ index, text }) => {
      const before = declarations.slice(Math.max(0, index - 2), index);
      const after = declarations.slice(index + 1, index + 3);
      const others = [...summaryOf(before).summaries, ...summaryOf(after).summaries];
      const touching: string[] = [];
      const several: string[] = [];
      let count = 0;
      for (const broken of brokenVersionsOf(text)) {
        const { summaries, mistakes } = summaryOf([...before, broken, ...after]);
        count++;
        if (!others.every((other) => summaries.includes(other))) {
          touching.push(broken);
        }
        if (mistakes > 1) {
          several.push(broken);
        }
      }
      expect(touching).toEqual([]);
      // A brace in the place of a word can mean so many things that it may take two findings to say it.
      expect(several.length).toBeLessThanOrEqual(Math.ceil(count * 0.03));
    },
  );
});

describe('mending', () => {
  const mended = (text: string) =>
    parser
      .read(text)
      .syntaxProblems.map(({ is, found, wanted }) => [is, found, ...(wanted === undefined ? [] : [wanted])]);

  it.each<[string, string, readonly (readonly string[])[]]>([
    ['a misspelt word', 'hypotesis H1 { kind problem }', [['instead', 'hypotesis', 'hypothesis']]],
    [
      'a misspelt clause',
      'product p { feature f relievs a.b creates c.d }',
      [['instead', 'relievs', 'relieves']],
    ],
    [
      'text without quotes',
      'venture x {\n  vision Seniors eat well\n}',
      [['instead', 'Seniors eat well', 'STRING']],
    ],
    ['a missing comma', 'experiment E interview { tests H1 H2 }', [['missing', '', ',']]],
    [
      'a comma before the next statement',
      'evidence V { supports H with 5 of 10, contradicts K with 2 of 10 }',
      [['unexpected', ',']],
    ],
    ['a missing brace', 'hypothesis A {\n  kind problem\n\nhypothesis B', [['missing', '', '}']]],
    ['a missing opening brace', 'hypothesis A\n  kind problem\n}\nsegment s', [['missing', '', '{']]],
    ['a brace too many', 'hypothesis A {\n  kind problem\n}\n}\nsegment s', [['unexpected', '}']]],
    ['a value left out', 'hypothesis A {\n  kind\n  risk high\n}', [['missing', '', 'ID']]],
    ['an unknown statement', 'hypothesis A {\n  colour red\n  risk high\n}', [['unexpected', 'colour red']]],
    ['an unknown declaration', 'goal G { a b }\nsegment s', [['unexpected', 'goal G { a b }']]],
    ['another value', 'profile p { pain a severity high daily }', [['instead', 'high', 'NUMBER']]],
    [
      'two mistakes',
      'segment {\n  size 5 people\n}\ngate G {\n  require H1\n}',
      [
        ['missing', '', 'ID'],
        ['missing', '', 'validated'],
      ],
    ],
  ])('finds %s', (_, text, expected) => {
    expect(mended(text)).toEqual(expected);
  });

  it('takes a keyword at the beginning of a line for a name only where the text is read without mistakes', () => {
    const legal = parser.read('experiment E interview {\n  tests\n    with\n  with\n    tests\n}');
    expect(legal.syntaxProblems).toEqual([]);
    const broken = parser.read('experiment E interview {\n  tests\n  with mdm-tan\n}');
    expect(broken.syntaxProblems).toHaveLength(1);
    expect(broken.model.declarations[0]?.$type).toBe('Experiment');
  });

  it('leaves the tree of a text without mistakes as it is, with and without its concrete tree', () => {
    const text = readExample('kampung-kitchen');
    const light = JSON.stringify(parser.read(text).model, withoutLinks);
    const { value } = parser.parse(text);
    expect(JSON.stringify(value, withoutLinks)).toBe(light);
    expect(value.$cstNode?.text).toBe(text.trim().replace(/^(?:\/\/.*\s*)*/, ''));
  });
});

/** Leaves out what links the nodes of a tree, and the empty lists that only the editor's tree has. */
function withoutLinks(key: string, value: unknown): unknown {
  const isLink = key.startsWith('$') && key !== '$type';
  return isLink || value === false || (Array.isArray(value) && value.length === 0) ? undefined : value;
}
