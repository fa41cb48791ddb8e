import type { Span } from '../text/span.ts';

/** A stretch of a script that belongs together: an item of a list, a cell of a table, or a paragraph. */
export interface Passage extends Span {
  readonly is: 'numbered' | 'listed' | 'text';
}

/** What a line of Markdown begins with that opens an item: `1.`, `2)`, `Q3:`, `-`, `- [ ]`. */
const marker = /^[ \t]*(?:(\d{1,3}[.):]|Q\d{1,3}[.):]?)|[-*+•–])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The passages of a script, plain or in Markdown, in which questions are asked: without its front matter, headings, what
 * is quoted from others, code and comments. Lines that are wrapped stay together.
 */
export function passagesIn(script: string): readonly Passage[] {
  const passages: Passage[] = [];
  let open: { start: number; end: number; readonly is: Passage['is'] } | undefined;
  const close = (): void => {
    if (open && open.end > open.start) {
      passages.push(open);
    }
    open = undefined;
  };
  let closing: string | undefined;
  for (const { start, text } of linesFrom(script, frontMatter.exec(script)?.[0].length ?? 0)) {
    const end = start + text.trimEnd().length;
    const begin = start + text.length - text.trimStart().length;
    if (closing !== undefined) {
      closing = text.includes(closing) ? undefined : closing;
      continue;
    }
    const opener = fence.exec(text)?.[1] ?? (text.includes('<!--') ? '<!--' : undefined);
    if (opener !== undefined) {
      close();
      closing = opener === '<!--' ? (text.includes('-->') ? undefined : '-->') : opener;
    } else if (/^[ \t]*(?:#{1,6}[ \t]|>|$)/.test(text)) {
      close();
    } else if (/^[ \t]*(?:=+|-+|(?:[*_-][ \t]*){3,})[ \t]*$/.test(text)) {
      // The line under a heading makes one of what stands above it.
      open = open?.is === 'text' ? undefined : open;
      close();
    } else if (/^[ \t]*\|/.test(text)) {
      close();
      passages.push(...cellsOf(start, text));
    } else {
      const item = marker.exec(text);
      if (item) {
        close();
        open = { start: start + item[0].length, end, is: item[1] === undefined ? 'listed' : 'numbered' };
      } else {
        open ??= { start: begin, end, is: 'text' };
        open.end = end;
      }
    }
  }
  close();
  return passages;
}

function* linesFrom(text: string, from: number): Iterable<{ readonly start: number; readonly text: string }> {
  for (let start = from; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { start, text: text.slice(start, end) };
    start = end + 1;
  }
}

function cellsOf(start: number, line: string): readonly Passage[] {
  return Array.from(line.matchAll(/[^|]+/g), ({ index, 0: cell }): Passage => {
    const before = cell.length - cell.trimStart().length;
    return { start: start + index + before, end: start + index + cell.trimEnd().length, is: 'text' };
  }).filter(({ start: first, end }) => end > first);
}
