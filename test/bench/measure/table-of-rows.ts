import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';

const pains = ['[lonely]', 'mobility', '"[cost, eyesight]"', '"[lonely, cost]"', '"[mobility, lonely]"', ''];
const notes = ['eats at the centre', '"cooks once a week, for three days"', '', '"says ""never again"""'];

/** How long a table is: whichever it reaches first. */
export interface TableLength {
  readonly rows?: number;
  readonly bytes?: number;
}

/** A table as a survey would give it, always the same; nothing where there is one already. */
export async function writeTable(
  file: string,
  { rows = Infinity, bytes = Infinity }: TableLength,
): Promise<void> {
  if (existsSync(file)) {
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.part`;
  const output = createWriteStream(aside);
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  let text = 'respondent,held,age,wave,pains,spend,note\n';
  let written = 0;
  for (let row = 0; row < rows && written + text.length < bytes; row++) {
    const held = `2026-0${1 + below(3)}-${String(1 + below(28)).padStart(2, '0')}`;
    const spend = (below(2000) / 100).toFixed(2);
    const wave = below(10) < 3 ? 'pilot' : 'main';
    const pain = pains[below(pains.length)] ?? '';
    text += `P${row},${held},${60 + below(30)},${wave},${pain},${spend},${notes[below(notes.length)] ?? ''}\n`;
    if (text.length > 1_000_000) {
      if (!output.write(text)) {
        await new Promise<void>((resolve) => output.once('drain', resolve));
      }
      written += text.length;
      text = '';
    }
  }
  await new Promise<void>((resolve) => output.end(text, resolve));
  renameSync(aside, file);
}
