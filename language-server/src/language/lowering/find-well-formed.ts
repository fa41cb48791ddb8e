import type { Model } from '@cdev/grammar';
import { readingTable } from '@cdev/grammar/reading-table';
import type { FileModel } from '../../core/model/file-model.ts';
import type { FilePath } from '../../core/text/span.ts';
import { scan } from '../lexing/scan.ts';
import { settleCurrencies } from '../lexing/settle-currencies.ts';
import { problemsOfLexing } from '../messages/problems-of-lexing.ts';
import { type GrownNode, TableParser } from '../parsing/table-parser.ts';
import { type Vocabulary, vocabularyOf } from '../tokens.ts';
import { modelOfTree } from './model-of-tree.ts';

/** The model of a text whose tokens fit the grammar, whatever else is wrong with it; undefined of any other. */
export function findWellFormed(path: FilePath, text: string): FileModel | undefined {
  reader ??= { vocabulary: tableVocabulary(), parser: new TableParser(readingTable) };
  const { tokens, hidden, problems, lines } = scan(text, reader.vocabulary);
  const settled = settleCurrencies(tokens, problems);
  const tree = reader.parser.find(tokens);
  return isModel(tree)
    ? modelOfTree(path, text, { tree, hidden, lines }, problemsOfLexing(path, settled))
    : undefined;
}

let reader: { readonly vocabulary: Vocabulary; readonly parser: TableParser } | undefined;

/** The token types with the numbers that the table knows them by. */
function tableVocabulary(): Vocabulary {
  const numbers = new Map(readingTable.kinds.map((kind, number) => [kind, number]));
  const keywords = readingTable.kinds.filter((kind) => kind !== '' && !terminalNames.has(kind));
  return vocabularyOf(keywords, (name, categories) => {
    const number = numbers.get(name.replace(/ \(name\)$/, ''));
    return { name, CATEGORIES: [...categories], ...(number !== undefined && { tokenTypeIdx: number }) };
  });
}

const terminalNames: ReadonlySet<string> = new Set([
  'STRING',
  'DATE',
  'NUMBER',
  'REFERENCE',
  'ID',
  'CURRENCY',
]);

/** A whole text is a model. */
function isModel(node: GrownNode | undefined): node is GrownNode & Model {
  return node?.$type === 'Model';
}
