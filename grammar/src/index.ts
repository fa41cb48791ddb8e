// The language on paper: the generated syntax tree, the pieces a parser is made from, and what each keyword means.
// No behaviour lives here. The other door, `reading-table.ts`, leads to what needs nothing of Langium.
export * from './generated/langium/ast.ts';
export { CdevGrammar } from './generated/langium/grammar.ts';
export { keywordDocs, keywordDocsByRule } from './generated/keywords.ts';
export {
  CdevGeneratedModule,
  CdevGeneratedSharedModule,
  CdevLanguageMetaData,
} from './generated/langium/module.ts';
