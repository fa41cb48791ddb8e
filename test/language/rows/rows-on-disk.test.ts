import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFileSystem } from '../../../language-server/src/language/node/node-file-system.ts';
import { answerRows, type RowsReading } from '../../../language-server/src/language/rows/answer-rows.ts';
import { RowStore } from '../../../language-server/src/language/rows/row-store.ts';
import type { FileSystem } from '../../../language-server/src/language/workspace/file-system.ts';
import { requestFor } from '../../support/rows-question.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const note = (age: number) => `---\nage: ${age}\n---\n`;

/** `3 of 5`, or why there is no tally. */
async function ask(data: string, root: string, reading: Partial<RowsReading> = {}, settings: unknown = {}) {
  const request = requestFor(data, { root, settings });
  const fileSystem = createNodeFileSystem({ blocking: true });
  const answer = (await answerRows([request], { fileSystem, ...reading })).get(request.key);
  return answer?.tally ? `${answer.tally.hits} of ${answer.tally.n}` : answer?.fault?.is;
}

describe('rows on a disk', () => {
  it('are found by patterns, without what is hidden or fetched', async () => {
    const folder = temporaryFolder({
      'notes/a/p1.md': note(70),
      'notes/b/deep/p2.md': note(60),
      'notes/b/plan.md': '# no row\n',
      'notes/.drafts/p3.md': note(99),
      'notes/node_modules/p4.md': note(99),
      'notes/b/photo.png': '',
    });
    expect(await ask('data "notes/**/*" where age >= 65', folder)).toBe('1 of 2');
    expect(await ask('data "notes/*/p?.md" where age >= 65', folder)).toBe('1 of 1');
    expect(await ask('data "./notes/../notes/a/p1.md" where age >= 65', folder)).toBe('1 of 1');
    expect(await ask('data "notes/c/*.md" where age >= 65', folder)).toBe('nothing');
    expect(await ask('data "notes/b/photo.png" where age >= 65', folder)).toBe('unknown-format');
  });

  it('are not read from outside the project, whichever way leads there', async () => {
    const outside = temporaryFolder({ 'secret.csv': 'age\n70\n', 'more/secret.csv': 'age\n70\n' });
    const folder = temporaryFolder({ 'in/rows.csv': 'age\n70\n', 'model.cdev': '' });
    symlinkSync(join(outside, 'secret.csv'), join(folder, 'link.csv'));
    symlinkSync(join(outside, 'more'), join(folder, 'more'));
    symlinkSync(join(folder, 'in/rows.csv'), join(folder, 'inside.csv'));
    expect(await ask('data "inside.csv" where age >= 65', folder)).toBe('1 of 1');
    expect(await ask('data "link.csv" where age >= 65', folder)).toBe('outside');
    expect(await ask('data "l*.csv" where age >= 65', folder)).toBe('outside');
    expect(await ask('data "more/secret.csv" where age >= 65', folder)).toBe('outside');
    expect(await ask('data "more/*.csv" where age >= 65', folder)).toBe('outside');
    expect(await ask('data "*/secret.csv" where age >= 65', folder)).toBe('nothing');
    expect(await ask(`data "${outside}/secret.csv" where age >= 65`, folder)).toBe('outside');
    const settings = { data: { roots: [outside] } };
    expect(await ask(`data "${outside}/secret.csv" where age >= 65`, folder, {}, settings)).toBe('1 of 1');
    expect(await ask('data "link.csv" where age >= 65', folder, {}, settings)).toBe('1 of 1');
    expect(await ask('data "more/*.csv" where age >= 65', folder, {}, settings)).toBe('1 of 1');
  });

  it('are read in a project that is itself behind a link', async () => {
    const folder = temporaryFolder({ 'real/rows.csv': 'age\n70\n' });
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(await ask('data "rows.csv" where age >= 65', join(folder, 'link'))).toBe('1 of 1');
  });

  it('do not come from folders, and say why not where a file cannot be read', async () => {
    const folder = temporaryFolder({ 'rows.csv/x.csv': 'a\n1\n' });
    expect(await ask('data "rows.csv" where a = 1', folder)).toBe('nothing');
    mkdirSync(join(folder, 'empty'));
    expect(await ask('data "empty/*.csv" where a = 1', folder)).toBe('nothing');
  });

  it('are refused by a pattern that fits more files than anyone means', async () => {
    const folder = temporaryFolder();
    for (let index = 0; index <= 10_000; index++) {
      writeFileSync(join(folder, `p${index}.md`), '');
    }
    expect(await ask('data "*.md" where a = 1', folder)).toBe('too-many');
    expect(await ask('data "p1?.md" where a = 1', folder)).toBe('no-rows');
  });
});

