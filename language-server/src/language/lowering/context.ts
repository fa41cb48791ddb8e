import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import type { Problem } from '../../core/model/file-model.ts';
import type { DeclarationBase, Text } from '../../core/model/node.ts';
import type { TextEdit } from '../../core/text/edits.ts';
import { findNearest } from '../../core/text/nearest.ts';
import type { FilePath, Span } from '../../core/text/span.ts';
import { isBlank } from '../lexing/characters.ts';
import { endOf } from '../lexing/token.ts';
import { findToken, finishOf, spanOf, startOf, tokensOf } from '../parsing/syntax-tree.ts';
import { none } from './lists.ts';
import { nameOf, textOf, writtenOf } from './literals.ts';

/** What every chapter needs while a file is lowered: where it is, its text, and where problems go. */
export interface Context {
  readonly path: FilePath;
  readonly text: string;
  readonly problems: Problem[];
  /** Documentation comments by the offset behind them. */
  readonly docs: ReadonlyMap<number, string>;
}

/** Reports something the parser let pass; with `replacement` the fix is to write that in its place. */
export function report(
  context: Context,
  rule: 'syntax' | 'repeated-statement' | 'impossible-number',
  span: Span,
  message: string,
  fix?: {
    readonly title: string;
    readonly text: string;
    readonly span?: Span;
    readonly as?: TextEdit['as'];
    readonly safe?: boolean;
  },
): void {
  const { start, end } = span;
  const at = fix?.span ?? span;
  const edit = fix && { file: context.path, start: at.start, end: at.end, text: fix.text, as: fix.as };
  context.problems.push({
    rule,
    severity: 'error',
    start,
    end,
    // A message is one line, whatever white space stands in the words it repeats.
    message: message.replaceAll(/\s+/g, ' '),
    fixes: fix && edit ? [{ title: fix.title, safe: fix.safe ?? false, edits: [edit] }] : undefined,
  });
}

/** The span of a token as it stands in the text. */
export function tokenSpan(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

/** The statements of one kind. */
export function allOf<Statement extends AstNode, Type extends Statement['$type']>(
  statements: readonly Statement[] | undefined,
  type: Type,
): readonly Extract<Statement, { readonly $type: Type }>[] {
  let found: Extract<Statement, { readonly $type: Type }>[] | undefined;
  for (const statement of statements ?? none) {
    if (isOfType(statement, type)) {
      found ??= [];
      found.push(statement);
    }
  }
  return found ?? none;
}

function isOfType<Statement extends AstNode, Type extends Statement['$type']>(
  statement: Statement,
  type: Type,
): statement is Extract<Statement, { readonly $type: Type }> {
  return statement.$type === type;
}

/** The statement of a kind that may stand once in a block; every further one is reported. `what` names it. */
export function onlyOf<Statement extends AstNode, Type extends Statement['$type']>(
  context: Context,
  statements: readonly Statement[] | undefined,
  type: Type,
  what: string,
): Extract<Statement, { readonly $type: Type }> | undefined {
  return firstOf(context, allOf(statements, type), what);
}

/** The first of what may stand once; every further one is reported. */
export function firstOf<Node extends AstNode>(
  context: Context,
  nodes: readonly Node[] | undefined,
  what: string,
): Node | undefined {
  const first = nodes?.[0];
  for (const again of nodes ?? none) {
    if (again === first) {
      continue;
    }
    report(
      context,
      'repeated-statement',
      spanOf(again),
      `'${what}' stands here a second time; the first one holds.`,
      {
        title: `Remove this '${what}'`,
        text: '',
        as: 'line',
      },
    );
  }
  return first;
}

/** The first token of a clause that may stand once on its line. */
export function firstToken<Node extends AstNode>(
  context: Context,
  node: Node,
  property: Extract<keyof Node, string>,
  what: string,
): IToken | undefined {
  const tokens = tokensOf(node, property);
  const [first] = tokens;
  for (const again of tokens) {
    if (again === first) {
      continue;
    }
    report(
      context,
      'repeated-statement',
      tokenSpan(again),
      `'${what}' stands on this line a second time; the first one holds.`,
    );
  }
  return first;
}

/** A word of a list, or undefined and a problem with the nearest word as its fix. `what` is read after "is no". */
export function wordOf<Word extends string>(
  context: Context,
  token: IToken | undefined,
  words: readonly Word[],
  what: string,
): Word | undefined {
  if (!token || token.image === '') {
    return undefined;
  }
  const written = writtenOf(token);
  const found = words.find((word) => word === written);
  if (found === undefined) {
    const nearest = findNearest(token.image, words);
    const choice = nearest === undefined ? `it is one of ${words.join(', ')}` : `did you mean '${nearest}'?`;
    report(
      context,
      'syntax',
      tokenSpan(token),
      `'${token.image}' is no ${what}${nearest === undefined ? ': ' : '; '}${choice}${nearest === undefined ? '.' : ''}`,
      nearest === undefined ? undefined : { title: `Write '${nearest}'`, text: nearest },
    );
  }
  return found;
}

/** A statement whose value is one token at its end. */
export function setting<Value>(
  node: AstNode,
  token: IToken | undefined,
  value: Value | undefined,
):
  | { readonly start: number; readonly end: number; readonly value: Value; readonly valueStart: number }
  | undefined {
  if (!token || value === undefined) {
    return undefined;
  }
  return { start: startOf(node), end: finishOf(node), value, valueStart: token.startOffset };
}

interface DeclarationNode extends AstNode {
  name?: string;
  title?: string;
  block?: boolean;
}

/** What all declarations have in common. */
export function declarationOf(
  context: Context,
  node: DeclarationNode,
  statements: readonly AstNode[],
): DeclarationBase {
  const span = spanOf(node);
  const brace = findToken(node, 'block');
  const name = findToken(node, 'name');
  const title = findToken(node, 'title');
  return {
    ...span,
    file: context.path,
    name: nameOf(name),
    title: textOf(title),
    doc: docBefore(context, span.start),
    head: {
      start: span.start,
      end: brace ? endBefore(context.text, brace.startOffset, span.start) : span.end,
    },
    block: brace && { start: brace.startOffset, end: span.end },
    notes: textsIn(statements, 'Note'),
    links: textsIn(statements, 'Link'),
  };
}

function textsIn(statements: readonly AstNode[], type: 'Note' | 'Link'): readonly Text[] {
  let texts: Text[] | undefined;
  for (const statement of statements) {
    const text = statement.$type === type ? textOf(statement.$tokens?.['text']?.[0]) : undefined;
    if (text) {
      texts ??= [];
      texts.push(text);
    }
  }
  return texts ?? none;
}

function docBefore(context: Context, offset: number): string | undefined {
  return context.docs.size === 0 ? undefined : context.docs.get(endBefore(context.text, offset, 0));
}

/** The end of what stands before an offset, white space left out. */
function endBefore(text: string, offset: number, least: number): number {
  let end = offset;
  while (end > least && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return end;
}

/** Reports a word that has a twin here, `cost` and `costs`: it is understood, and mended. */
export function expectWord(context: Context, token: IToken | undefined, word: 'cost' | 'costs'): void {
  if (token && token.image !== word) {
    report(context, 'syntax', tokenSpan(token), `Here it is '${word}', not '${token.image}'.`, {
      title: `Write '${word}'`,
      text: word,
      safe: true,
    });
  }
}
