import type { Declaration } from '../../core/model/declaration.ts';
import type { SettledEdit } from '../../core/text/edits.ts';
import { lineEdits } from '../../core/text/line-edits.ts';
import type { Span } from '../../core/text/span.ts';
import { grammarReader } from '../expectations/reader.ts';
import { endOf } from '../lexing/token.ts';
import { formatText } from './format-text.ts';

/**
 * The edits that lay out the declarations a span touches, whole; the same as for the file, since no declaration is laid
 * out by another. One that is not understood is left alone, whatever is wrong with the others.
 */
export function formatDeclarations(
  text: string,
  declarations: readonly Declaration[],
  span: Span,
): readonly SettledEdit[] {
  return outermost(declarations)
    .filter(({ start, end }) => start <= span.end && span.start <= end)
    .flatMap((declaration) => {
      const { start, end } = withWholeLines(text, declaration);
      return formatted(text.slice(start, end), start);
    });
}

/**
 * The edits that tidy up behind a line break that was typed: white space on the finished lines of the declaration, and
 * how far the new line is indented. Nothing is moved to another line while somebody writes.
 */
export function tidyBefore(
  text: string,
  declarations: readonly Declaration[],
  offset: number,
): readonly SettledEdit[] {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const inside = outermost(declarations).find(({ start, end }) => start < lineStart && lineStart <= end);
  if (!inside?.block || inside.block.start >= lineStart) {
    return [];
  }
  const { tokens, hidden } = grammarReader().scan(text);
  const isWithin = [...tokens, ...hidden].some(
    (token) => token.startOffset < lineStart && lineStart < endOf(token),
  );
  if (isWithin) {
    return [];
  }
  const depth = tokens
    .filter(({ startOffset }) => startOffset >= inside.start && startOffset < lineStart)
    .reduce((sum, { image }) => sum + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
  return [...tidiedLines(text, inside, lineStart), ...indentation(text, lineStart, depth)];
}

function tidiedLines(text: string, declaration: Declaration, lineStart: number): readonly SettledEdit[] {
  const { start, end } = withWholeLines(text, declaration);
  // The new line itself would be taken for an empty one that is too much.
  const rest = text.slice(lineStart, end).replace(/^[ \t]*(?:\r\n|\n|\r)/, '');
  const written = text.slice(start, lineStart) + rest;
  return formatted(written, start).filter(
    (edit) => edit.end <= lineStart && sameWords(text.slice(edit.start, edit.end), edit.text),
  );
}

function sameWords(before: string, after: string): boolean {
  return before.replace(/\s/g, '') === after.replace(/\s/g, '');
}

/** The edits that lay out a part of a file that begins at an offset. */
function formatted(part: string, offset: number): readonly SettledEdit[] {
  const result = formatText(part);
  return 'text' in result
    ? lineEdits(part, withoutLastBreak(result.text)).map(({ start, end, text }) => ({
        start: offset + start,
        end: offset + end,
        text,
      }))
    : [];
}

/** Two blanks for every block around a new line; the line of a closing brace belongs to what is around its block. */
function indentation(text: string, lineStart: number, depth: number): readonly SettledEdit[] {
  const written = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '';
  const next = text[lineStart + written.length];
  const wanted = '  '.repeat(Math.max(0, next === '}' ? depth - 1 : depth));
  const isNew = next === undefined || next === '\n' || next === '\r' || next === '}';
  return isNew && written !== wanted
    ? [{ start: lineStart, end: lineStart + written.length, text: wanted }]
    : [];
}

/** Declarations that stand in no other. */
function outermost(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.filter(
    (declaration) => declaration.type !== 'segment' || declaration.partOf === undefined,
  );
}

/** A declaration with the white space before it and the comment behind it on its lines, if nothing else stands there. */
function withWholeLines(text: string, { start, end }: Span): Span {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 1000), start))?.[0].length ?? 0;
  const behind = /^[ \t]*(?:\/\/[^\n\r]*)?(?=[\n\r]|$)/.exec(text.slice(end, end + 1000))?.[0].length ?? 0;
  const lineStart = start - before;
  const isFirst = lineStart === 0 || /[\n\r]/.test(text[lineStart - 1] ?? '');
  return { start: isFirst ? lineStart : start, end: end + behind };
}

function withoutLastBreak(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)$/, '');
}
