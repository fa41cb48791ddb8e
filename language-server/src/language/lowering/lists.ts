/** Every list of a model that has nothing in it: most lists have not, and there are a dozen in every declaration. */
export const none: readonly never[] = [];

/** What becomes of each of a list; whatever gives nothing is left out. */
export function madeOf<From, To>(
  from: readonly From[] | undefined,
  make: (one: From) => To | undefined,
): readonly To[] {
  let made: To[] | undefined;
  for (const one of from ?? none) {
    const result = make(one);
    if (result !== undefined) {
      if (made === undefined) {
        made = [result];
      } else {
        made.push(result);
      }
    }
  }
  // A list that was pushed to has room for more, which would be most of what all these lists take up.
  return made === undefined ? none : made.length === 1 ? made : made.slice();
}
