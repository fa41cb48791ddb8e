import type { Declaration } from '../model/declaration.ts';

type Named = Pick<Declaration, 'type' | 'name'>;

/** How one speaks of a declaration in a sentence: `'H1'`, and `this hypothesis` while its name is missing. */
export function called({ name, type }: Named): string {
  return name ? `'${name.text}'` : `this ${type}`;
}

/** The same where it begins a sentence. */
export function calledFirst({ name, type }: Named): string {
  return name ? `'${name.text}'` : `This ${type}`;
}
