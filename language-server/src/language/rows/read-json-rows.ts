import { lineIndexOf, positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { type JsonNode, parseJson } from '../workspace/parse-json.ts';
import type { RecordCell, RowRecord } from './record-batch.ts';
import type { BrokenRows } from './row-reader.ts';
import type { WholeRead } from './whole-reader.ts';

/** Objects inside objects are columns with a dot in their names, down to this depth. */
const deepest = 4;

/** Reads the objects of a list, which may be the only list of an object around it: `{ "rows": [ … ] }`. */
export function readJsonRows(text: string, broken: BrokenRows): WholeRead {
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    const { line } = positionAt(lineIndexOf(text), parsed.fault.start);
    return { records: [], problem: `it is no JSON in line ${line + 1}: ${parsed.fault.message}` };
  }
  const list = findList(parsed.root);
  if (!list) {
    return { records: [], problem: 'it holds no list of rows in square brackets' };
  }
  const lines = lineIndexOf(text);
  const rangeOf = ({ start, end }: Span) => ({
    start: positionAt(lines, start),
    end: positionAt(lines, end),
  });
  const records = list.flatMap((item): RowRecord[] => {
    if (item.is !== 'object') {
      broken.add(rangeOf(item), 'it is no object in curly braces');
      return [];
    }
    const places = new Map<string, { readonly name: Span; readonly cell: Span }>();
    const cells = new Map<string, RecordCell>();
    collect(item, '', 1, text, (name, cell, where) => {
      cells.set(name, cell);
      places.set(name, where);
    });
    const range = (span: Span | undefined) => span && rangeOf(span);
    return [
      {
        cells,
        range: rangeOf(item),
        nameRangeOf: (name) => range(places.get(name)?.name),
        cellRangeOf: (name) => range(places.get(name)?.cell),
      },
    ];
  });
  return { records };
}

function findList(root: JsonNode): readonly JsonNode[] | undefined {
  if (root.is === 'array') {
    return root.items;
  }
  const lists =
    root.is === 'object' ? root.properties.flatMap(({ value }) => (value.is === 'array' ? [value] : [])) : [];
  return lists.length === 1 ? lists[0]?.items : undefined;
}

function collect(
  node: Extract<JsonNode, { readonly is: 'object' }>,
  prefix: string,
  depth: number,
  text: string,
  take: (name: string, cell: RecordCell, where: { readonly name: Span; readonly cell: Span }) => void,
): void {
  for (const { key, value } of node.properties) {
    const name = `${prefix}${key.name}`.trim().normalize('NFC');
    if (value.is === 'object' && depth < deepest) {
      collect(value, `${name}.`, depth + 1, text, take);
    } else {
      const cell = value.is === 'array' ? value.items.map((item) => textOf(item, text)) : textOf(value, text);
      take(name, cell, { name: key, cell: value });
    }
  }
}

/** Numbers as written, to their last digit. */
function textOf(node: JsonNode, text: string): string {
  if (node.is !== 'scalar') {
    return text.slice(node.start, node.end);
  }
  return typeof node.value === 'number'
    ? text.slice(node.start, node.end)
    : node.value === null
      ? ''
      : String(node.value);
}
