import { folded } from '../text/folded.ts';
import type { Cell } from './cell.ts';
import type { RowColumn } from './row-batch.ts';
import type { SeenValue } from './rows-answer.ts';

/** More than these nobody picks from, and longer ones nobody compares with. */
const mostValues = 20;
const longestValue = 60;

/** The different values of a column, until they are too many. */
export class FewValues {
  private readonly values = new Map<string, SeenValue>();
  private areFew = true;

  add({ contents, values }: RowColumn): void {
    // What is many is known by its number alone, so that a long column costs nothing here.
    this.areFew &&= contents.size <= mostValues + 1;
    for (let content = 0; content < contents.size && this.areFew; content++) {
      for (const value of valuesIn(values.cellAt(content), contents.textAt(content).trim())) {
        const key = folded(value.text);
        this.values.set(key, this.values.get(key) ?? value);
      }
      this.areFew = this.values.size <= mostValues;
    }
  }

  get listed(): readonly SeenValue[] | undefined {
    const short = [...this.values.values()].filter(({ text }) => text.length <= longestValue);
    return this.areFew && short.length > 0 ? short : undefined;
  }
}

function valuesIn(cell: Cell, text: string): readonly SeenValue[] {
  switch (cell.is) {
    case 'list':
      return cell.members.map((member) => ({ is: 'text', text: member }));
    case 'date':
      return [{ is: 'date', text: cell.date }];
    case 'number':
      return [{ is: 'number', text: cell.amount }];
    case 'text':
    case 'yes-no':
      return [{ is: cell.is, text }];
    default:
      return [];
  }
}
