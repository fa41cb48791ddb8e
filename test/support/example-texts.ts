import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The model of an example. */
export function readExample(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../examples', name, 'model.cdev'), 'utf8');
}

/** Every file of an example, by its path in the example's folder. */
export function exampleTexts(name: string): Readonly<Record<string, string>> {
  const folder = join(import.meta.dirname, '../../examples', name);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    found.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}
