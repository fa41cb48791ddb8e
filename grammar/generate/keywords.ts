import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstUtils, EmptyFileSystem, GrammarAST } from 'langium';
import { createLangiumGrammarServices } from 'langium/grammar';

/** A keyword where the grammar has it, and the sentence before it. */
export interface DocumentedKeyword {
  readonly file: string;
  readonly rule: string;
  readonly keyword: string;
  readonly doc?: string;
}

const sources = join(import.meta.dirname, '../src');
/** A documentation comment, and what may stand between it and its keyword. */
const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\|?\s*(?:\w+\s*[?+]?=\s*)?\(?\s*$/;

/** Every keyword of the grammar that is a word, in the order of the chapters. */
export function readKeywords(): readonly DocumentedKeyword[] {
  const { parser } = createLangiumGrammarServices(EmptyFileSystem).grammar;
  return chapters().flatMap((file) => {
    const text = readFileSync(join(sources, file), 'utf8');
    const grammar = parser.LangiumParser.parse(text).value;
    return AstUtils.streamAllContents(grammar)
      .filter(GrammarAST.isKeyword)
      .filter(({ value }) => /^\p{L}/u.test(value))
      .map((keyword) => {
        const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule)?.name ?? '';
        const match = comment.exec(text.slice(0, keyword.$cstNode?.offset ?? 0));
        const doc = match?.[1]?.replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
        return { file, rule, keyword: keyword.value, ...(doc && { doc }) };
      })
      .toArray();
  });
}

/** The files of the grammar: what all chapters share, then the chapters in their order. */
function chapters(): readonly string[] {
  const files = readdirSync(sources).filter((name) => name.endsWith('.langium'));
  const imports = readFileSync(join(sources, 'cdev.langium'), 'utf8').matchAll(/^import '.\/(.+)'$/gm);
  const inOrder = [
    'remarks.langium',
    'amounts.langium',
    ...[...imports].map(([, name]) => `${name}.langium`),
  ];
  return [...inOrder, ...files.filter((file) => !inOrder.includes(file)).sort()];
}

/** The text of `src/generated/keywords.ts`. */
export function printKeywords(keywords: readonly DocumentedKeyword[]): string {
  const general = new Map<string, string>();
  const byRule = new Map<string, Map<string, string>>();
  for (const { rule, keyword, doc } of keywords) {
    if (doc !== undefined) {
      general.set(keyword, general.get(keyword) ?? doc);
      const ofRule = byRule.get(rule) ?? new Map<string, string>();
      byRule.set(rule, ofRule.set(keyword, doc));
    }
  }
  const rules = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '// Written by `npm run generate` from the comments before the keywords of the grammar.',
    '',
    '/** What each keyword means and why it is there, in one sentence or two. */',
    'export const keywordDocs: Readonly<Record<string, string>> = {',
    ...printEntries(
      [...general].sort(([a], [b]) => (a < b ? -1 : 1)),
      '  ',
    ),
    '};',
    '',
    '/** The same for the places where a keyword has a meaning of its own, by the rule of the grammar. */',
    'export const keywordDocsByRule: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...rules.flatMap(([rule, docs]) => [`  ${rule}: {`, ...printEntries([...docs], '    '), '  },']),
    '};',
    '',
  ].join('\n');
}

function printEntries(entries: readonly (readonly [string, string])[], indent: string): readonly string[] {
  return entries.map(([keyword, doc]) => `${indent}${JSON.stringify(keyword)}: ${JSON.stringify(doc)},`);
}
