import type { RecordCell } from './record-batch.ts';

/** Objects inside objects are columns with a dot in their names, down to this depth. */
const deepest = 4;

/** The cells of an object as JSON has it: `{ "who": { "age": 70 } }` has a column `who.age`. */
export function cellsOfObject(object: object): ReadonlyMap<string, RecordCell> {
  const cells = new Map<string, RecordCell>();
  collect(object, '', 1, cells);
  return cells;
}

function collect(object: object, prefix: string, depth: number, cells: Map<string, RecordCell>): void {
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`.trim().normalize('NFC');
    const held: unknown = value;
    if (typeof held === 'object' && held !== null && !Array.isArray(held) && depth < deepest) {
      collect(held, `${name}.`, depth + 1, cells);
    } else {
      cells.set(name, Array.isArray(held) ? held.map(textOf) : textOf(held));
    }
  }
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    default:
      return value === null || value === undefined ? '' : JSON.stringify(value);
  }
}
