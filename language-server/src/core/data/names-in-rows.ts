import { folded } from '../text/folded.ts';
import { Few } from './few.ts';
import type { RowColumn } from './row-batch.ts';
import { isTrue, type RowTruth } from './truth.ts';
import { blankKind } from './typed-values.ts';

const mostNames = 5000;
const mostRepeated = 3;

/** Names, until they are too many to keep. */
export class NamesInRows {
  readonly repeated = new Few<string>(mostRepeated);
  /** As written, by how they are compared. */
  private readonly names = new Map<string, string>();
  private isKnown = true;

  /** Takes in the names of the rows that count; a row without one cannot be told from the others. */
  add(column: RowColumn | undefined, counts: RowTruth): void {
    if (!column) {
      this.isKnown &&= counts.count() === 0;
      return;
    }
    if (!this.isKnown) {
      return;
    }
    const times = timesCounted(column, counts);
    for (let content = 0; content < times.length && this.isKnown; content++) {
      const often = times[content] ?? 0;
      if (often === 0) {
        continue;
      }
      if (column.values.kinds[content] === blankKind) {
        this.isKnown = false;
        return;
      }
      const name = column.contents.textAt(content).trim();
      const key = folded(name);
      if (often > 1 || this.names.has(key)) {
        this.repeated.add(() => name);
      }
      this.names.set(key, this.names.get(key) ?? name);
      this.isKnown = this.names.size <= mostNames;
    }
  }

  sorted(): readonly string[] | undefined {
    return this.isKnown ? [...this.names.values()].sort() : undefined;
  }
}

/** Of every content of a column in how many rows that count it stands. */
export function timesCounted({ cells, contents }: RowColumn, counts: RowTruth): Uint32Array {
  const times = new Uint32Array(contents.size);
  const { bytes } = counts;
  for (let row = 0; row < cells.length; row++) {
    const content = cells[row] ?? 0;
    times[content] = (times[content] ?? 0) + ((bytes[row] ?? 0) & isTrue);
  }
  return times;
}
