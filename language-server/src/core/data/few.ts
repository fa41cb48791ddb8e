import type { Listed } from './rows-answer.ts';

/** A list of which only the first few are kept. */
export class Few<Item> {
  total = 0;
  private readonly first: Item[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get hasRoom(): boolean {
    return this.first.length < this.most;
  }

  /** Keeps one without counting it. */
  keep(item: Item): void {
    this.first.push(item);
  }

  /** Counts one, and keeps what `item` makes if there is room. */
  add(item: () => Item): void {
    this.total++;
    if (this.hasRoom) {
      this.keep(item());
    }
  }

  get listed(): Listed<Item> {
    return { first: this.first, total: this.total };
  }
}
