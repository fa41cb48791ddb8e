import { describe, expect, it } from 'vitest';
import { findProjectRoot } from '../../../language-server/src/language/workspace/find-project-root.ts';
import { createMemoryFileSystem } from '../../support/memory-file-system.ts';

/** Searches upwards; a model declares a venture where its text says so. */
async function rootOf(
  folder: string,
  files: Readonly<Record<string, string>>,
  never: readonly string[] = [],
) {
  const declaresVenture = async (model: string) => files[model] === 'venture';
  return findProjectRoot(folder, { fileSystem: createMemoryFileSystem(files), declaresVenture, never });
}

describe('findProjectRoot', () => {
  it('is the nearest folder with a venture', async () => {
    const files = { '/r/a.cdev': 'venture', '/r/s/b.cdev': 'venture', '/r/s/t/u/c.cdev': '' };
    expect(await rootOf('/r/s/t/u', files)).toBe('/r/s');
    expect(await rootOf('/r/s', files)).toBe('/r/s');
    expect(await rootOf('/r', files)).toBe('/r');
  });

  it('prefers a venture further up to settings nearer by', async () => {
    const files = { '/r/a.cdev': 'venture', '/r/s/cdev.json': '', '/r/s/t/c.cdev': '' };
    expect(await rootOf('/r/s/t', files)).toBe('/r');
  });

  it('is the nearest folder with settings where there is no venture', async () => {
    const files = { '/r/cdev.json': '', '/r/s/cdev.json': '', '/r/s/t/c.cdev': '' };
    expect(await rootOf('/r/s/t', files)).toBe('/r/s');
  });

  it('does not leave the repository', async () => {
    const files = { '/r/a.cdev': 'venture', '/r/s/.git/HEAD': '', '/r/s/t/c.cdev': '' };
    expect(await rootOf('/r/s/t', files)).toBeUndefined();
  });

  it('does not take the home folder for a project, unless it is asked about it', async () => {
    const files = { '/home/mei/a.cdev': 'venture', '/home/mei/s/c.cdev': '' };
    expect(await rootOf('/home/mei/s', files, ['/home/mei'])).toBeUndefined();
    expect(await rootOf('/home/mei', files, ['/home/mei'])).toBe('/home/mei');
  });

  it('ends at the top', async () => {
    expect(await rootOf('/s', { '/a.cdev': 'venture', '/s/c.cdev': '' })).toBeUndefined();
  });
});
