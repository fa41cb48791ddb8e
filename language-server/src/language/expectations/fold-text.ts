import type { Span } from '../../core/text/span.ts';
import { endOf } from '../lexing/token.ts';
import { grammarReader } from './reader.ts';

export interface Fold extends Span {
  readonly is: 'block' | 'text' | 'comment' | 'region';
}

/**
 * What can be folded away: blocks, texts and comments over several lines, runs of line comments, and whatever stands
 * between `// #region` and `// #endregion`. Whatever the text, the braces that match are found.
 */
export function foldsOf(text: string): readonly Fold[] {
  const { tokens, hidden } = grammarReader().scan(text);
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    if (token.image === '{') {
      open.push(token.startOffset);
    } else if (token.image === '}') {
      const start = open.pop();
      if (start !== undefined) {
        folds.push({ is: 'block', start, end: endOf(token) });
      }
    } else if (token.image.startsWith('"""')) {
      folds.push({ is: 'text', start: token.startOffset, end: endOf(token) });
    }
  }
  const regions: number[] = [];
  let run: { start: number; end: number; line: number } | undefined;
  for (const { image, startOffset: start, startLine = 0, startColumn = 1 } of hidden) {
    const end = start + image.length;
    const isLine = image.startsWith('//');
    if (/^\/\/\s*#region\b/.test(image)) {
      regions.push(start);
    } else if (/^\/\/\s*#endregion\b/.test(image)) {
      const from = regions.pop();
      if (from !== undefined) {
        folds.push({ is: 'region', start: from, end });
      }
    } else if (!isLine) {
      folds.push({ is: 'comment', start, end });
    } else if (run && run.line === startLine - 1 && isAlone(text, start, startColumn)) {
      run = { start: run.start, end, line: startLine };
      folds.pop();
      folds.push({ is: 'comment', start: run.start, end });
      continue;
    } else if (isAlone(text, start, startColumn)) {
      run = { start, end, line: startLine };
      folds.push({ is: 'comment', start, end });
      continue;
    }
    run = undefined;
  }
  return folds;
}

function isAlone(text: string, start: number, column: number): boolean {
  return text.slice(start - column + 1, start).trim() === '';
}

/** What grows around an offset: word or inside of a text, its statement, the inside of its block, its declaration. */
export function spansAround(text: string, offset: number): readonly Span[] {
  const { tokens, hidden } = grammarReader().scan(text);
  const spans: Span[] = [{ start: 0, end: text.length }];
  const open: { readonly brace: number; readonly lineStart: number }[] = [];
  let lineStart = 0;
  const blocks: Span[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.startLine !== tokens[index - 1]?.endLine) {
      lineStart = token.startOffset;
    }
    if (token.image === '{') {
      open.push({ brace: token.startOffset, lineStart });
    } else if (token.image === '}') {
      const opened = open.pop();
      if (opened) {
        blocks.push(
          { start: opened.lineStart, end: endOf(token) },
          { start: opened.brace, end: endOf(token) },
        );
        blocks.push({ start: opened.brace + 1, end: token.startOffset });
      }
    }
  }
  const covers = ({ start, end }: Span) => start <= offset && offset <= end;
  spans.push(...blocks.filter(covers).sort((a, b) => b.end - b.start - (a.end - a.start)));
  spans.push(...lineAround(text, offset));
  const word = [...tokens, ...hidden].find(
    (token) => token.startOffset <= offset && offset <= endOf(token) && /[\p{L}\p{N}"/]/u.test(token.image),
  );
  if (word) {
    const span = { start: word.startOffset, end: endOf(word) };
    spans.push(span);
    if (word.image.startsWith('"') && span.start < offset && offset < span.end) {
      const quotes = word.image.startsWith('"""') ? 3 : 1;
      spans.push({ start: span.start + quotes, end: span.end - quotes });
    }
  }
  return growing(spans, offset);
}

/** A line without the white space around it. */
function lineAround(text: string, offset: number): readonly Span[] {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = /[^\n\r]*/.exec(text.slice(start))?.[0] ?? '';
  const span = {
    start: start + (rest.length - rest.trimStart().length),
    end: start + rest.trimEnd().length,
  };
  return span.start <= offset && offset <= span.end ? [span] : [];
}

/** From the outermost on, each within the one before; what does not fit is left out. */
function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const outer = kept.at(-1);
    const fits =
      span.start <= offset &&
      offset <= span.end &&
      (!outer ||
        (outer.start <= span.start &&
          span.end <= outer.end &&
          outer.end - outer.start > span.end - span.start));
    if (fits) {
      kept.push(span);
    }
  }
  return kept;
}
