// A whole repository checked the way one would write it for this one purpose: the practical limit. Never optimised.
import { readdirSync, readFileSync } from 'node:fs';
import { checkByHand } from './check.ts';

const folder = process.argv[2] ?? '.';

function* modelsIn(path: string): Iterable<{ path: string; text: string }> {
  for (const entry of readdirSync(`${folder}/${path}`, { withFileTypes: true })) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      yield* modelsIn(below);
    } else if (entry.name.endsWith('.cdev')) {
      yield { path: below, text: readFileSync(`${folder}/${below}`, 'utf8') };
    }
  }
}

process.stdout.write(`${JSON.stringify(checkByHand(modelsIn('')))}\n`);
