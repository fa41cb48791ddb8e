import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { programFile } from '../../../language-server/scripts/bundle.ts';
import { outFolder } from '../build.ts';
import type { Series } from './series.ts';
import { Served } from './served.ts';
import { writeTable } from './table-of-rows.ts';

const model = `venture survey { currency EUR }
hypothesis lonely "Nearly all who are old are lonely" {
  kind problem
  pass when >= 90% of 1000 people by 2026-06-30
  status validated
}
evidence wave from survey on 2026-04-30 {
  supports lonely with data "rows.csv" where pains contains "lonely"
}
`;

/**
 * How the language server gets through a table of so many bytes: how much memory it takes for it, and how long whoever
 * edits has to wait meanwhile. The table is made for it and gone afterwards.
 */
export async function measureStream(series: Series, bytes: number): Promise<void> {
  mkdirSync(outFolder, { recursive: true });
  const folder = mkdtempSync(join(outFolder, 'stream-'));
  try {
    await writeTable(join(folder, 'rows.csv'), { bytes });
    writeFileSync(join(folder, 'cdev.json'), '{ "today": "2026-05-05" }\n');
    const served = await Served.start({
      argv: [programFile('cdev-language-server'), '--stdio'],
      folder,
      languageId: 'cdev',
      cache: join(folder, 'cache'),
    });
    try {
      await served.initialized();
      await served.open('other.cdev', 'venture other { currency EUR }\n');
      await served.symbols('other.cdev');
      await served.quiet();
      const before = await served.memory();
      const begun = performance.now();
      await served.open('model.cdev', model);
      const read = served.published('model.cdev', (all) =>
        // By the rows, not because they have not been read yet.
        all.some(({ message }) => /\d of \d/.test(String(message))),
      );
      let isRead = false;
      void read.then(() => (isRead = true));
      let longest = 0;
      while (!isRead) {
        longest = Math.max(longest, await served.symbols('other.cdev'));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const milliseconds = performance.now() - begun;
      const after = await served.memory();
      const size = statSync(join(folder, 'rows.csv')).size;
      series.add(`stream ${bytes} ms`, milliseconds);
      series.add(`stream ${bytes} longest wait`, longest);
      series.add(`stream ${bytes} growth per byte`, (after.peak - before.peak) / size);
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
