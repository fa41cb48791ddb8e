// Writes what is generated from the grammar beside what Langium generates: `npm run generate` runs both.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printKeywords, readKeywords } from './keywords.ts';
import { printReadingTable } from './reading-table.ts';
import { printTextMate } from './textmate.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'src/generated/keywords.ts'), printKeywords(readKeywords()));
writeFileSync(join(root, 'syntaxes/cdev.tmLanguage.json'), printTextMate());
writeFileSync(join(root, 'src/generated/reading-table.ts'), printReadingTable());
