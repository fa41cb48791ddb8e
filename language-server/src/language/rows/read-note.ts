import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { type LineIndex, lineIndexOf, positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import type { RecordCell } from './record-batch.ts';
import type { BrokenRows } from './row-reader.ts';
import type { WholeRead } from './whole-reader.ts';

/** The front matter of a note: what stands between the two lines of dashes. */
export interface FrontMatter extends Span {
  /** Of the whole, with both lines of dashes. */
  readonly outer: Span;
}

/** Front matter begins with the first line of a text; undefined for a text without. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!open) {
    return undefined;
  }
  const start = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(text);
  return end ? { start, end: end.index, outer: { start: 0, end: end.index + end[0].length } } : undefined;
}

/** The row that a note is: its front matter. A note without is no row. */
export function readNote(text: string, broken: BrokenRows): WholeRead {
  const matter = findFrontMatter(text);
  if (!matter) {
    return { records: [] };
  }
  const lines = lineIndexOf(text);
  const document = parseDocument(text.slice(matter.start, matter.end), {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    broken.add(
      rangeOf({ start: matter.start + start, end: matter.start + end }, lines),
      clauseOf(error.message),
    );
    return { records: [] };
  }
  const { contents } = document;
  if (contents === null) {
    return { records: [] };
  }
  if (!isMap(contents)) {
    broken.add(rangeOf(matter.outer, lines), 'its front matter is no list of names with values');
    return { records: [] };
  }
  const cells = new Map<string, RecordCell>();
  const places = new Map<string, { readonly name: Span; readonly cell: Span }>();
  for (const { key, value } of contents.items) {
    if (!isScalar(key)) {
      continue;
    }
    const name = textOf(key).trim().normalize('NFC');
    const keySpan = spanOf(key, matter.start);
    const node = isAlias(value) ? value.resolve(document) : value;
    cells.set(name, cellOf(isNode(node) ? node : undefined));
    places.set(name, {
      name: keySpan,
      cell: isNode(value) && value.range ? spanOf(value, matter.start) : keySpan,
    });
  }
  const range = (span: Span | undefined) => span && rangeOf(span, lines);
  return {
    records: [
      {
        cells,
        range: rangeOf({ start: matter.start, end: matter.end }, lines),
        nameRangeOf: (name) => range(places.get(name)?.name),
        cellRangeOf: (name) => range(places.get(name)?.cell),
      },
    ],
  };
}

function cellOf(node: Node | undefined): RecordCell {
  if (isSeq(node)) {
    return node.items.map((item) => (isScalar(item) ? textOf(item) : ''));
  }
  return isScalar(node) ? textOf(node) : '';
}

/** What is written, to the last digit, where it stands for a number; else the text that is meant. */
function textOf({ value, source }: Scalar): string {
  if (typeof value === 'string') {
    return value;
  }
  return value === null || value === undefined ? '' : (source ?? String(value));
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isSeq(value) || isMap(value) || isAlias(value);
}

function spanOf({ range }: Node, offset: number): Span {
  const [start = 0, end = 0] = range ?? [];
  return { start: offset + start, end: offset + end };
}

function rangeOf({ start, end }: Span, lines: LineIndex) {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

function clauseOf(message: string): string {
  const [first = ''] = message.split('\n');
  return `its front matter is no YAML: ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/[.:]$/, '')}`;
}