describe('rows that were read once', () => {
  it('are not read again until their file changes', async () => {
    const folder = temporaryFolder({ 'rows.csv': 'age\n70\n60\n' });
    const store = new RowStore(1_000_000);
    const reads: string[] = [];
    const disk = createNodeFileSystem({ blocking: true });
    const fileSystem: FileSystem = {
      ...disk,
      stream: async (file) => {
        reads.push(file);
        return disk.stream?.(file) ?? { failure: 'missing', detail: '' };
      },
    };
    expect(await ask('data "rows.csv" where age >= 65', folder, { fileSystem, store })).toBe('1 of 2');
    expect(await ask('data "rows.csv" where age < 100', folder, { fileSystem, store })).toBe('2 of 2');
    expect(reads.length).toBe(1);
    writeFileSync(join(folder, 'rows.csv'), 'age\n70\n66\n');
    utimesSync(join(folder, 'rows.csv'), 1_800_000_000, 1_800_000_000);
    expect(await ask('data "rows.csv" where age >= 65', folder, { fileSystem, store })).toBe('2 of 2');
    expect(reads.length).toBe(2);
    store.forget(folder);
    expect(await ask('data "rows.csv" where age >= 65', folder, { fileSystem, store })).toBe('2 of 2');
    expect(reads.length).toBe(3);
  });

  it('make room for others that are asked later', async () => {
    const rows = `age\n${'70\n'.repeat(10_000)}`;
    const folder = temporaryFolder({ 'a.csv': rows, 'b.csv': rows, 'c.csv': rows });
    const store = new RowStore(250_000);
    const fileSystem = createNodeFileSystem({ blocking: true });
    const kept = async (name: string) => {
      const path = join(folder, name);
      const stat = await fileSystem.stat(path);
      return 'size' in stat && store.find(path, stat) !== undefined;
    };
    for (const name of ['a.csv', 'b.csv', 'a.csv', 'c.csv']) {
      await ask(`data "${name}" where age >= 65`, folder, { fileSystem, store });
    }
    expect(await Promise.all(['a.csv', 'b.csv', 'c.csv'].map(kept))).toEqual([true, false, true]);
  });
});

describe('a file of 200 MB', () => {
  it('is counted as it streams, in little memory and with turns for others', async () => {
    const line = 'P0000001,2026-01-13,79,pilot,lonely,3.50\n';
    const stretch = new TextEncoder().encode(line.repeat(Math.floor((1024 * 1024) / line.length)));
    const stretches = 200;
    const fileSystem: FileSystem = {
      ...createNodeFileSystem({ blocking: true }),
      stat: async () => ({ kind: 'file', size: stretch.length * stretches, modified: 1 }),
      findRealPath: async (path) => path,
      stream: async () => ({
        stretches: (async function* () {
          yield new TextEncoder().encode('respondent,held,age,wave,pains,spend\n');
          for (let index = 0; index < stretches; index++) {
            yield stretch;
          }
        })(),
      }),
    };
    let pauses = 0;
    let highest = 0;
    let progress = 0;
    const before = process.memoryUsage();
    const found = await ask('data "rows.csv" where age >= 70 among wave = pilot', '/p', {
      fileSystem,
      store: new RowStore(16 * 1024 * 1024),
      progress: (done, total) => {
        progress = done / total;
      },
      pause: async () => {
        pauses++;
        const { arrayBuffers, heapUsed } = process.memoryUsage();
        highest = Math.max(highest, arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed);
      },
    });
    const rows = Math.floor((1024 * 1024) / line.length) * stretches;
    expect(found).toBe(`${rows} of ${rows}`);
    expect(pauses).toBeGreaterThanOrEqual(stretches);
    expect(progress).toBe(1);
    expect(highest).toBeLessThan(150 * 1024 * 1024);
  });
});
