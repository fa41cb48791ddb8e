import { widthOf } from './width.ts';
import { stopsOf } from './columns.ts';
import type { Body, Item } from './layout.ts';
import { gapBefore, joined, type Stops } from './line.ts';
import type { Comment } from './written.ts';

/** A declaration with a single statement stays on the line on which it was written, if that is no longer than this. */
const widest = 120;
const step = 2;
/** What goes on behind a comment in the middle of a statement is indented by so much more. */
const continuation = 4;
/** Comments behind statements stand in this column, or so many blanks behind a statement that reaches as far. */
const commentColumn = 35;
const commentGap = 3;

const noStops: Stops = new Map();

/** The lines of a whole file. Texts and comments over several lines have their own line breaks inside. */
export function linesOf(file: Body): readonly string[] {
  return bodyLines(file, 0);
}

function bodyLines({ items, closing }: Body, indent: number): string[] {
  const lines: string[] = [];
  const stops = indent === 0 ? noStops : stopsOf(items);
  let wasBlock = false;
  for (const item of items) {
    const own = itemLines(item, indent, stops);
    const isBlock = item.body !== undefined && own.length > 1;
    const first = item.before[0] ?? item;
    // Blocks that were crowded on one line are set apart; otherwise empty lines are the founder's.
    if (first.linesBefore === 0 && (isBlock || wasBlock)) {
      separate(lines);
    }
    addComments(lines, item.before, indent);
    add(lines, item.linesBefore, own);
    wasBlock = isBlock;
  }
  addComments(lines, closing, indent);
  return lines;
}

function addComments(lines: string[], comments: readonly Comment[], indent: number): void {
  for (const comment of comments) {
    add(lines, comment.linesBefore, [blanks(indent) + commentText(comment, indent)]);
  }
}

/** Adds lines behind at most one empty line, where the text had any. */
function add(lines: string[], linesBefore: number, more: readonly string[]): void {
  if (linesBefore > 1) {
    separate(lines);
  }
  for (const line of more) {
    lines.push(line);
  }
}

function separate(lines: string[]): void {
  if (lines.length > 0) {
    lines.push('');
  }
}

function itemLines(item: Item, indent: number, stops: Stops): string[] {
  const { body, after } = item;
  const lines = wordLines(item, indent, stops);
  const head = lines.pop() ?? '';
  if (!body) {
    lines.push(head + behind(after, indent, head));
    return lines;
  }
  const [open = '{', close = '}'] = body.braces.map(({ text }) => text);
  const { opening, items, closing } = body;
  const single = findSingleLine(item, `${head} ${open}`, close);
  if (single !== undefined) {
    lines.push(single + behind(after, indent, single));
  } else if (opening.length + items.length + closing.length === 0) {
    const line = `${head} ${open}${close}`;
    lines.push(line + behind(after, indent, line));
  } else {
    lines.push(`${head} ${open}${behind(opening, indent)}`);
    add(lines, 0, bodyLines(body, indent + step));
    lines.push(`${blanks(indent)}${close}${behind(after, indent)}`);
  }
  return lines;
}

/** A declaration with a single statement as one line; undefined where it was not written so, or is too long. */
function findSingleLine({ body, isOnOneLine }: Item, head: string, close: string): string | undefined {
  const [statement, another] = body?.items ?? [];
  if (!body || !statement || another || !isOnOneLine) {
    return undefined;
  }
  if (statement.body || statement.before.length + body.closing.length > 0) {
    return undefined;
  }
  const [words = ''] = wordLines(statement, 0, noStops);
  const line = `${head}${behind(body.opening, 0)} ${words}${behind(statement.after, 0)} ${close}`;
  return widthOf(line) <= widest ? line : undefined;
}

/** The words of an item; more than one line where there are comments between them that need it. */
function wordLines({ pieces }: Item, indent: number, stops: Stops): string[] {
  if (pieces.every(({ before, after }) => before.length + after.length === 0)) {
    return [blanks(indent) + joined(pieces, stops)];
  }
  const lines: string[] = [];
  const further = blanks(indent + continuation);
  let line = blanks(indent);
  let isEmpty = true;
  let previous = pieces[0];
  for (const piece of pieces) {
    if (piece.before.length > 0 && !isEmpty) {
      lines.push(line);
      isEmpty = true;
    }
    for (const comment of piece.before) {
      lines.push(further + commentText(comment, indent + continuation));
      line = further;
    }
    line += isEmpty || !previous ? piece.text : gapBefore(piece, previous, line) + piece.text;
    isEmpty = false;
    for (const comment of piece.after) {
      line += ` ${commentText(comment, indent)}`;
      if (comment.isLine) {
        lines.push(line);
        line = further;
        isEmpty = true;
      }
    }
    previous = piece;
  }
  lines.push(line);
  return lines;
}

/** Comments behind something on its line; behind `statement`, in their column. */
function behind(comments: readonly Comment[], indent: number, statement?: string): string {
  if (comments.length === 0) {
    return '';
  }
  const text = comments.map((comment) => commentText(comment, indent)).join(' ');
  if (statement === undefined) {
    return ` ${text}`;
  }
  const line = statement.slice(Math.max(statement.lastIndexOf('\n'), statement.lastIndexOf('\r')) + 1);
  return blanks(Math.max(commentGap, commentColumn - widthOf(line))) + text;
}

/** A comment whose further lines begin with stars is indented as a whole; any other keeps its lines as they are. */
function commentText({ text }: Comment, indent: number): string {
  // Every other part is a line break, which stays as it is.
  const parts = text.split(/(\r\n|\n|\r)/);
  const isStarred = parts.every((part, index) => index % 2 === 1 || index === 0 || /^[ \t]*\*/.test(part));
  return parts.length > 1 && isStarred
    ? parts.map((part, index) => (index % 2 === 1 ? part : starredLine(part, index, indent))).join('')
    : text;
}

function starredLine(line: string, index: number, indent: number): string {
  return index === 0 ? line.trimEnd() : `${blanks(indent)} ${line.trim()}`;
}

function blanks(count: number): string {
  return ' '.repeat(count);
}
