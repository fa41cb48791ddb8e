import { describe, expect, it } from 'vitest';
import { findNextFile, mayWriteTo } from '../../../language-server/src/language/notes/note-file.ts';
import { createMemoryFileSystem } from '../../support/memory-file-system.ts';

describe('a folder for notes', () => {
  const disk = createMemoryFileSystem({
    '/w/model.cdev': '',
    '/w/out': { linkTo: '/elsewhere' },
    '/w/in': { linkTo: '/w/notes' },
    '/w/notes/p01.md': '',
    '/elsewhere/a.md': '',
  });

  it.each([
    ['/w/notes', true],
    ['/w/notes/not/yet/there', true],
    ['/w/in/e1', true],
    ['/w/out', false],
    ['/w/out/not/yet/there', false],
    ['/elsewhere', false],
    ['/', false],
  ])('%s may be written to: %s', async (folder, may) => {
    expect(await mayWriteTo(folder, ['/w'], disk)).toBe(may);
  });

  it('may lie outside where the settings say so', async () => {
    expect(await mayWriteTo('/elsewhere/e1', ['/w', '/elsewhere'], disk)).toBe(true);
  });
});

describe('the file of the next note', () => {
  const source = { path: '/w/notes/p*.md', roots: ['/w'] };

  it('is none that is there, whatever it is', async () => {
    const disk = createMemoryFileSystem({
      '/w/notes/p01.md': '',
      '/w/notes/p02.md/sub.md': '',
      '/w/notes/p03.md': { linkTo: '/nowhere' },
    });
    const next = await findNextFile(source, ['/w/notes/p01.md'], 1, disk);
    expect(next?.file).toMatch(/p0[34]\.md$/);
    expect(await findNextFile(source, ['/w/notes/p01.md'], 9, disk)).toEqual({
      file: '/w/notes/p09.md',
      number: 9,
    });
  });

  it('keeps its own count where files are not called by people', async () => {
    const disk = createMemoryFileSystem({ '/w/notes/talk-007.md': '' });
    const talks = { path: '/w/notes/*.md', roots: ['/w'] };
    expect(await findNextFile(talks, ['/w/notes/talk-007.md'], 31, disk)).toEqual({
      file: '/w/notes/talk-008.md',
      number: 31,
    });
  });
});
