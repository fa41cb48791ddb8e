import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The model of an example. */
export function readExample(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../examples', name, 'model.cdev'), 'utf8');
}
