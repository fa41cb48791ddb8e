import { verdictWords } from '../core/verdict/verdict.ts';

/**
 * What words in a model are, in the terms every editor has colours for. In a client that shows more, the modifiers tell
 * one verdict from another.
 */
export const semanticTokenTypes = [
  'namespace',
  'class',
  'interface',
  'struct',
  'type',
  'property',
  'method',
  'function',
  'event',
  'enum',
  'enumMember',
  'variable',
  'parameter',
  'decorator',
  'keyword',
  'string',
  'number',
  'operator',
  'comment',
] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

/** `declaration` is every editor's; the verdicts are of hypotheses, `passed` and `open` of gates. */
export const semanticTokenModifiers = ['declaration', ...verdictWords, 'passed', 'open'] as const;
export type SemanticTokenModifier = (typeof semanticTokenModifiers)[number];
