/** Bundles the yardsticks as the product is bundled, so that start-up is no advantage of either. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

export const outFolder = join(import.meta.dirname, 'out');
const yardsticks = join(import.meta.dirname, 'yardstick');

export type Yardstick = 'hand' | 'stock' | 'stock-server';

const entries: Readonly<Record<Yardstick, string>> = {
  hand: join(yardsticks, 'hand/main.ts'),
  stock: join(yardsticks, 'stock/check-main.ts'),
  'stock-server': join(yardsticks, 'stock/server-main.ts'),
};

export function yardstickFile(name: Yardstick): string {
  return join(outFolder, 'programs', `${name}.cjs`);
}

export async function buildYardsticks(): Promise<void> {
  const folder = join(outFolder, 'programs');
  mkdirSync(folder, { recursive: true });
  for (const [name, entry] of Object.entries(entries)) {
    await build({
      entryPoints: [entry],
      outfile: join(folder, `${name}-main.cjs`),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22.12',
      mainFields: ['module', 'main'],
      minify: true,
      logLevel: 'error',
    });
    writeFileSync(
      join(folder, `${name}.cjs`),
      `require('node:module').enableCompileCache();\nrequire('./${name}-main.cjs');\n`,
    );
  }
}
