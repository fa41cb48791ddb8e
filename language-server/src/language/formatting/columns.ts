import { widthOf } from './width.ts';
import type { Item, Piece } from './layout.ts';
import { joined, type Stops } from './line.ts';

/** Statements that read as sentences of their own: they do not share the column in which the others' values begin. */
const standingOut = new Set([
  'Info',
  'Price',
  'Feature',
  'Milestone',
  'Segment',
  'Step',
  'Cycle',
  'Positioning',
  'Roi',
]);

/** In a block with bars no value begins before this. */
const barWidth = 'pass when'.length;

/**
 * The columns of a block: for the values behind their keywords, for the titles behind their names, and those of a plan,
 * whose items are a table. A statement with comments between its words stands for itself.
 */
export function stopsOf(items: readonly Item[]): Stops {
  const stops = new Map<Piece, number>();
  const least = items.some(({ node }) => node.$type === 'Bar') ? barWidth : 0;
  for (const run of runsOf(items)) {
    alignValues(run, least, stops);
  }
  alignTitles(items.filter(isPlain), stops);
  alignTable(
    items.filter((item) => item.node.$type === 'Item' && isPlain(item)),
    stops,
  );
  return stops;
}

function isPlain({ pieces }: Item): boolean {
  return pieces.every(({ before, after }) => before.length + after.length === 0);
}

/** Neighbours that share a column. Bars stand among them and have a column of their own by their two words. */
function runsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [[]];
  for (const item of items) {
    if (standingOut.has(item.node.$type)) {
      runs.push([]);
    } else if (item.node.$type !== 'Bar' && isPlain(item)) {
      runs.at(-1)?.push(item);
    }
  }
  return runs;
}

function alignValues(items: readonly Item[], least: number, stops: Map<Piece, number>): void {
  const rows = items.flatMap(({ node, pieces }) => {
    const keywords = node.$type === 'RestsOn' ? 2 : 1;
    const value = pieces[keywords];
    return value ? { value, width: widthOf(joined(pieces.slice(0, keywords))) } : [];
  });
  const column = rows.reduce((widest, { width }) => Math.max(widest, width + 1), least);
  for (const { value } of rows) {
    stops.set(value, column);
  }
}

function alignTitles(items: readonly Item[], stops: Map<Piece, number>): void {
  const rows = items.flatMap(({ node, pieces, body }) => {
    const title = node.$tokens?.['name'] && !body ? node.$tokens['title']?.[0] : undefined;
    const at = title ? pieces.findIndex(({ token }) => token === title) : 0;
    const piece = pieces[at];
    return piece && at > 0 ? { piece, width: widthOf(joined(pieces.slice(0, at), stops)) } : [];
  });
  const column = rows.reduce((widest, { width }) => Math.max(widest, width + 1), 0);
  for (const { piece } of rows) {
    stops.set(piece, column);
  }
}

/** What an item of a plan is, for what it is, when it is due, and all the rest, each in a column. */
function alignTable(items: readonly Item[], stops: Map<Piece, number>): void {
  const rows = items.map(({ pieces }) => {
    const cells: Piece[][] = [[], [], [], []];
    for (const piece of pieces.slice(1)) {
      cells[Math.min(piece.clause + 1, 3)]?.push(piece);
    }
    return cells.map((cell) => ({ first: cell[0], text: joined(cell) }));
  });
  const tabular = rows.filter((row) => row.every(({ text }) => !/[\n\r]/.test(text)));
  let column = tabular.reduce(
    (widest, [what]) => Math.max(widest, (what?.first && stops.get(what.first)) ?? 0),
    0,
  );
  for (let index = 0; index < 4; index++) {
    let width = 0;
    for (const row of tabular) {
      const cell = row[index];
      if (cell?.first) {
        stops.set(cell.first, column);
        width = Math.max(width, widthOf(cell.text) + 1);
      }
    }
    column += width;
  }
}
