/** A comment as a forge takes it, and the hidden marker that it begins with, by which it is found again. */
export interface CommentBody {
  readonly marker: string;
  readonly text: string;
}

/** No forge takes a longer comment; in UTF-16 units. */
const longestComment = 65_536;

/**
 * Makes a comment of Markdown. Its first line is the marker where that is an HTML comment; one that has none gets one. A
 * text that is too long is cut at a line, with what stands open there closed, and says that it was.
 */
export function commentBodyOf(markdown: string): CommentBody {
  const own = /^<!--(?:(?!-->)[^\n])*-->(?=\n|$)/.exec(markdown)?.[0];
  const marker = own ?? defaultMarker;
  const text = own === undefined ? `${marker}\n${markdown}` : markdown;
  return { marker, text: text.length <= longestComment ? text : shortened(text) };
}

const defaultMarker = '<!-- cdev -->';

const notice = '\n\n*The rest is longer than a comment may be.*\n';

/** Leaves room for what has to be closed: folded parts hold each other at most a few deep. */
function shortened(text: string): string {
  const room = longestComment - notice.length - 1_000;
  const lineEnd = text.lastIndexOf('\n', room) + 1;
  // A line that is itself almost too long is cut wherever that is.
  const kept = text.slice(0, lineEnd > room / 2 ? lineEnd : room).toWellFormed();
  return `${kept}${closingOf(kept)}${notice}`;
}

function closingOf(text: string): string {
  let fence: string | undefined;
  let open = 0;
  for (const line of text.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const closes = mark !== undefined && mark.startsWith(fence) && line.trim() === mark;
      fence = closes ? undefined : fence;
    } else if (mark !== undefined) {
      fence = mark;
    } else {
      open += (line.match(/<details\b/gi) ?? []).length - (line.match(/<\/details>/gi) ?? []).length;
    }
  }
  const closed = '\n</details>\n'.repeat(Math.min(50, Math.max(0, open)));
  return `${fence === undefined ? '' : `\n${fence}\n`}${closed}`;
}
