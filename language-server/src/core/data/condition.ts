import type { Column, Condition } from '../model/data.ts';
import { compareContents, isFalse, isTrue, isUnfit, isUnknown } from './compare.ts';
import type { RowBatch, RowColumn } from './row-batch.ts';
import { blankKind } from './typed-values.ts';

/** A cell that cannot be compared with what a condition asks of its column. */
export interface UnfitCell {
  readonly condition: Extract<Condition, { readonly is: 'compare' }>;
  readonly row: number;
  readonly column: RowColumn;
}

/** The columns of a batch by name. */
export type ColumnsByName = ReadonlyMap<string, RowColumn>;

/**
 * Of every row of a batch whether a condition holds, with the unknowns of SQL: `not` of what is unknown is unknown,
 * `and` is false as soon as one side is, `or` true as soon as one side is. Cells that do not fit a comparison are unknown too,
 * and `unfit` is told of them.
 */
export function truthOfRows(
  condition: Condition,
  batch: RowBatch,
  columns: ColumnsByName,
  unfit: (cell: UnfitCell) => void,
): Uint8Array {
  switch (condition.is) {
    case 'compare': {
      const column = columns.get(condition.column.name);
      if (!column) {
        return new Uint8Array(batch.size).fill(isUnknown);
      }
      const truth = compareContents(column, condition.by, condition.literal);
      if (truth.includes(isUnfit)) {
        tellUnfit(condition, column, truth, unfit);
      }
      return rowsOf(
        column,
        truth.map((holds) => (holds === isUnfit ? isUnknown : holds)),
      );
    }
    case 'known': {
      const column = columns.get(condition.column.name);
      return column
        ? rowsOf(
            column,
            column.values.kinds.map((kind) => (kind === blankKind ? isFalse : isTrue)),
          )
        : new Uint8Array(batch.size).fill(isFalse);
    }
    case 'not':
      return truthOfRows(condition.of, batch, columns, unfit).map((truth) =>
        truth === isTrue ? isFalse : truth === isFalse ? isTrue : isUnknown,
      );
    case 'and':
    case 'or': {
      const left = truthOfRows(condition.left, batch, columns, unfit);
      const right = truthOfRows(condition.right, batch, columns, unfit);
      const table = condition.is === 'and' ? bothTrue : eitherTrue;
      for (let row = 0; row < batch.size; row++) {
        left[row] = table[(left[row] ?? 0) * 3 + (right[row] ?? 0)] ?? isUnknown;
      }
      return left;
    }
  }
}

/** Every column that a condition names, where it names it. */
export function columnsIn(condition: Condition | undefined): readonly Column[] {
  switch (condition?.is) {
    case undefined:
      return [];
    case 'compare':
    case 'known':
      return [condition.column];
    case 'not':
      return columnsIn(condition.of);
    case 'and':
    case 'or':
      return [...columnsIn(condition.left), ...columnsIn(condition.right)];
  }
}

/** What holds of the contents of a column, row by row. */
export function rowsOf({ cells }: RowColumn, truth: Uint8Array): Uint8Array {
  const rows = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    rows[row] = truth[cells[row] ?? 0] ?? isUnknown;
  }
  return rows;
}

/** By three times what the one side is and what the other is: false, true or unknown. */
const bothTrue = Uint8Array.of(
  isFalse,
  isFalse,
  isFalse,
  isFalse,
  isTrue,
  isUnknown,
  isFalse,
  isUnknown,
  isUnknown,
);
const eitherTrue = Uint8Array.of(
  isFalse,
  isTrue,
  isUnknown,
  isTrue,
  isTrue,
  isTrue,
  isUnknown,
  isTrue,
  isUnknown,
);

function tellUnfit(
  condition: UnfitCell['condition'],
  column: RowColumn,
  truth: Uint8Array,
  unfit: (cell: UnfitCell) => void,
): void {
  for (let row = 0; row < column.cells.length; row++) {
    if (truth[column.cells[row] ?? 0] === isUnfit) {
      unfit({ condition, row, column });
    }
  }
}
