import { endOfLine, isNameCharacter } from './characters.ts';
import type { LexerEdit, LexerProblemCode } from './lexer-problem.ts';

/** A text in quotes of any kind, and what is odd about how it is written. */
export interface StringReading {
  readonly end: number;
  readonly code?: LexerProblemCode;
  readonly fix: readonly LexerEdit[];
  /** As it should have been written. */
  readonly written?: string;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['‟', '”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’‘'],
  ['‚', '‘’'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂"'],
]);

/** Whether a character opens a text elsewhere, though not here. */
export function opensForeignString(character: string): boolean {
  return closers.has(character);
}

/** Reads the text that begins with `"` at `start`. */
export function readString(text: string, start: number): StringReading {
  if (text.startsWith('"""', start)) {
    return readBlock(text, start);
  }
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      return { end: at + 1, fix: [] };
    }
    if (code === 10 || code === 13) {
      break;
    }
    if (code === 92 && !isLineEnd(text, at + 1)) {
      at++;
    }
  }
  return readOpenLine(text, start);
}

/** Reads a text in smart, single or other foreign quotes; undefined where its end is nowhere on the line. */
export function findForeignString(text: string, start: number): StringReading | undefined {
  const opener = text[start] ?? '';
  const straight = opener === "'" || opener === '`';
  const closer = straight ? opener : (closers.get(opener) ?? '');
  for (let at = start + 1; at < text.length && !isLineEnd(text, at); at++) {
    if (closer.includes(text[at] ?? '') && !(isApostrophe(opener) && isNameCharacter(text, at + 1))) {
      return foreignReading(text, start, at + 1, straight || isApostrophe(opener));
    }
  }
  return undefined;
}

function isApostrophe(character: string): boolean {
  return character === "'" || character === '‘' || character === '‚';
}

function foreignReading(text: string, start: number, end: number, single: boolean): StringReading {
  const written = `"${text.slice(start + 1, end - 1).replaceAll(/(?<!\\)"/g, '\\"')}"`;
  return {
    end,
    code: single ? 'single-quotes' : 'smart-quotes',
    fix: [{ start, end, text: written }],
    written,
  };
}

/**
 * A text between three quotes; without the closing three it ends before the brace that ends its block, on its own line
 * where the block is opened there too.
 */
function readBlock(text: string, start: number): StringReading {
  const close = text.indexOf('"""', start + 3);
  if (close >= 0) {
    return { end: close + 3, fix: [] };
  }
  const lineEnd = trimEnd(text, start, endOfLine(text, start));
  if (text[lineEnd - 1] === '}' && opensBlock(text, start)) {
    return unterminated(text, start, Math.max(trimEnd(text, start, lineEnd - 1), start + 3), '"""');
  }
  const brace = /[\n\r][ \t]*}/.exec(text.slice(start));
  const end = trimEnd(text, start, brace ? start + brace.index : text.length);
  return unterminated(text, start, Math.max(end, start + 3), '"""');
}

/**
 * A text that does not end on its line. What closes it may be a smart quote; else it goes to the end of the line, but
 * leaves out a brace there that belongs to the block around it or opens the next one.
 */
function readOpenLine(text: string, start: number): StringReading {
  const lineEnd = endOfLine(text, start);
  for (let at = lineEnd - 1; at > start; at--) {
    if (text[at] === '”' || text[at] === '“' || text[at] === '＂') {
      return foreignReading(text, start, at + 1, false);
    }
  }
  let end = trimEnd(text, start, lineEnd);
  const last = text[end - 1];
  if (end - 1 > start && (last === '{' || (last === '}' && opensBlock(text, start)))) {
    end = trimEnd(text, start, end - 1);
  }
  return unterminated(text, start, end, '"');
}

function unterminated(text: string, start: number, end: number, quotes: string): StringReading {
  return {
    end,
    code: 'unterminated-string',
    fix: [{ start: end, end, text: quotes }],
    written: `${text.slice(start, end)}${quotes}`,
  };
}

/** Whether a block is opened and not closed on the line of `start`, before it. */
function opensBlock(text: string, start: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const line = text.slice(lineStart, start);
  return line.lastIndexOf('{') > line.lastIndexOf('}');
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /\s/.test(text[last - 1] ?? '')) {
    last--;
  }
  return last;
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 10 || code === 13;
}

/** The value of a text as written between its quotes: escapes undone, and of several lines the common indentation. */
export function valueOfString(written: string): string {
  if (written.startsWith('"""')) {
    return dedent(written.slice(3, written.length > 5 && written.endsWith('"""') ? -3 : undefined));
  }
  const closed = written.length > 1 && written.endsWith('"');
  const inner = written.slice(1, closed ? -1 : undefined);
  return inner.includes('\\')
    ? inner.replaceAll(/\\(["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
    : inner;
}

function dedent(block: string): string {
  const lines = block.split(/\r\n|\n|\r/);
  const rest = lines.slice(1).filter((line) => line.trim() !== '');
  const indents = rest.map((line) => line.length - line.trimStart().length);
  const common = Math.min(...(indents.length > 0 ? indents : [0]));
  const [first = '', ...others] = lines;
  const dedented = [first.trimStart(), ...others.map((line) => line.slice(Math.min(common, line.length)))];
  if (dedented[0] === '') {
    dedented.shift();
  }
  if (dedented.at(-1)?.trim() === '') {
    dedented.pop();
  }
  return dedented.join('\n');
}
