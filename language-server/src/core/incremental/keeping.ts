import type { Computed } from './recorder.ts';

/**
 * Where the values of one kind are kept: for each holder (a project) by what they are computed for (a declaration, a
 * file). It lives as long as the code that computes them, and holds on to no holder.
 */
export class Keeping<Value> {
  private readonly byHolder = new WeakMap<object, Map<object, Computed<Value>>>();

  /** The values of one holder; undefined before the first. */
  findIn(holder: object): Map<object, Computed<Value>> | undefined {
    return this.byHolder.get(holder);
  }

  beginIn(holder: object): Map<object, Computed<Value>> {
    const values = new Map<object, Computed<Value>>();
    this.byHolder.set(holder, values);
    return values;
  }
}
