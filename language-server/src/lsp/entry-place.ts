import type { FileModel } from '../core/model/file-model.ts';

/** Where an entry can be put, and the line breaks that part it from what stands around it. */
export interface EntryPlace {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The place for a declaration that is nearest to an offset without tearing anything apart: the blank line it is on, else
 * behind the declaration that it is in or before.
 */
export function entryPlace({ declarations }: FileModel, text: string, offset: number): EntryPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const around = declarations.find((declaration) => declaration.start < offset && offset < declaration.end);
  if (!around && text.slice(start, endOfLine(text, offset)).trim() === '') {
    const before = isComment(text.slice(0, start).trimEnd()) ? '\n' : '';
    return { offset: start, before, after: start < text.length ? '' : '\n' };
  }
  const following = around ?? declarations.find((declaration) => declaration.end >= offset);
  const at = endOfLine(text, following?.end ?? text.length);
  return { offset: at, before: '\n', after: at < text.length ? '' : '\n' };
}

/** Whether a text ends in a comment, which must not seem to be about what follows. */
function isComment(text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  return /^\s*\/\/|\*\/$/.test(line);
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n|\r?$/);
  return end < 0 ? text.length : offset + end;
}
