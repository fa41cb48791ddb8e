import { type LineIndex, positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { showable } from './shown-text.ts';
import type { Style, Tone } from './style.ts';

/**
 * The line of a text on which a span begins, with its number before it and the span underlined, as two lines. A span
 * of several lines is underlined to the end of its first; of a very long line the part around the span is shown.
 */
export function sourceExcerpt(
  text: string,
  lines: LineIndex,
  span: Span,
  tone: Tone,
  style: Style,
): readonly string[] {
  const { line } = positionAt(lines, span.start);
  const lineStart = lines[line] ?? 0;
  const lineEnd = endOfLine(text, lineStart, lines[line + 1] ?? text.length);
  const number = String(line + 1).padStart(numberWidth);
  const room = Math.max(leastRoom, (style.columns ?? mostColumns) - numberWidth - bar.length - 1);

  const start = Math.min(span.start, lineEnd);
  const end = Math.max(start, Math.min(span.end, lineEnd));
  const from = lineEnd - lineStart <= room ? lineStart : Math.max(lineStart, start - Math.floor(room / 4));
  const to = Math.min(lineEnd, from + room);
  const before = expanded(text.slice(from, start), 0, style);
  const marked = expanded(text.slice(start, Math.min(end, to)), style.width(before), style);
  const after = expanded(text.slice(Math.min(end, to), to), style.width(before + marked), style);
  const opening = from > lineStart ? ellipsis : '';
  const closing = to < lineEnd ? ellipsis : '';

  const underline = '^'.repeat(Math.max(1, style.width(marked.trimEnd())));
  const margin = ' '.repeat(style.width(opening + before));
  const source = (opening + before + marked + after).trimEnd() + closing;
  return [
    style.paint('dim', `${number}${bar}`) + source,
    style.paint('dim', `${' '.repeat(numberWidth)}${bar}`) + margin + style.paint(tone, underline),
  ];
}

const numberWidth = 6;
const bar = ' │ ';
const ellipsis = '…';
const tabWidth = 4;
const leastRoom = 40;
const mostColumns = 160;

function endOfLine(text: string, lineStart: number, nextStart: number): number {
  let end = nextStart;
  while (end > lineStart && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
    end--;
  }
  return end;
}

/** Tabs as blanks up to the next stop, given the columns before the text. */
function expanded(text: string, columnsBefore: number, style: Style): string {
  let result = '';
  for (const [index, part] of text.split('\t').entries()) {
    if (index > 0) {
      const column = columnsBefore + style.width(result);
      result += ' '.repeat(tabWidth - (column % tabWidth));
    }
    result += showable(part);
  }
  return result;
}
