import type { FilePath, Span } from './span.ts';

/**
 * Replaces a span of a file by `text`; an empty span inserts. Whoever has the file's text settles an edit with
 * `settleEdit` before it is shown or applied, because where a statement begins on its line, and what else stands
 * there, is known only then:
 *
 * - `exact` (or nothing): the span as it is.
 * - `line`: a removal that takes its line along when nothing else is left on it, and one of two empty lines that would meet.
 * - `statement`: inserts `text` as a statement of its own at the end of a block; the span is the block's, with its
 *   braces. Further lines of `text` are indented along with the first.
 * - `block`: the same for a declaration that has no block yet; the span is the declaration's head.
 * - `after`: inserts `text` as a declaration of its own after the one whose span it is.
 * - `create`: makes the file, which does not exist yet, with `text` in it; the span is empty.
 */
export interface TextEdit extends Span {
  readonly file: FilePath;
  readonly text: string;
  readonly as?: 'exact' | 'line' | 'statement' | 'block' | 'after' | 'create';
  /** What stands in the text for the founder's own words, in order: an editor that can leads from one to the next. */
  readonly fill?: readonly string[];
}

/** An edit whose span is exactly what it replaces. */
export interface SettledEdit extends Span {
  readonly text: string;
  readonly fill?: readonly string[];
}

/**
 * A way to mend a finding. A safe fix keeps what the founder meant and may be applied unseen (`cdev fix`,
 * `source.fixAll`); any other is a suggestion that the founder picks and often completes.
 */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Where the blocks' and declarations' own places are known, a statement goes in with this. */
export function insertStatement(
  declaration: { readonly file: FilePath; readonly head: Span; readonly block?: Span },
  text: string,
  fill?: readonly string[],
): TextEdit {
  const { file, head, block } = declaration;
  return block
    ? { file, start: block.start, end: block.end, text, as: 'statement', ...(fill && { fill }) }
    : { file, start: head.start, end: head.end, text, as: 'block', ...(fill && { fill }) };
}

export function insertAfter(
  { file, start, end }: Span & { readonly file: FilePath },
  text: string,
  fill?: readonly string[],
): TextEdit {
  return { file, start, end, text, as: 'after', ...(fill && { fill }) };
}

export function createFile(file: FilePath, text: string): TextEdit {
  return { file, start: 0, end: 0, text, as: 'create' };
}

export function removeStatement(declaration: { readonly file: FilePath }, statement: Span): TextEdit {
  return { file: declaration.file, start: statement.start, end: statement.end, text: '', as: 'line' };
}

export function replaceSpan(declaration: { readonly file: FilePath }, span: Span, text: string): TextEdit {
  return { file: declaration.file, start: span.start, end: span.end, text };
}

/** Where an edit's text has several lines, they end as those of the file do. */
export function settleEdit(text: string, edit: TextEdit): SettledEdit {
  const settled = settle(text, edit);
  const { fill } = edit;
  return { ...settled, text: settled.text.replaceAll(/\r?\n/g, newlineOf(text)), ...(fill && { fill }) };
}

function settle(text: string, edit: TextEdit): SettledEdit {
  switch (edit.as) {
    case 'line':
      return settleRemoval(text, edit);
    case 'statement':
      return settleStatement(text, edit);
    case 'block': {
      const indent = indentAt(text, edit.start);
      const body = indented(edit.text, `${indent}  `);
      return insertion(edit.end, ` {\n${body}\n${indent}}`);
    }
    case 'after': {
      const lineEnd = endOfLine(text, edit.end);
      const opensComment = /\/\*(?!.*\*\/)/.test(text.slice(edit.end, lineEnd));
      return insertion(opensComment ? edit.end : lineEnd, `\n\n${edit.text}`);
    }
    default:
      return { start: edit.start, end: edit.end, text: edit.text };
  }
}

/**
 * Applies the edits of one file to its text, in order of position; of two that overlap the first stands and the
 * other is left out. Insertions at one place are all kept, in the order given.
 */
export function applyEdits(text: string, edits: readonly SettledEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    if (edit.start < at) {
      continue;
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function settleRemoval(text: string, edit: TextEdit): SettledEdit {
  const lineStart = startOfLine(text, edit.start);
  const lineEnd = endOfLine(text, edit.end);
  const before = text.slice(lineStart, edit.start);
  const after = text.slice(edit.end, lineEnd);
  if (edit.text === '' && before.trim() === '') {
    if (after.trim() === '') {
      return withoutDoubleGap(text, lineStart, afterNewline(text, lineEnd));
    }
    return { start: edit.start, end: edit.end + (after.length - after.trimStart().length), text: '' };
  }
  return { start: edit.start - (before.length - before.trimEnd().length), end: edit.end, text: edit.text };
}

/** Takes an empty line along where it would meet another, or stand at the beginning or the end of the text. */
function withoutDoubleGap(text: string, start: number, end: number): SettledEdit {
  const before = startOfLine(text, start - 1);
  const after = endOfLine(text, end);
  const isGapAfter = text.slice(end, after).trim() === '';
  if (start === 0) {
    return { start, end: isGapAfter ? afterNewline(text, after) : end, text: '' };
  }
  const isGapBefore = text.slice(before, start).trim() === '';
  return { start: isGapBefore && isGapAfter ? before : start, end, text: '' };
}

function settleStatement(text: string, edit: TextEdit): SettledEdit {
  const brace = text[edit.end - 1] === '}' ? edit.end - 1 : edit.end;
  const lineStart = startOfLine(text, brace);
  if (lineStart > edit.start && text.slice(lineStart, brace).trim() === '') {
    const indent = `${text.slice(lineStart, brace)}  `;
    return insertion(lineStart, `${indented(edit.text, indent)}\n`);
  }
  const gap = /\s$/.test(text.slice(edit.start, brace)) ? '' : ' ';
  return insertion(brace, `${gap}${edit.text} `);
}

function insertion(at: number, text: string): SettledEdit {
  return { start: at, end: at, text };
}

function indented(text: string, indent: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(startOfLine(text, offset), offset))?.[0] ?? '';
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

function afterNewline(text: string, lineEnd: number): number {
  return text[lineEnd] === '\r' ? lineEnd + 2 : text[lineEnd] === '\n' ? lineEnd + 1 : lineEnd;
}
