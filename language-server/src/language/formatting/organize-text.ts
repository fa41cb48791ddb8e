import { type Declaration, declarationTypes } from '../../core/model/declaration.ts';
import { endOfLine } from '../lexing/characters.ts';
import { readModel } from '../lowering/read-model.ts';
import { formatText } from './format-text.ts';

/**
 * A text with its declarations in the order of the language's chapters, and laid out; those of one kind stay in the order
 * in which they are written, and comments stay before what they stand before. Undefined for a text that is not
 * understood whole.
 */
export function findOrganized(text: string): string | undefined {
  const formatted = formatText(text);
  if ('problem' in formatted) {
    return undefined;
  }
  const laidOut = formatted.text;
  const parts = partsOf(laidOut);
  if (!parts) {
    return undefined;
  }
  const { header, declarations, rest } = parts;
  const sorted = declarations.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (sorted.every((part, index) => part === declarations[index])) {
    return laidOut;
  }
  const newline = /\r\n|\n|\r/.exec(laidOut)?.[0] ?? '\n';
  const joined = [header, ...sorted.map((part) => part.text), rest]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(newline + newline);
  const organized = formatText(`${joined}${newline}`);
  return 'text' in organized ? organized.text : undefined;
}

interface Part {
  readonly text: string;
  readonly type: Declaration['type'];
}

/** A text in declarations, each with the comments before it; a header that is set apart by an empty line stays on top. */
function partsOf(
  text: string,
): { readonly header: string; readonly declarations: readonly Part[]; readonly rest: string } | undefined {
  const all = readModel('', text).declarations;
  const outermost = all.filter(
    (declaration) => declaration.type !== 'segment' || declaration.partOf === undefined,
  );
  let at = 0;
  const declarations: Part[] = [];
  for (const { start, end, type } of outermost.toSorted((a, b) => a.start - b.start)) {
    if (start < at) {
      return undefined;
    }
    const lineEnd = endOfLine(text, end);
    // What stands behind a declaration on its line can be nothing but a comment, or all of it moves together.
    const partEnd = /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, lineEnd)) ? lineEnd : end;
    declarations.push({ text: text.slice(at, partEnd), type });
    at = partEnd;
  }
  const [first, ...others] = declarations;
  const gap = first
    ? /^[\s\S]*?(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(first.text.slice(0, leadOf(first.text)))
    : null;
  const header = gap?.[0] ?? '';
  return {
    header,
    declarations: first ? [{ ...first, text: first.text.slice(header.length) }, ...others] : [],
    rest: text.slice(at),
  };
}

/** The length of the comments and white space with which a part begins. */
function leadOf(text: string): number {
  return /^(?:\s+|\uFEFF|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0;
}

function rankOf({ type }: Part): number {
  return declarationTypes.indexOf(type);
}
