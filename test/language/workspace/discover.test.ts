import { describe, expect, it } from 'vitest';
import { discover } from '../../../language-server/src/language/workspace/discover.ts';
import { createMemoryFileSystem, pipe } from '../../support/memory-file-system.ts';

type Files = Parameters<typeof createMemoryFileSystem>[0];

async function discoverIn(files: Files, folders: readonly string[] = ['/p'], globs: readonly string[] = []) {
  const fileSystem = createMemoryFileSystem(files);
  return discover(folders, { fileSystem, excludedBy: async () => globs });
}

describe('discover', () => {
  it('finds models and settings in all folders, in order of path', async () => {
    const found = await discoverIn({
      '/p/b.cdev': '',
      '/p/a/x.cdev': '',
      '/p/a/deep/er/y.cdev': '',
      '/p/cdev.json': '{}',
      '/p/a/cdev.json': '{}',
      '/p/readme.md': '',
      '/q/z.cdev': '',
    });
    expect(found.models).toEqual(['/p/a/deep/er/y.cdev', '/p/a/x.cdev', '/p/b.cdev']);
    expect(found.settings).toEqual(['/p/a/cdev.json', '/p/cdev.json']);
  });

  it('leaves out hidden names and installed packages', async () => {
    const found = await discoverIn({
      '/p/.git/x.cdev': '',
      '/p/.hidden/x.cdev': '',
      '/p/node_modules/n/x.cdev': '',
      '/p/._x.cdev': '',
      '/p/x.cdev': '',
    });
    expect(found.models).toEqual(['/p/x.cdev']);
  });

  it('looks into a hidden folder that was asked for', async () => {
    const found = await discoverIn({ '/p/.hidden/x.cdev': '' }, ['/p/.hidden']);
    expect(found.models).toEqual(['/p/.hidden/x.cdev']);
  });

  it.each([
    ['drafts', ['/p/a/drafts/d.cdev', '/p/old.cdev']],
    ['drafts/', ['/p/a/drafts/d.cdev', '/p/old.cdev']],
    ['./drafts/**', ['/p/a/drafts/d.cdev', '/p/old.cdev']],
    ['**/drafts', ['/p/old.cdev']],
    ['*.cdev', ['/p/a/drafts/d.cdev', '/p/drafts/c.cdev']],
    ['!old.cdev', ['/p/a/drafts/d.cdev', '/p/drafts/c.cdev', '/p/old.cdev']],
  ])('leaves out what the settings exclude: %s', async (glob, models) => {
    const files = { '/p/cdev.json': '', '/p/old.cdev': '', '/p/drafts/c.cdev': '', '/p/a/drafts/d.cdev': '' };
    expect((await discoverIn(files, ['/p'], [glob])).models).toEqual(models);
  });

  it('finds in a part what it would find there in the whole, looking nowhere beside it', async () => {
    const fileSystem = createMemoryFileSystem({
      '/p/cdev.json': '',
      '/p/x.cdev': '',
      '/p/a/x.cdev': '',
      '/p/a/b/y.cdev': '',
      '/p/a/b/drafts/z.cdev': '',
      '/p/c/x.cdev': '',
    });
    const looked: string[] = [];
    const within = (folder: string) =>
      discover(['/p'], {
        fileSystem: {
          ...fileSystem,
          list: (path) => {
            looked.push(path);
            return fileSystem.list(path);
          },
        },
        within: folder,
        excludedBy: async () => ['**/drafts'],
      });
    expect(await within('/p/a')).toMatchObject({ models: ['/p/a/b/y.cdev', '/p/a/x.cdev'], settings: [] });
    expect(looked).not.toContain('/p/c');
    expect((await within('/p/a/b/drafts')).models).toEqual([]);
  });

  it('excludes only below the folder of the settings', async () => {
    const files = { '/p/a/cdev.json': '', '/p/a/x.cdev': '', '/p/b/x.cdev': '' };
    expect((await discoverIn(files, ['/p'], ['x.cdev'])).models).toEqual(['/p/b/x.cdev']);
  });

  it('finds a file once, whatever leads to it', async () => {
    const files = {
      '/p/b.cdev': '',
      '/p/a.cdev': { linkTo: '/p/b.cdev' },
      '/p/c.cdev': { linkTo: '/elsewhere/shared.cdev' },
      '/p/d.cdev': { linkTo: '/elsewhere/shared.cdev' },
      '/elsewhere/shared.cdev': '',
    };
    expect((await discoverIn(files, ['/p', '/p'])).models).toEqual(['/p/b.cdev', '/p/c.cdev']);
  });

  it('walks no loop of links, and finds a link that leads nowhere', async () => {
    const files = {
      '/p/a/x.cdev': '',
      '/p/a/up': { linkTo: '/p' },
      '/p/a/up.cdev': { linkTo: '/p' },
      '/p/round.cdev': { linkTo: '/p/round.cdev' },
    };
    expect((await discoverIn(files)).models).toEqual(['/p/a/x.cdev', '/p/round.cdev']);
  });

  it('takes a folder named like a model for a folder, and a pipe for a model that cannot be read', async () => {
    const files = { '/p/x.cdev/inner.cdev': '', '/p/pipe.cdev': pipe };
    expect((await discoverIn(files)).models).toEqual(['/p/pipe.cdev', '/p/x.cdev/inner.cdev']);
  });

  it('says which folder could not be looked into', async () => {
    const found = await discoverIn({ '/p/x.cdev': '' }, ['/p', '/nowhere']);
    expect(found.models).toEqual(['/p/x.cdev']);
    expect(found.failures).toMatchObject([{ path: '/nowhere', failure: 'missing' }]);
  });

  it('stops when it is asked to', async () => {
    const fileSystem = createMemoryFileSystem({ '/p/x.cdev': '' });
    const cancellation = { isCancellationRequested: true };
    await expect(
      discover(['/p'], { fileSystem, cancellation, excludedBy: async () => [] }),
    ).rejects.toMatchObject({ name: 'CancelledError' });
  });
});
