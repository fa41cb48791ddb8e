import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, EmptyFileSystem, GrammarAST } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';
import { readKeywords } from './keywords.ts';

const sources = join(import.meta.dirname, '../src');
/** What may not stand directly before or behind a word, lest it be a part of a name such as `low-salt`. */
const before = '(?<![\\p{L}\\p{M}\\p{N}_.-])';
const behind = '(?![\\p{L}\\p{M}\\p{N}_]|-[\\p{L}\\p{M}\\p{N}_])';
const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}\\p{M}\\p{N}_]+)*';

/** The text of `syntaxes/cdev.tmLanguage.json`: colours for editors that know the language by patterns only. */
export function printTextMate(): string {
  const declarations = openersOf('declarations');
  const statements = openersOf('statements');
  const words = new Set(readKeywords().map(({ keyword }) => keyword));
  const others = [...words]
    .filter((word) => !declarations.has(word) && !statements.has(word))
    .sort(longestFirst);
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'cdev',
    scopeName: 'source.cdev',
    fileTypes: ['cdev'],
    patterns: [
      { include: '#comments' },
      { include: '#strings' },
      { include: '#declaration' },
      { include: '#statement' },
      { include: '#word' },
      { include: '#literals' },
      { include: '#names' },
    ],
    repository: {
      comments: {
        patterns: [
          { name: 'comment.block.documentation.cdev', begin: '/\\*\\*(?!/)', end: '\\*/' },
          { name: 'comment.block.cdev', begin: '/\\*', end: '\\*/' },
          { name: 'comment.line.double-slash.cdev', match: '//.*$' },
        ],
      },
      strings: {
        patterns: [
          { name: 'string.quoted.triple.cdev', begin: '"""', end: '"""' },
          {
            name: 'string.quoted.double.cdev',
            begin: '"',
            end: '"|$',
            patterns: [
              { name: 'constant.character.escape.cdev', match: '\\\\["\\\\n]' },
              { name: 'invalid.illegal.escape.cdev', match: '\\\\.' },
            ],
          },
        ],
      },
      declaration: {
        match: `^\\s*(${[...declarations].sort(longestFirst).join('|')})${behind}(?:\\s+(${name}))?`,
        captures: {
          1: { name: 'storage.type.cdev' },
          2: { name: 'entity.name.type.cdev' },
        },
      },
      statement: {
        match: `(?:^\\s*|(?<=\\{)\\s*)(${[...statements].sort(longestFirst).join('|')})${behind}`,
        captures: { 1: { name: 'keyword.control.cdev' } },
      },
      word: {
        name: 'keyword.other.cdev',
        match: `${before}(?:${[...others, ...statements].sort(longestFirst).join('|')})${behind}`,
      },
      literals: {
        patterns: [
          { name: 'constant.numeric.date.cdev', match: `${before}${terminalSource('DATE')}` },
          { name: 'constant.numeric.cdev', match: `${before}${terminalSource('NUMBER')}` },
          { name: 'constant.language.currency.cdev', match: `${before}${terminalSource('CURRENCY')}` },
          { name: 'keyword.operator.cdev', match: '>=|<=|!=|>|<|=' },
        ],
      },
      names: { name: 'variable.other.cdev', match: `${name}(?:\\.${name})*` },
    },
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}

function terminalSource(terminal: string): string {
  const text = readFileSync(join(sources, 'terminals.langium'), 'utf8');
  const source = new RegExp(`terminal ${terminal}: /(.+)/u?;`).exec(text)?.[1];
  if (source === undefined) {
    throw new Error(`The terminal ${terminal} is not in terminals.langium.`);
  }
  return source;
}

/** The words that begin a declaration or a statement, from the rules whose nodes become its members. */
function openersOf(property: string): ReadonlySet<string> {
  const { parser } = createLangiumGrammarServices(EmptyFileSystem).grammar;
  const rules = new Map<string, GrammarAST.ParserRule>();
  for (const file of new Set(
    readKeywords()
      .map((keyword) => keyword.file)
      .concat('cdev.langium'),
  )) {
    const grammar = parser.LangiumParser.parse(readFileSync(join(sources, file), 'utf8')).value;
    for (const rule of AstUtils.streamAst(grammar).filter(GrammarAST.isParserRule)) {
      rules.set(rule.name, rule);
    }
  }
  const openers = new Set<string>();
  for (const rule of rules.values()) {
    for (const assignment of AstUtils.streamAllContents(rule).filter(GrammarAST.isAssignment)) {
      if (assignment.feature === property) {
        for (const call of AstUtils.streamAst(assignment.terminal).filter(GrammarAST.isRuleCall)) {
          const called = rules.get(call.rule.$refText);
          for (const keyword of called ? firstKeywords(called.definition) : []) {
            openers.add(keyword);
          }
        }
      }
    }
  }
  return openers;
}

function firstKeywords(element: GrammarAST.AbstractElement): readonly string[] {
  if (GrammarAST.isKeyword(element)) {
    return [element.value];
  }
  if (GrammarAST.isAssignment(element)) {
    return firstKeywords(element.terminal);
  }
  if (GrammarAST.isAlternatives(element)) {
    return element.elements.flatMap(firstKeywords);
  }
  return GrammarAST.isGroup(element) && element.elements[0] ? firstKeywords(element.elements[0]) : [];
}
