import { appendFileSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileModel } from '../../../language-server/src/core/model/file-model.ts';
import { createDiskModelCache } from '../../../language-server/src/language/node/disk-model-cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function modelOf(path: string, note = ''): FileModel {
  const problem = { rule: 'syntax', severity: 'error', message: note, start: 0, end: 0 } as const;
  return { path, declarations: [], problems: [problem], lines: [0], length: note.length };
}

function open(folder: string, version = '1', sizeLimit?: number) {
  return createDiskModelCache({ folder, version, leastSource: 0, sizeLimit });
}

/** Keeps models as one run would. */
function keepAll(folder: string, models: Readonly<Record<string, string>>): void {
  const cache = open(folder);
  for (const [path, text] of Object.entries(models)) {
    cache.keep(path, bytesOf(text), modelOf(path, text));
  }
  cache.save();
}

function onlyPack(folder: string): string {
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}

describe('the model cache on disk', () => {
  it('gives back the model of the same bytes at the same path', () => {
    const folder = join(temporaryFolder(), 'cache');
    keepAll(folder, { '/p/a.cdev': 'one 長者', '/p/b.cdev': 'two' });
    const cache = open(folder);
    expect(cache.find('/p/a.cdev', bytesOf('one 長者'))).toEqual(modelOf('/p/a.cdev', 'one 長者'));
    expect(cache.find('/p/b.cdev', bytesOf('two'))).toEqual(modelOf('/p/b.cdev', 'two'));
  });

  it('gives nothing for other bytes, another path or another version', () => {
    const folder = temporaryFolder();
    keepAll(folder, { '/p/a.cdev': 'one' });
    expect(open(folder).find('/p/a.cdev', bytesOf('other'))).toBeUndefined();
    expect(open(folder).find('/p/b.cdev', bytesOf('one'))).toBeUndefined();
    expect(open(folder, '2').find('/p/a.cdev', bytesOf('one'))).toBeUndefined();
  });

  it('appends what is new to what stays', () => {
    const folder = temporaryFolder();
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`/p/${at}.cdev`, `text ${at}`]));
    keepAll(folder, many);
    const before = readFileSync(onlyPack(folder));
    const cache = open(folder);
    for (const [path, text] of Object.entries(many)) {
      expect(cache.find(path, bytesOf(text))).toBeDefined();
    }
    cache.keep('/p/new.cdev', bytesOf('new'), modelOf('/p/new.cdev', 'new'));
    cache.save();
    const after = readFileSync(onlyPack(folder));
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(open(folder).find('/p/new.cdev', bytesOf('new'))).toBeDefined();
    expect(open(folder).find('/p/7.cdev', bytesOf('text 7'))).toBeDefined();
  });

  it('forgets what was not asked for when it writes a pack anew', () => {
    const folder = temporaryFolder();
    keepAll(folder, { '/p/a.cdev': 'one', '/p/b.cdev': 'two' });
    keepAll(folder, { '/p/c.cdev': 'three' });
    expect(open(folder).find('/p/a.cdev', bytesOf('one'))).toBeUndefined();
    expect(open(folder).find('/p/c.cdev', bytesOf('three'))).toBeDefined();
  });

  it('does not trust an entry that was changed', () => {
    const folder = temporaryFolder();
    keepAll(folder, { '/p/a.cdev': 'one' });
    const pack = onlyPack(folder);
    writeFileSync(pack, readFileSync(pack, 'utf8').replace('"message":"one"', '"message":"two"'));
    expect(open(folder).find('/p/a.cdev', bytesOf('one'))).toBeUndefined();
  });

  it('reads past nothing it does not understand, and mends the pack on the next save', () => {
    const folder = temporaryFolder();
    keepAll(folder, { '/p/a.cdev': 'one' });
    appendFileSync(onlyPack(folder), 'half an entry');
    const cache = open(folder);
    expect(cache.find('/p/a.cdev', bytesOf('one'))).toBeDefined();
    cache.keep('/p/b.cdev', bytesOf('two'), modelOf('/p/b.cdev', 'two'));
    cache.save();
    expect(readFileSync(onlyPack(folder), 'utf8')).not.toContain('half an entry');
    expect(open(folder).find('/p/b.cdev', bytesOf('two'))).toBeDefined();
    expect(open(folder).find('/p/a.cdev', bytesOf('one'))).toBeDefined();
  });

  it.each(['', '\n\n\n', 'not a pack at all', '{"path":1}', '\0\0\0\0'])(
    'takes a foreign file for an empty pack: %j',
    (content) => {
      const folder = temporaryFolder();
      keepAll(folder, { '/p/a.cdev': 'one' });
      writeFileSync(onlyPack(folder), content);
      expect(open(folder).find('/p/a.cdev', bytesOf('one'))).toBeUndefined();
    },
  );

  it('lets the packs go that were not used for longest when it grows too large', () => {
    const folder = temporaryFolder();
    keepAll(folder, { '/old/a.cdev': 'x'.repeat(1000) });
    utimesSync(onlyPack(folder), new Date(0), new Date(0));
    const size = statSync(onlyPack(folder)).size;
    const cache = open(folder, '1', size + 10);
    cache.keep('/new/a.cdev', bytesOf('new'), modelOf('/new/a.cdev', 'new'));
    cache.save();
    expect(open(folder).find('/old/a.cdev', bytesOf('x'.repeat(1000)))).toBeUndefined();
    expect(open(folder).find('/new/a.cdev', bytesOf('new'))).toBeDefined();
  });

  it('writes nothing for a folder that is parsed faster than read', () => {
    const folder = join(temporaryFolder(), 'cache');
    const cache = createDiskModelCache({ folder, version: '1' });
    cache.keep('/p/a.cdev', bytesOf('one'), modelOf('/p/a.cdev', 'one'));
    cache.save();
    expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('does without a disk it cannot write to', () => {
    const folder = join(temporaryFolder({ 'a file': '' }), 'a file', 'cache');
    expect(() => keepAll(folder, { '/p/a.cdev': 'one' })).not.toThrow();
    expect(open(folder).find('/p/a.cdev', bytesOf('one'))).toBeUndefined();
  });
});
