import type { Column, Condition } from '../model/data.ts';
import { compareContents } from './compare.ts';
import type { RowBatch, RowColumn } from './row-batch.ts';
import { isFalse, isTrue, isUnfit, isUnknown, RowTruth } from './truth.ts';
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
 * Of every row of a batch whether a condition holds, with the unknowns of SQL. Cells that do not fit a comparison are
 * unknown too, and `unfit` is told of them.
 */
export function truthOfRows(
  condition: Condition,
  batch: RowBatch,
  columns: ColumnsByName,
  unfit: (cell: UnfitCell) => void,
): RowTruth {
  switch (condition.is) {
    case 'compare': {
      const column = columns.get(condition.column.name);
      if (!column) {
        return new RowTruth(batch.size);
      }
      const truth = compareContents(column, condition.by, condition.literal);
      if (truth.includes(isUnfit)) {
        tellUnfit(condition, column, truth, unfit);
      }
      return RowTruth.ofContents(
        column.cells,
        truth.map((holds) => (holds === isUnfit ? isUnknown : holds)),
      );
    }
    case 'known': {
      const column = columns.get(condition.column.name);
      return column
        ? RowTruth.ofContents(
            column.cells,
            column.values.kinds.map((kind) => (kind === blankKind ? isFalse : isTrue)),
          )
        : RowTruth.everywhere(batch.size).negate();
    }
    case 'not':
      return truthOfRows(condition.of, batch, columns, unfit).negate();
    case 'and':
      return truthOfRows(condition.left, batch, columns, unfit).and(
        truthOfRows(condition.right, batch, columns, unfit),
      );
    case 'or':
      return truthOfRows(condition.left, batch, columns, unfit).or(
        truthOfRows(condition.right, batch, columns, unfit),
      );
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
